import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { migrate } from '../../src/settings/migrations';
import { DEFAULTS, LIMITS } from '../../src/settings/schema';
import type { Settings } from '../../src/settings/schema';
import { parseSiteText } from '../../src/settings/site-text';
import { exportSettings, MAX_IMPORT_CHARS, previewImport } from '../../src/settings/transfer';

const OWN: Settings = {
  ...DEFAULTS,
  strength: 'strict',
  trusted: ['example.com'],
  profiles: { 'example.org': { strength: 'gentle' } },
  corrections: { 'example.com': [{ template: 'p', action: 'keep', category: 'ad', kind: 'promotion' }] },
};

const PASTED = { id: 'reader-1', title: 'mine', url: '', enabled: true };
const FETCHED = { id: 'reader-2', title: 'theirs', url: 'https://example.org/list.txt', enabled: true };

test('an export, imported into a fresh profile, gives the same settings', () => {
  const { patch, problems } = previewImport(exportSettings(OWN, {}), DEFAULTS, {});
  expect(problems).toEqual([]);
  expect({ ...DEFAULTS, ...patch }).toEqual(OWN);
  expect(previewImport(exportSettings(OWN, {}), OWN, {})).toEqual({ changes: [], problems: [], patch: {}, rules: {} });
});

test('an import adds, changes and takes nothing away', () => {
  const text = JSON.stringify({
    trusted: ['example.net'],
    profiles: { 'example.org': { strength: 'strict' } },
    badge: false,
  });
  const { changes, patch } = previewImport(text, OWN, {});
  expect(changes).toEqual([
    { key: 'trusted', entry: 'example.net', kind: 'added' },
    { key: 'profiles', entry: 'example.org', kind: 'changed' },
    { key: 'badge', entry: '', kind: 'changed' },
  ]);
  expect(patch).toEqual({
    version: 1,
    trusted: ['example.com', 'example.net'],
    profiles: { 'example.org': { strength: 'strict' } },
    badge: false,
  });
});

test('corrections of a file stand beside those of the same site, and the file’s word counts where both speak', () => {
  const keep = { template: 'p', action: 'keep', category: 'ad', kind: 'promotion' } as const;
  const note = { ...keep, template: 'p.note' };
  const text = (...list: object[]): string => JSON.stringify({ corrections: { 'example.com': list } });
  expect(previewImport(text(note), OWN, {}).patch.corrections).toEqual({ 'example.com': [keep, note] });
  const other = { ...keep, action: 'collapse' };
  expect(previewImport(text(other), OWN, {}).patch.corrections).toEqual({ 'example.com': [other] });
  const both = { ...OWN, corrections: { 'example.com': [keep, note] } };
  expect(previewImport(text(keep), both, {}).changes).toEqual([]);
});

test('what is beyond the bounds is named, and nothing of the reader’s own goes for it', () => {
  const own: Settings = {
    ...DEFAULTS,
    profiles: Object.fromEntries(
      Array.from({ length: LIMITS.profiles }, (_, i) => [`s${i}.example`, { enabled: false }]),
    ),
    readerLists: Array.from({ length: LIMITS.readerLists }, (_, i) => ({ ...FETCHED, id: `reader-own-${i}` })),
  };
  const text = JSON.stringify({ profiles: { 'a.example': { enabled: false } }, readerLists: [FETCHED] });
  const { patch, changes, problems } = previewImport(text, own, {});
  expect({ patch, changes }).toEqual({ patch: {}, changes: [] });
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['profiles too-many', 'readerLists too-many']);
});

test('corrections of one site beyond the bound are named; those that are there stay', () => {
  const one = (i: number) =>
    ({ template: `p.${String(i)}`, action: 'keep', category: 'ad', kind: 'promotion' }) as const;
  const full = Array.from({ length: LIMITS.correctionsPerSite }, (_, i) => one(i));
  const own: Settings = { ...DEFAULTS, corrections: { 'example.com': full } };
  const said = { ...one(0), action: 'collapse' };
  const text = JSON.stringify({ corrections: { 'example.com': [said, one(LIMITS.correctionsPerSite)] } });
  const { patch, problems } = previewImport(text, own, {});
  expect(patch.corrections).toEqual({ 'example.com': [said, ...full.slice(1)] });
  expect(problems).toMatchObject([{ code: 'too-many', value: 'p.60' }]);
});

test('every bad entry is named, every good one taken', () => {
  const text = '{"trusted":["ok.com","a b",3],"strength":"loud","colour":"red","__proto__":{"badge":false}}';
  const { changes, problems } = previewImport(text, DEFAULTS, {});
  expect(changes).toEqual([{ key: 'trusted', entry: 'ok.com', kind: 'added' }]);
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'colour unknown-key',
    'strength wrong-type',
    'trusted[1] bad-pattern',
    'trusted[2] bad-pattern',
  ]);
});

test.each([
  ['', 'not-json'],
  ['{"trusted":["example.c', 'not-json'],
  ['[1]', 'not-settings'],
  ['null', 'not-settings'],
  [' '.repeat(MAX_IMPORT_CHARS + 1), 'too-large'],
])('a file that is none (%#) changes nothing and says why', (text, code) => {
  expect(previewImport(text, OWN, {})).toMatchObject({ patch: {}, changes: [], problems: [{ code }] });
});

test('rules of pasted lists travel with the export; a list without them is named and left out', () => {
  const own = { ...DEFAULTS, readerLists: [PASTED, FETCHED] };
  const text = exportSettings(own, { 'reader-1': 'example.com##.advert' });
  const { patch, rules, problems } = previewImport(text, DEFAULTS, {});
  expect(patch.readerLists).toEqual([PASTED, FETCHED]);
  expect(rules).toEqual({ 'reader-1': 'example.com##.advert' });
  expect(problems).toEqual([]);
  expect(previewImport(text, own, rules)).toMatchObject({ changes: [], rules: {} });
  expect(previewImport(text, own, { 'reader-1': 'example.com##.other' })).toMatchObject({
    changes: [{ key: 'readerLists', entry: 'mine', kind: 'changed' }],
    rules: { 'reader-1': 'example.com##.advert' },
  });
  const without = previewImport(exportSettings(own, {}), DEFAULTS, {});
  expect(without.patch.readerLists).toEqual([FETCHED]);
  expect(without.problems.map(({ code, value }) => `${code} ${value}`)).toEqual(['no-rules mine']);
});

test('of any damaged export every whole entry is kept, every other named, and nothing stored is lost', () => {
  const bad = fc.anything().filter((value) => typeof value !== 'string');
  const sites = fc.array(fc.oneof(fc.constantFrom('a.com', '*.b.org', 'c.net/x/*'), bad), { maxLength: 12 });
  fc.assert(
    fc.property(sites, fc.anything(), fc.anything(), (trusted, rules, lists) => {
      const file = { format: 'winnow-settings', version: 1, settings: { trusted, readerLists: lists }, rules };
      const text = JSON.stringify(file);
      const written = (JSON.parse(text) as { settings: { trusted: unknown[] } }).settings.trusted;
      const good = new Set(written.filter((one) => typeof one === 'string'));
      const { patch, problems } = previewImport(text, OWN, {});
      expect(new Set(patch.trusted ?? OWN.trusted)).toEqual(new Set(['example.com', ...good]));
      const named = problems.filter(({ path }) => path.startsWith('trusted['));
      expect(named).toHaveLength(written.length - written.filter((one) => typeof one === 'string').length);
    }),
    { numRuns: 500 },
  );
});

test('no text throws or loses what is there', () => {
  const json = fc
    .json()
    .map((text) => `{"trusted":["ok.com"],"profiles":${text},"pauses":${text},"corrections":${text}}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), json), (text) => {
      const { patch } = previewImport(text, OWN, {});
      expect((patch.trusted ?? OWN.trusted).includes('example.com')).toBe(true);
      expect(Object.keys(patch.profiles ?? OWN.profiles)).toContain('example.org');
      expect(Object.keys(patch.corrections ?? OWN.corrections)).toContain('example.com');
    }),
    { numRuns: 500 },
  );
});

test('sites as plain text: comments, bad lines by number, one of each', () => {
  expect(parseSiteText('# mine\r\nexample.com\n\n! also\nExample.com\na b\n*.x.org')).toEqual({
    patterns: ['example.com', '*.x.org'],
    bad: [{ line: 6, text: 'a b' }],
  });
});

test('older data goes through each step, newer and undated data through none', () => {
  const steps = {
    0: (raw: object) => ({ ...raw, one: 1 }),
    1: () => {
      throw new Error('broken step');
    },
  };
  expect(migrate({ version: 0 }, steps, 2)).toEqual({ version: 0, one: 1 });
  expect(migrate({ strength: 'strict' }, steps, 2)).toEqual({ strength: 'strict' });
  expect(migrate({ version: 9 }, steps, 2)).toEqual({ version: 9 });
});
