import type { Category } from '../core/types';

/** A shape for each category, so that no meaning hangs on colour: a tag, lines, a branching path. */
export const PATHS: Readonly<Record<Category, string>> = {
  ad: 'M2 3h7l5 5-5 5H2z M5 8h.01',
  boilerplate: 'M2 4h12 M2 8h12 M2 12h12',
  'off-topic': 'M2 8h5 M7 8l5-5 M9 3h3v3 M7 8l5 5 M12 10v3H9',
};

export function Glyph({ category }: { readonly category: Category }) {
  return (
    <svg class={`glyph glyph-${category}`} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={PATHS[category]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

const ICONS = {
  settings: 'M2 5h5 M11 5h3 M2 11h3 M9 11h5 M9 3v4 M7 9v4',
  close: 'M3.5 3.5l9 9 M12.5 3.5l-9 9',
} as const;

export function Icon({ name }: { readonly name: keyof typeof ICONS }) {
  return (
    <svg class="icon" width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICONS[name]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
    </svg>
  );
}
