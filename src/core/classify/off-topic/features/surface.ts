import type { Item } from '../items';
import type { Column } from './column';
import { column } from './column';

const END = /[.!?。！？…”"»」）)]$/u;

/** How the item is written. */
export function surfaceColumns(items: readonly Item[], lang: string): Column[] {
  const flag = (name: string, test: (text: string) => boolean): Column =>
    column(
      name,
      'surface',
      items.map(({ text }) => (test(text) ? 1 : 0)),
    );
  return [
    column(
      'chars',
      'surface',
      items.map(({ text }) => Math.log(1 + text.length)),
    ),
    flag('opensQuote', (text) => /^[“"„«「『‘']/u.test(text)),
    flag('noEnd', (text) => !END.test(text)),
    column(
      'digits',
      'surface',
      items.map(({ text }) => share(text, /\p{N}/gu)),
    ),
    column(
      'capitals',
      'surface',
      items.map(({ text }) => share(text, /\p{Lu}/gu)),
    ),
    column(
      'heading',
      'surface',
      items.map(({ heading }) => (heading ? 1 : 0)),
    ),
    column(
      'listItem',
      'surface',
      items.map(({ listItem }) => (listItem ? 1 : 0)),
    ),
    flag('zh', () => lang === 'zh' || lang === 'ja'),
  ];
}

function share(text: string, what: RegExp): number {
  const head = text.slice(0, 500);
  return (head.match(what)?.length ?? 0) / Math.max(1, head.length);
}
