import type { Page } from '../types';

/** How often a page repeats a shape: teasers, menus and comments come in rows of the same template. */
export interface Repeats {
  /** Blocks of the page with the block's template and its container's template. */
  readonly sameShape: Float64Array;
  /** Most sisters of one template among the three closest containers. */
  readonly sisters: Float64Array;
  /** Blocks of the page with exactly this text. */
  readonly sameText: Float64Array;
  /** Neighbouring blocks of the same shape around the block, itself among them. */
  readonly run: Float64Array;
}

const LEVELS_UP = 3;
/** Longer texts are never labels or menus; comparing them costs memory. */
const MAX_TEXT = 200;

/** Counts by template and text; linear. */
export function repeatsOf(page: Page): Repeats {
  const n = page.blocks.length;
  const shapes = page.blocks.map(
    (block) => `${page.containers[block.container]?.template ?? ''}>${block.template}>${block.role}`,
  );
  const shapeCounts = countOf(shapes);
  const textCounts = countOf(page.blocks.map((block) => block.text.slice(0, MAX_TEXT)));
  const sisterCounts = countOf(page.containers.map((c) => `${String(c.parent)} ${c.template}`));
  const repeats: Repeats = {
    sameShape: new Float64Array(n),
    sisters: new Float64Array(n),
    sameText: new Float64Array(n),
    run: new Float64Array(n),
  };
  page.blocks.forEach((block, i) => {
    repeats.sameShape[i] = shapeCounts.get(shapes[i] ?? '') ?? 0;
    repeats.sameText[i] = block.text === '' ? 0 : (textCounts.get(block.text.slice(0, MAX_TEXT)) ?? 0);
    repeats.sisters[i] = sisters(page, block.container, sisterCounts);
  });
  fillRuns(shapes, repeats.run);
  return repeats;
}

function countOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sisters(page: Page, container: number, counts: ReadonlyMap<string, number>): number {
  let most = 0;
  let c = container;
  for (let level = 0; level < LEVELS_UP && c >= 0; level++) {
    const own = page.containers[c];
    if (own === undefined) break;
    most = Math.max(most, counts.get(`${String(own.parent)} ${own.template}`) ?? 0);
    c = own.parent;
  }
  return most;
}

function fillRuns(shapes: readonly string[], run: Float64Array): void {
  for (let from = 0; from < shapes.length;) {
    let to = from + 1;
    while (to < shapes.length && shapes[to] === shapes[from]) to++;
    run.fill(to - from, from, to);
    from = to;
  }
}
