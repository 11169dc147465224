import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../src/core/analyze';
import type { Page, Policy } from '../../src/core/types';
import { heading, line, link, pageOf, picture } from './built-page';
import { HARBOUR_EN, ORCHARD_EN } from './classify/stories';

const POLICY: Policy = {
  strength: 'strict',
  treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
  corrections: [],
  cookieNotices: false,
};
const TITLE = 'Frost destroys two thirds of the valley’s blossom';
const AD = [line('Advertisement'), picture({ links: 1, outLinks: 1, sponsoredLinks: 1 })];
const NOTE = 'Write to the editors of this page';
const parts = [
  heading(TITLE),
  ...ORCHARD_EN.slice(0, 4).map((text) => line(text)),
  ...AD,
  ...HARBOUR_EN.map((text) => line(text)),
  ...ORCHARD_EN.slice(4).map((text) => line(text)),
  line('Related articles'),
  link('Ferry fees rise'),
  line(NOTE),
];
const PAGE: Page = pageOf(parts, { title: TITLE });
const NOTE_AT = parts.length - 1;
const REPEATED: Page = { ...PAGE, seenElsewhere: new Map([[NOTE_AT, 9]]) };

const categories = (page: Page): readonly string[] =>
  [...new Set([...analyze(page, POLICY).verdicts.values()].map(({ category }) => category))].sort();

describe('what is judged', () => {
  test('of an article: advertisements, boilerplate and other stories', () => {
    expect(analyze(PAGE, POLICY).gate).toBe('article');
    expect(categories(PAGE)).toEqual(['ad', 'boilerplate', 'off-topic']);
  });

  test('and what other articles of the site repeat', () => {
    const kind = (page: Page): string | undefined => analyze(page, POLICY).verdicts.get(NOTE_AT)?.kind;
    expect(kind(REPEATED)).toBe('repeated');
    expect(kind(PAGE)).not.toBe('repeated');
  });

  test('of a page not read to its end: nothing that the whole of it tells', () => {
    const cut = { ...REPEATED, truncated: true };
    expect(categories(cut)).toEqual(['ad', 'boilerplate']);
    expect(analyze(cut, POLICY).verdicts.get(NOTE_AT)?.kind).not.toBe('repeated');
  });

  test('of a page that is no article: advertisements alone', () => {
    const list = pageOf([...AD, ...Array.from({ length: 30 }, (_, i) => link(`Ferry fees rise ${String(i)}`))]);
    expect(analyze(list, POLICY).gate).not.toBe('article');
    expect(categories(list)).toEqual(['ad']);
  });
});

test('a block has one verdict, and what was found an advertisement is no other story', () => {
  const { verdicts } = analyze(PAGE, POLICY);
  for (const [block, verdict] of verdicts) expect(verdict.block).toBe(block);
  expect(verdicts.get(5)?.category).toBe('ad');
  expect(verdicts.get(7)?.category).toBe('off-topic');
});
