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
      items.map(({ text }) => share(text, isDigit, /\p{N}/u)),
    ),
    column(
      'capitals',
      'surface',
      items.map(({ text }) => share(text, isCapital, /\p{Lu}/u)),
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

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const HEAD = 500;
const ASCII = 0x80;
/** Chinese characters, neither numbers nor capitals. */
const HAN_FROM = 0x4e00;
const HAN_TO = 0x9fff;

/** Share of a text's beginning: `inAscii` tells characters that every keyboard has, `what` the others. */
function share(text: string, inAscii: (code: number) => boolean, what: RegExp): number {
  const head = text.slice(0, HEAD);
  let found = 0;
  for (let k = 0; k < head.length; k++) {
    const code = head.codePointAt(k) ?? 0;
    if (code > 0xffff) k++;
    if (code < ASCII ? inAscii(code) : (code < HAN_FROM || code > HAN_TO) && what.test(String.fromCodePoint(code)))
      found++;
  }
  return found / Math.max(1, head.length);
}
