import { describe, expect, test } from '@jest/globals';
import { namedHeadsStay } from '../../../src/core/decide/named-heads';
import type { Block, Correction, Kind } from '../../../src/core/types';
import type { Action } from '../../../src/core/decide/wanted';
import { box, heading, line, link, pageOf, picture, type Part } from '../built-page';

const LONG =
  'The average privacy policy takes eighteen minutes to read, and hardly anybody in the town has ever done so.';
const TEXT = line(LONG);
const NAME = 'Privacy policy';
const asked: Correction = { template: 'p', action: 'collapse', category: 'boilerplate', kind: 'footer' };

/** Does the heading of that name stay between these, where its own words speak against it? */
function stays(
  parts: readonly Part[],
  kind: Kind = 'footer',
  gone: readonly string[] = [],
  by: readonly Correction[] = [],
) {
  const page = pageOf(parts);
  const at = page.blocks.findIndex(({ text }) => text === NAME);
  const verdict = { category: 'boilerplate', score: 6, confidence: 0.99, reasons: [] } as const;
  const wanted = new Map<number, Action>([[at, 'collapse']]);
  for (const { id, text } of page.blocks) if (gone.includes(text)) wanted.set(id, 'collapse');
  namedHeadsStay(page, new Map([...wanted.keys()].map((block) => [block, { ...verdict, block, kind }])), wanted, by);
  return !wanted.has(at);
}
const head = (special: Partial<Block> = {}): Part => heading(NAME, 2, special);
const article = (one: Part, ...below: readonly Part[]): readonly Part[] => [TEXT, TEXT, one, ...below];

describe('a heading in words of a part of a page', () => {
  test.each<Kind>(['footer', 'copyright-notice', 'cookie-notice', 'navigation'])('%s: stays above own text', (kind) => {
    expect(stays(article(head(), TEXT), kind)).toBe(true);
    expect(stays(article(head(), line('', { role: 'empty' }), line('Top', { visible: false }), TEXT), kind)).toBe(true);
  });

  test('stays above a sentence, among sentences', () => {
    const short = line('Nor are those who read terms of use.');
    expect(stays([short, short, head(), short])).toBe(true);
    expect(stays([line('Nobody reads them'), short, head(), short])).toBe(false);
  });

  test.each<Kind>(['sign-up', 'related-links', 'author-box', 'comments', 'share-bar'])(
    '%s: goes, since the text below may be such',
    (kind) => {
      expect(stays(article(head(), TEXT), kind)).toBe(false);
    },
  );

  test.each<[string, readonly Part[]]>([
    ['above a short line', article(head(), line('Home'), TEXT)],
    ['above a picture', article(head(), picture(), TEXT)],
    ['above text with a link', article(head(), line(LONG, { links: 1, linkChars: 8 }), TEXT)],
    ['above text in an element of its own', article(head(), box('div', TEXT), TEXT)],
    ['in an element of its own', article(box('aside', head(), TEXT), TEXT)],
    ['above all text', [head(), TEXT, TEXT, TEXT]],
    ['below all text', article(TEXT, head())],
    ['with one text before and after', [TEXT, head(), TEXT]],
    ['of the first rank', article(heading(NAME, 1), TEXT)],
    ['that is a link', article(link(NAME, { level: 2, role: 'heading', tag: 'h2' }), TEXT)],
    ['that is a line', article(line(NAME), TEXT)],
  ])('%s goes', (_, parts) => {
    expect(stays(parts)).toBe(false);
  });

  test('goes above text that goes, and where the reader asked', () => {
    const other = `${LONG}!`;
    expect(stays(article(head(), line(other), TEXT), 'footer', [other])).toBe(false);
    expect(stays(article(head({ template: 'p' }), TEXT), 'footer', [], [asked])).toBe(false);
  });
});
