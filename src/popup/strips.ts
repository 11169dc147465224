import type { MapStrip } from '../protocol';

/** More strips than this can't be told apart in the width of a popup. */
export const MAX_STRIPS = 90;

/** A strip of the map as drawn: one block, or neighbours with the same verdict. */
export interface Drawn extends MapStrip {
  readonly blocks: number;
}

/** Joins neighbours of the same verdict, the smallest first, until the map has few enough strips. Keeps sizes' sum. */
export function drawnStrips(map: readonly MapStrip[], most = MAX_STRIPS): readonly Drawn[] {
  let strips: readonly Drawn[] = map.map((strip) => ({ ...strip, blocks: 1 }));
  for (let limit = 1 / 512; strips.length > most && limit <= 1; limit *= 2) strips = joined(strips, limit);
  return strips.length > most ? joined(strips, 2) : strips;
}

function joined(strips: readonly Drawn[], limit: number): readonly Drawn[] {
  const result: Drawn[] = [];
  for (const strip of strips) {
    const last = result[result.length - 1];
    if (last !== undefined && isLike(last, strip) && last.size + strip.size <= limit)
      result[result.length - 1] = { ...last, size: last.size + strip.size, blocks: last.blocks + strip.blocks };
    else result.push(strip);
  }
  return result;
}

function isLike(a: MapStrip, b: MapStrip): boolean {
  return a.category === b.category && a.collapsed === b.collapsed;
}
