import { describe, expect, test } from '@jest/globals';
import type { Correction } from '../../src/core/types';
import { siteOf } from '../../src/settings/domain';
import { tooLong } from '../../src/settings/limits';
import { applyManaged, isSwitchFixed, isTrustFixed } from '../../src/settings/managed';
import { migrate } from '../../src/settings/migrations';
import { parseCorrections } from '../../src/settings/parse-corrections';
import { parseReaderLists } from '../../src/settings/parse-reader-lists';
import { problem, type Problem } from '../../src/settings/problem';
import { DEFAULTS, LIMITS } from '../../src/settings/schema';

const KEEP: Correction = { template: 'p.note', action: 'keep', category: 'boilerplate', kind: 'author-box' };
const LIST = { id: 'own-1', title: 'My rules', url: 'https://lists.example/own.txt', enabled: true };
const long = (length: number): string => 'x'.repeat(length);

/** What a parser makes of a value, and what it names: "path code value". */
function parsed<T>(parse: (value: unknown, path: string, report: (found: Problem) => void) => T, value: unknown) {
  const named: string[] = [];
  const made = parse(value, 'at', ({ path, code, value: shown }) => named.push(`${path} ${code} ${shown}`));
  return { made, named };
}

describe('corrections from outside', () => {
  test('what is no map of sites is none', () => {
    for (const value of [null, 'text', 5, [KEEP]])
      expect(parsed(parseCorrections, value)).toEqual({ made: null, named: [] });
  });

  test('a site is a host with its subdomains: no wildcard and no path', () => {
    const value = {
      'a b': [KEEP],
      '*.example.com': [KEEP],
      'example.com/news': [KEEP],
      'Example.org': [KEEP],
      'x.com': 7,
    };
    expect(parsed(parseCorrections, value)).toEqual({
      made: { 'example.org': [KEEP] },
      named: [
        'at["a b"] bad-pattern a b',
        'at["*.example.com"] bad-pattern *.example.com',
        'at["example.com/news"] bad-pattern example.com/news',
        'at["x.com"] wrong-type 7',
      ],
    });
  });

  test.each([
    ['no object', 'text'],
    ['no template', { ...KEEP, template: 5 }],
    ['a template too long', { ...KEEP, template: long(LIMITS.textChars + 1) }],
    ['an action that there is not', { ...KEEP, action: 'hide' }],
    ['a text that is no fingerprint', { ...KEEP, text: 'All rights reserved' }],
    ['a category that there is not', { ...KEEP, category: 'news' }],
    ['a kind of another category', { ...KEEP, kind: 'promotion' }],
  ])('an entry with %s is named and left out, the one beside it stays', (_, entry) => {
    const { made, named } = parsed(parseCorrections, { 'x.com': [entry, KEEP] });
    expect(made).toEqual({ 'x.com': [KEEP] });
    expect(named).toEqual([expect.stringMatching(/^at\["x\.com"\]\[0\] wrong-type /)]);
  });

  test('the longest template, both actions and the time it was made at are taken as they are', () => {
    const list = [
      { ...KEEP, template: long(LIMITS.textChars), at: 1_700_000_000_000 },
      { ...KEEP, action: 'collapse' as const },
      { ...KEEP, text: '0123456789abcdef' },
    ];
    expect(parsed(parseCorrections, { 'x.com': list })).toEqual({ made: { 'x.com': list }, named: [] });
    for (const at of ['soon', Infinity, NaN])
      expect(parsed(parseCorrections, { 'x.com': [{ ...KEEP, at }] }).made).toEqual({ 'x.com': [KEEP] });
  });

  test('of a site the newest are kept, and those left out are named', () => {
    const list = Array.from({ length: LIMITS.correctionsPerSite + 2 }, (_, i) => ({ ...KEEP, template: `p.n${i}` }));
    const { made, named } = parsed(parseCorrections, { 'x.com': list });
    expect(made).toEqual({ 'x.com': list.slice(2) });
    expect(named).toEqual(['at["x.com"] too-many p.n0', 'at["x.com"] too-many p.n1']);
    const { made: all, named: none } = parsed(parseCorrections, { 'x.com': list.slice(2) });
    expect([all, none]).toEqual([{ 'x.com': list.slice(2) }, []]);
  });

  test('no more sites than are kept', () => {
    const sites = Array.from({ length: LIMITS.correctionSites + 1 }, (_, i) => [`s${i}.com`, [KEEP]] as const);
    const { made, named } = parsed(parseCorrections, Object.fromEntries(sites));
    expect(Object.keys(made ?? {})).toHaveLength(LIMITS.correctionSites);
    expect(named).toEqual([`at["s${LIMITS.correctionSites}.com"] too-many s${LIMITS.correctionSites}.com`]);
  });
});

describe('filter lists from outside', () => {
  test('what is no array is none', () => {
    expect(parsed(parseReaderLists, { 0: LIST })).toEqual({ made: null, named: [] });
  });

  test.each([
    ['no object', 'text'],
    ['no id', { ...LIST, id: 5 }],
    ['an empty id', { ...LIST, id: '' }],
    ['an id too long', { ...LIST, id: long(LIMITS.textChars + 1) }],
    ['no title', { ...LIST, title: null }],
    ['no address', { ...LIST, url: 7 }],
    ['no switch', { ...LIST, enabled: 'yes' }],
  ])('one with %s is named and left out', (_, entry) => {
    const { made, named } = parsed(parseReaderLists, [entry, LIST]);
    expect(made).toEqual([LIST]);
    expect(named).toEqual([expect.stringMatching(/^at\[0\] wrong-type /)]);
  });

  test('addresses are https or none, of at most 2,048 characters', () => {
    const at = (url: string) => parsed(parseReaderLists, [{ ...LIST, url }]);
    const longest = `https://x.com/${long(2048 - 'https://x.com/'.length)}`;
    for (const url of ['', longest]) expect(at(url)).toEqual({ made: [{ ...LIST, url }], named: [] });
    for (const url of ['http://x.com/a.txt', 'data:text/plain,a', 'no address', `${longest}x`])
      expect(at(url)).toEqual({ made: [], named: [`at[0].url bad-address ${url.slice(0, 80)}`] });
  });

  test('an id stands for one list, and a long title is cut', () => {
    const twice = parsed(parseReaderLists, [LIST, { ...LIST, title: 'Another' }]);
    expect(twice).toEqual({ made: [LIST], named: ['at[1].id duplicate own-1'] });
    const titled = { ...LIST, id: long(LIMITS.textChars), title: long(LIMITS.textChars + 9) };
    expect(parsed(parseReaderLists, [titled]).made).toEqual([{ ...titled, title: long(LIMITS.textChars) }]);
  });

  test('no more than are kept', () => {
    const lists = Array.from({ length: LIMITS.readerLists + 1 }, (_, i) => ({ ...LIST, id: `own-${i}` }));
    const { made, named } = parsed(parseReaderLists, lists);
    expect(made).toEqual(lists.slice(0, -1));
    expect(named).toEqual([`at[${LIMITS.readerLists}] too-many My rules`]);
  });
});

test('a bad entry is shown, cut, whatever it is', () => {
  const shown = (value: unknown) => problem('at', 'wrong-type', value).value;
  expect(shown(long(99))).toBe(long(80));
  expect([[1], { a: 1 }, null, undefined, 5, true].map(shown)).toEqual([
    '[…]',
    '{…}',
    'null',
    'undefined',
    '5',
    'true',
  ]);
  expect(shown(10n ** 99n)).toHaveLength(80);
  expect(shown(Symbol('a'))).toBe('Symbol(a)');
});

describe('a change that would be cut on the next reading', () => {
  const sites = (count: number) => Array.from({ length: count }, (_, i) => `s${i}.com`);
  const map = <T>(count: number, value: T) => Object.fromEntries(sites(count).map((site) => [site, value]));

  test('is refused by the list that grows too long', () => {
    expect(tooLong(DEFAULTS, { trusted: sites(LIMITS.trusted) })).toBeNull();
    expect(tooLong(DEFAULTS, { trusted: sites(LIMITS.trusted + 1) })).toBe('trusted');
    expect(tooLong(DEFAULTS, { profiles: map(LIMITS.profiles + 1, {}) })).toBe('profiles');
    expect(tooLong(DEFAULTS, { pauses: map(LIMITS.pauses + 1, { until: 'restart' as const }) })).toBe('pauses');
    expect(tooLong(DEFAULTS, { corrections: map(LIMITS.correctionSites + 1, [KEEP]) })).toBe('corrections');
    const lists = Array.from({ length: LIMITS.readerLists + 1 }, (_, i) => ({ ...LIST, id: `own-${i}` }));
    expect(tooLong(DEFAULTS, { readerLists: lists })).toBe('readerLists');
  });

  test('is not refused where it makes a list shorter that was too long before', () => {
    const before = { ...DEFAULTS, trusted: sites(LIMITS.trusted + 5) };
    expect(tooLong(before, { trusted: sites(LIMITS.trusted + 4) })).toBeNull();
    expect(tooLong(before, { trusted: sites(LIMITS.trusted + 5) })).toBeNull();
    expect(tooLong(before, { trusted: sites(LIMITS.trusted + 6) })).toBe('trusted');
  });

  test('is refused where one site would have too many corrections', () => {
    const list = (count: number) => Array.from({ length: count }, () => KEEP);
    expect(tooLong(DEFAULTS, { corrections: { 'x.com': list(LIMITS.correctionsPerSite) } })).toBeNull();
    expect(tooLong(DEFAULTS, { corrections: { 'x.com': list(LIMITS.correctionsPerSite + 1) } })).toBe('corrections');
  });
});

describe('what an administrator fixes', () => {
  test('nothing, where nothing is managed', () => {
    expect(applyManaged(DEFAULTS, null)).toEqual({ settings: DEFAULTS, locked: [], fixedTrusted: [] });
    expect(applyManaged(DEFAULTS, {})).toEqual({ settings: DEFAULTS, locked: [], fixedTrusted: [] });
  });

  test('keys are replaced and locked, trusted sites are added', () => {
    const own = { ...DEFAULTS, trusted: ['a.com', 'b.com'] };
    expect(applyManaged(own, { version: 1, strength: 'strict', trusted: ['b.com', 'c.com'], unknown: 1 })).toEqual({
      settings: { ...own, strength: 'strict', trusted: ['a.com', 'b.com', 'c.com'] },
      locked: ['strength'],
      fixedTrusted: ['b.com', 'c.com'],
    });
  });

  test('trust in an address, by any of the patterns', () => {
    const fixed = { fixedTrusted: ['a.com', 'b.com/news*'] };
    expect(isTrustFixed(fixed, 'https://www.b.com/news/1')).toBe(true);
    expect(isTrustFixed(fixed, 'https://b.com/sport')).toBe(false);
    expect(isTrustFixed({ fixedTrusted: [] }, 'https://a.com/')).toBe(false);
  });

  test('the switch, where another answer than the administrator’s changes nothing', () => {
    const url = 'https://a.com/';
    const none = { locked: [], fixedTrusted: [] } as const;
    expect(isSwitchFixed(none, url, 'on')).toBe(false);
    expect(isSwitchFixed({ ...none, fixedTrusted: ['a.com'] }, url, 'trusted')).toBe(true);
    for (const key of ['enabled', 'profiles'] as const)
      expect(isSwitchFixed({ ...none, locked: [key] }, url, 'on')).toBe(true);
    expect(isSwitchFixed({ ...none, locked: ['pauses'] }, url, 'on')).toBe(false);
    expect(isSwitchFixed({ ...none, locked: ['pauses'] }, url, 'paused-site')).toBe(true);
    expect(isSwitchFixed({ ...none, locked: ['strength'] }, url, 'paused-site')).toBe(false);
  });
});

test('versions that are no versions are the present one, and a missing step is passed over', () => {
  const steps = { 0: (raw: object) => ({ ...raw, zero: 1 }), 2: (raw: object) => ({ ...raw, two: 1 }) };
  expect(migrate({ version: 0 }, steps, 3)).toEqual({ version: 0, zero: 1, two: 1 });
  for (const version of [-1, 0.5, '0', NaN, null]) expect(migrate({ version }, steps, 3)).toEqual({ version });
  expect(migrate({ version: 2 }, steps, 2)).toEqual({ version: 2 });
});

test('a step that gives back no settings is passed over', () => {
  // The rim: what a faulty step does, against its type.
  const steps = { 0: (() => 'text') as never, 1: (raw: object) => ({ ...raw, one: 1 }) };
  expect(migrate({ version: 0 }, steps, 2)).toEqual({ version: 0, one: 1 });
});

test('the site of an address, as readers mean it', () => {
  const site = (url: string) => siteOf(new URL(url));
  expect(site('https://news.example.co.uk/a')).toBe('example.co.uk');
  expect(site('https://ann.github.io/a')).toBe('ann.github.io');
  expect(site('http://127.0.0.1:8080/a')).toBe('127.0.0.1:8080');
});
