import { useRef, useState } from 'preact/hooks';
import type { MapStrip } from '../protocol';
import { kindName } from '../ui/names';
import { t, tn } from '../ui/text';
import { drawnStrips } from './strips';
import type { Drawn } from './strips';

interface Props {
  readonly map: readonly MapStrip[];
  readonly onGo: (block: number) => void;
}

/** The page from top to bottom as a row of strips. One tab stop; arrows, Home and End move inside it. */
export function PageMap({ map, onGo }: Props) {
  const strips = drawnStrips(map);
  const [at, setAt] = useState(0);
  const [named, setNamed] = useState<Drawn | null>(null);
  const row = useRef<HTMLDivElement>(null);
  if (strips.length === 0) return null;
  const current = Math.min(at, strips.length - 1);
  const move = (event: KeyboardEvent): void => {
    const next = nextStrip(
      event.key,
      current,
      strips.length,
      getComputedStyle(event.currentTarget as Element).direction,
    );
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    const button = row.current?.children[next];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <section class="map" aria-labelledby="map-title">
      <h2 id="map-title" class="hidden-text">
        {t('map_title')}
      </h2>
      <div class="map-row" role="toolbar" aria-labelledby="map-title" ref={row} onKeyDown={move}>
        {strips.map((strip, i) => (
          <button
            key={strip.block}
            type="button"
            class={`strip strip-${strip.category ?? 'kept'}${strip.collapsed ? ' strip-collapsed' : ''}`}
            style={{ flexGrow: Math.max(strip.size, 0.002) * 1000 }}
            tabIndex={i === current ? 0 : -1}
            aria-label={stripName(strip)}
            onFocus={() => {
              setAt(i);
              setNamed(strip);
            }}
            onBlur={() => setNamed(null)}
            onPointerEnter={() => setNamed(strip)}
            onPointerLeave={() => setNamed(null)}
            onClick={() => onGo(strip.block)}
          />
        ))}
      </div>
      <p class="map-name small soft" aria-hidden="true">
        {named === null ? t('map_hint') : stripName(named)}
      </p>
    </section>
  );
}

/** The strip a key leads to, or null where the key is none of ours. */
export function nextStrip(key: string, at: number, of: number, direction: string): number | null {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward || key === 'ArrowDown') return Math.min(of - 1, at + 1);
  if (key === back || key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return of - 1;
  return null;
}

function stripName(strip: Drawn): string {
  const verdict = strip.category === null || strip.kind === null ? t('map_kept') : kindName(strip.kind, strip.category);
  const named = strip.label === '' ? verdict : t('map_strip', verdict, strip.label);
  return strip.blocks > 1 ? tn('map_more', strip.blocks - 1, named) : named;
}
