import { describe, expect, test } from '@jest/globals';
import { answerCosmetics, withUnanchored } from '../../../src/background/filters/answer';
import { checkText } from '../../../src/background/filters/download';
import { buildEngine, loadEngine } from '../../../src/background/filters/engine';
import { isMet, needOf } from '../../../src/background/filters/needs';
import { parseList } from '../../../src/background/filters/parse-list';
import { judge } from '../../../src/background/filters/reader-lists';
import { NOTHING_STORED } from '../../../src/background/filters/stored-list';

const LIST = [
  '##.ad-slot',
  '##[data-ad-x]',
  '##div[id^="gpt-slot-"]',
  'news.example##.teaser',
  'quiet.example#@#.ad-slot',
  'news.example#?#p:-abp-contains(Sponsored)',
  '@@||plain.example^$generichide',
].join('\n');

const ads = withUnanchored(loadEngine(buildEngine(parseList(LIST).rules).serialize()));
const ask = (host: string, more: { classes?: string[]; ids?: string[] } = {}) =>
  answerCosmetics(
    { ads, cookies: null },
    { url: `https://${host}/a`, classes: [], ids: [], hrefs: [], first: true, cookieNotices: false, ...more },
  );

describe('the worker’s answer', () => {
  test('holds the site’s own rules, plain and extended, and generic ones only for what was seen', () => {
    expect(ask('news.example').selectors).toEqual(['.teaser']);
    expect(ask('news.example').extended).toEqual(['p:has-text(Sponsored)']);
    expect(ask('news.example', { classes: ['ad-slot'] }).selectors).toContain('.ad-slot');
  });
  test('holds unanchored rules: those that need something only where it is there', () => {
    expect(ask('news.example').late).toEqual(['[data-ad-x]']);
    expect(ask('news.example', { ids: ['gpt-slot-3'] }).selectors).toContain('div[id^="gpt-slot-"]');
  });
  test('respects exceptions: one rule on one site, or all generic ones', () => {
    expect(ask('quiet.example', { classes: ['ad-slot'] }).selectors).not.toContain('.ad-slot');
    expect(ask('plain.example', { classes: ['ad-slot'] })).toMatchObject({ selectors: [], late: [] });
  });
  test('is empty for addresses that are no web pages', () => {
    const args = { url: 'about:blank', classes: ['ad-slot'], ids: [], hrefs: [], first: true, cookieNotices: false };
    expect(answerCosmetics({ ads, cookies: null }, args)).toEqual({ selectors: [], extended: [] });
  });
});

test('damaged bytes are refused, not half used', () => {
  const bytes = buildEngine(['##.ad-slot']).serialize();
  bytes[bytes.length - 6] = (bytes[bytes.length - 6] ?? 0) ^ 255;
  expect(() => loadEngine(bytes)).toThrow();
});

test.each([
  ['div[id^="ad-"]', { of: 'id', how: 'starts', value: 'ad-' }],
  ['a[href*="/click?"] > img', { of: 'href', how: 'holds', value: '/click?' }],
  ['AMP-AD', { of: 'tag', how: 'is', value: 'amp-ad' }],
  ['[data-ad]', null],
  ['[data-x="a]b.c"] > .slot', { of: 'class', how: 'is', value: 'slot' }],
  ['div:empty', null],
  ['a, b', null],
])('%s needs %j', (selector, need) => {
  expect(needOf(selector)).toEqual(need);
  if (need !== null)
    expect(isMet({ of: 'id', how: 'is', value: 'x' }, { classes: [], ids: ['x'], hrefs: [], tags: [] })).toBe(true);
});

describe('a refresh that brings no list keeps the old one', () => {
  const old = { ...NOTHING_STORED, rules: '##.a', count: 100 };
  test.each([
    ['scripts only', 'a.example##+js(x)', 'no-rules'],
    ['10,000 invalid lines', 'nothing here\n'.repeat(10_000), 'no-rules'],
    ['cut short', '##.a\n##.b\n##.c', 'truncated'],
  ])('%s', (_name, text, error) => expect(judge(text, old)).toBe(error));
  test.each([
    ['binary', '\u0000\u0001\u0002'.repeat(500), 'binary'],
    ['a page', '<!doctype html><p>Not found', 'page'],
    ['nothing', '  \n', 'empty'],
  ])('%s', (_name, text, error) => expect(checkText(text)).toEqual({ ok: false, error }));
});
