import { useState } from 'preact/hooks';
import type { Category } from '../core/types';
import { Glyph } from '../ui/glyph';
import { categoryName } from '../ui/names';
import { t } from '../ui/text';

interface Piece {
  readonly key: string;
  readonly category: Category | null;
}

/** A short article of ours with one block of each category in it. */
const PIECES: readonly Piece[] = [
  { key: 'sample_1', category: null },
  { key: 'sample_ad', category: 'ad' },
  { key: 'sample_2', category: null },
  { key: 'sample_other', category: 'off-topic' },
  { key: 'sample_3', category: null },
  { key: 'sample_notice', category: 'boilerplate' },
];

/** The sample, cleaned (`on`) or as published. */
export function Sample({ on }: { readonly on: boolean }) {
  return (
    <article class="sample">
      <h2>{t('sample_title')}</h2>
      {PIECES.map(({ key, category }) =>
        category === null ? <p key={key}>{t(key)}</p> : <Block key={key} text={t(key)} category={category} on={on} />,
      )}
    </article>
  );
}

function Block({ text, category, on }: { readonly text: string; readonly category: Category; readonly on: boolean }) {
  const [open, setOpen] = useState(false);
  if (!on) return <p>{text}</p>;
  return (
    <div class="sample-run">
      <p class="sample-bar small soft">
        <Glyph category={category} />
        <span class="sample-what">
          {categoryName(category)} · {text}
        </span>
        <button type="button" class="button button-plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('hide') : t('show')}
        </button>
      </p>
      {open ? <p>{text}</p> : null}
    </div>
  );
}
