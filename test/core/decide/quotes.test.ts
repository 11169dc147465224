import { expect, test } from '@jest/globals';
import { quotesStayWhole } from '../../../src/core/decide/quotes';
import type { Action } from '../../../src/core/decide/wanted';
import type { Category, Correction } from '../../../src/core/types';
import { box, line, pageOf, type Part } from '../built-page';

const SAID = line('The ferry is back on Friday, two crossings a day.', { role: 'quote' });
const WHO = line('— Ann Lee (@annlee) May 3, 2026', { role: 'quote' });
const asked: Correction = { template: 'p', action: 'collapse', category: 'boilerplate', kind: 'page-furniture' };

/** Does who said it stay, where these texts go too? */
function stays(
  parts: readonly Part[],
  {
    gone = [],
    category = 'boilerplate',
    by = [],
  }: Partial<{ gone: string[]; category: Category; by: Correction[] }> = {},
) {
  const page = pageOf(parts);
  const ids = page.blocks.filter(({ text }) => text === WHO.text || gone.includes(text)).map(({ id }) => id);
  const wanted = new Map<number, Action>(ids.map((id) => [id, 'collapse']));
  const base = { category, kind: 'page-furniture', score: 3, confidence: 0.9, reasons: [] } as const;
  quotesStayWhole(page, new Map(ids.map((block) => [block, { ...base, block }])), wanted, by);
  return !wanted.has(page.blocks.findIndex(({ text }) => text === WHO.text));
}

test('who said it stays with what was said', () => {
  expect(stays([box('blockquote.tweet', SAID, WHO)])).toBe(true);
  expect(stays([box('blockquote', box('div', SAID), box('div', WHO))])).toBe(true);
});

test('it goes where all of the quotation goes', () => {
  expect(stays([box('blockquote', SAID, WHO)], { gone: [SAID.text ?? ''] })).toBe(false);
});

test.each<[string, readonly Part[]]>([
  ['outside a quotation', [box('div', SAID, WHO)]],
  ['of another quotation', [box('blockquote', SAID), box('blockquote', WHO)]],
  ['beside what is hidden', [box('blockquote', { ...SAID, visible: false }, WHO)]],
  ['beside what stays on its own account', [box('blockquote', { ...SAID, protection: 'date' }, WHO)]],
  ['in an element that lays out a page', [box('blockquote', ...Array.from({ length: 13 }, () => SAID), WHO)]],
  ['in one of much text', [box('blockquote', { ...SAID, chars: 2_500 }, WHO)]],
])('it goes %s', (_, parts) => {
  expect(stays(parts)).toBe(false);
});

test('it goes as an advertisement, and where the reader asked', () => {
  expect(stays([box('blockquote', SAID, WHO)], { category: 'ad' })).toBe(false);
  expect(stays([box('blockquote', SAID, WHO)], { by: [asked] })).toBe(false);
});
