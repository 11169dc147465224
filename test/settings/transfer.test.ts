import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { migrate } from '../../src/settings/migrations';
import { DEFAULTS } from '../../src/settings/schema';
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

test('an export, imported into a fresh profile, gives the same settings', () => {
  const { patch, problems } = previewImport(exportSettings(OWN), DEFAULTS);
  expect(problems).toEqual([]);
  expect({ ...DEFAULTS, ...patch }).toEqual(OWN);
  expect(previewImport(exportSettings(OWN), OWN)).toEqual({ changes: [], problems: [], patch: {} });
});

test('an import adds, changes and takes nothing away', () => {
  const text = JSON.stringify({
    trusted: ['example.net'],
    profiles: { 'example.org': { strength: 'strict' } },
    badge: false,
  });
  const { changes, patch } = previewImport(text, OWN);
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

test('every bad entry is named, every good one taken', () => {
  const text = '{"trusted":["ok.com","a b",3],"strength":"loud","colour":"red","__proto__":{"badge":false}}';
  const { changes, problems } = previewImport(text, DEFAULTS);
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
  expect(previewImport(text, OWN)).toMatchObject({ patch: {}, changes: [], problems: [{ code }] });
});

test('ten megabytes of entries end soon, within the bounds', () => {
  const trusted = Array.from({ length: 500_000 }, (_, i) => `site-${i}.example.com`);
  const start = performance.now();
  const { patch, problems } = previewImport(JSON.stringify({ trusted }), OWN);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(patch.trusted?.length).toBe(20_000);
  expect(problems.length).toBe(480_001);
});

test('no text throws or loses what is there', () => {
  const json = fc
    .json()
    .map((text) => `{"trusted":["ok.com"],"profiles":${text},"pauses":${text},"corrections":${text}}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), json), (text) => {
      const { patch } = previewImport(text, OWN);
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
