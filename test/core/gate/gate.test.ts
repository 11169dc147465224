import { describe, expect, test } from '@jest/globals';
import { articleScore, gate } from '../../../src/core/gate';
import { pageFacts, type PageFacts } from '../../../src/core/gate/facts';
import type { PageMeta } from '../../../src/core/declared';
import type { Page } from '../../../src/core/types';
import { box, button, heading, line, link, pageOf, type Part } from '../built-page';

const STORY =
  'The river went back to its bed on Monday night, after three days in which nobody in the lower town had slept. ';
type Parts = readonly Part[];
const times = (count: number, part: Part): Parts => Array.from({ length: count }, () => part);
const of = (...parts: Parts): string => gate(pageOf(parts));

const FIELD = line('', { role: 'form', tag: 'input', controls: 1 });
const CELL = line('08:15', { role: 'table', tag: 'td' });
const EDITED = box('div.contenteditable', line(STORY), line(STORY));

describe('the answer for a page', () => {
  test.each<[string, string, Parts]>([
    ['article', 'a text and little else', [line(STORY), line(STORY), line(STORY)]],
    ['article', 'one short line in its <article>', [link('Home'), box('article', line('The bridge at noon'))]],
    ['article', 'a story under a menu', [...times(9, link('Harbour news')), ...times(9, line(STORY))]],
    ['app', 'a text that the reader is writing', [line(STORY), EDITED, button('Save')]],
    ['app', 'a note that the reader may write', [...times(9, link(STORY)), box('div.contenteditable', line('Note'))]],
    ['app', 'many buttons', times(8, button('Play'))],
    ['app', 'fields in a large table', [...times(3, FIELD), ...times(7, CELL)]],
    ['form', 'fields', [...times(3, FIELD), ...times(6, CELL), button('Send')]],
    ['form', 'fields and some links', [...times(3, FIELD), ...times(5, link('Terms'))]],
    ['list', 'fields among more links', [...times(3, FIELD), ...times(30, link('Harbour news'))]],
    ['list', 'links', times(30, link('Harbour news'))],
    ['list', 'a few cards', times(3, box('div.card', link('Ferry')))],
    ['short', 'a line', [line('Not found'), link('Home')]],
    ['short', 'few buttons', times(7, button('Play'))],
    ['short', 'two fields', times(2, FIELD)],
  ])('%s: %s', (answer, _, parts) => {
    expect(of(...parts)).toBe(answer);
  });

  test('a text that the reader is writing is an app’s from two fifths of the page on', () => {
    expect(of(...times(2, line(STORY)), EDITED)).toBe('app');
    expect(of(...times(9, line(STORY)), EDITED)).toBe('article');
    expect(of(...times(9, line(STORY)), ...times(4, EDITED))).toBe('app');
  });

  test('a short line in an <article> is no notice beside fields, cards or many links', () => {
    const notice = box('article', line('The bridge at noon'));
    const others: readonly Parts[] = [[FIELD], times(3, box('li', link('Ferry'))), times(9, link('Ferry'))];
    for (const more of others) expect(of(notice, ...more)).not.toBe('article');
    expect(of(notice, ...times(8, link('Ferry')))).toBe('article');
  });
});

describe('how much a page is like an article', () => {
  const PAGE = { ...pageOf([line(STORY)]), url: 'https://news.example/2026/river.html' };
  const FACTS: PageFacts = { ...pageFacts(PAGE), total: 3000, run: 600, runBlocks: 5 };
  const score = (facts: Partial<PageFacts>, page: Partial<Page> = {}): number =>
    articleScore({ ...PAGE, ...page }, { ...FACTS, ...facts });
  const said = (meta: Partial<PageMeta>): number => score({}, { meta: { ...PAGE.meta, ...meta } });
  const BASE = score({});

  test('a longer run of text counts for it, up to a point', () => {
    expect(score({ run: 900 })).toBeGreaterThan(BASE);
    expect(score({ run: 300 })).toBeLessThan(BASE);
    expect(score({ run: 9000, total: 90_000 })).toBe(score({ run: 12_000, total: 90_000 }));
    expect(score({ run: 0, inArticle: true, titleGap: 1 })).toBe(score({ run: 0 }));
    expect(score({ run: 0 })).toBeLessThan(score({ run: 60 }));
    expect(score({ run: 0 })).toBeLessThan(0);
  });

  test('a title just above the run counts for it', () => {
    expect(score({ titleGap: 15 })).toBeGreaterThan(BASE);
    expect(score({ titleGap: 16 })).toBe(BASE);
    expect(score({ titleGap: 0 })).toBeGreaterThan(BASE);
  });

  test('next to nothing but the run counts for it, without cards, fields and buttons', () => {
    expect(score({ total: 1000 })).toBeGreaterThan(BASE);
    expect(score({ total: 1001 })).toBe(BASE);
    expect(score({ total: 1000, cardMembers: 3 })).toBe(BASE);
    expect(score({ total: 1000, controls: 1 })).toBeLessThan(BASE);
    expect(score({ total: 1000, buttons: 1 })).toBeLessThan(BASE);
  });

  test('the element of the run counts for it, once', () => {
    const best = score({ inArticle: true });
    expect(best).toBeGreaterThan(score({ inNamed: true }));
    expect(score({ inNamed: true })).toBeGreaterThan(BASE);
    expect(score({ inArticle: true, inNamed: true, inThread: true })).toBe(best);
    expect(score({ inThread: true })).toBe(BASE);
    expect(score({ inThread: true, titleGap: 1 })).toBeGreaterThan(score({ titleGap: 1 }));
    expect(score({ inThread: true, titleGap: 0 })).toBeGreaterThan(score({ titleGap: 0 }));
  });

  test('what the page says of itself counts', () => {
    expect(said({ ogType: 'article' })).toBeGreaterThan(BASE);
    expect(said({ ogType: 'product' })).toBeLessThan(BASE);
    expect(said({ schemaTypes: ['newsarticle'] })).toBeGreaterThan(said({ ogType: 'article' }));
    expect(said({ publishedTime: '2026-05-03' })).toBeGreaterThan(BASE);
    expect(score({}, { url: 'https://news.example/' })).toBeLessThan(BASE);
    expect(score({}, { title: 'Sign in' })).toBeLessThan(BASE);
  });

  test('cards with more text than the run count against it, up to a point', () => {
    expect(score({ cardText: 600 })).toBe(BASE);
    expect(score({ cardText: 1200 })).toBeLessThan(BASE);
    expect(score({ cardText: 2400 })).toBeLessThan(score({ cardText: 1200 }));
    expect(score({ cardText: 60_000 })).toBe(score({ cardText: 90_000 }));
  });

  test('fields and buttons count against it, most of all between the paragraphs', () => {
    expect(score({ controls: 4 })).toBeLessThan(BASE);
    expect(score({ controls: 4, buttons: 4 })).toBeLessThan(score({ controls: 4 }));
    expect(score({ controls: 4, run: 590 })).toBeLessThan(score({ controls: 4 }));
    expect(score({ runControls: 2 })).toBeLessThan(BASE);
    expect(score({ runControls: 4 })).toBeLessThan(score({ runControls: 2 }));
    expect(score({ runControls: 2, runBlocks: 10 })).toBeGreaterThan(score({ runControls: 2 }));
    expect(score({ runControls: 6 })).toBe(score({ runControls: 5 }));
  });

  test('prices count against it, up to three', () => {
    expect(score({ prices: 1 })).toBeLessThan(BASE);
    expect(score({ prices: 3 })).toBeLessThan(score({ prices: 2 }));
    expect(score({ prices: 4 })).toBe(score({ prices: 3 }));
  });
});

test('a heading is no text of an article', () => {
  expect(of(heading(STORY.repeat(3)), link('Home'))).not.toBe('article');
});
