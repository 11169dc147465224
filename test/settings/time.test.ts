/** How long settings take at their bounds. Alone in a file: the times mean nothing in instrumented code. */
import { expect, test } from '@jest/globals';
import { DEFAULTS } from '../../src/settings/schema';
import { matchesPattern } from '../../src/settings/sites';
import { exportSettings, previewImport } from '../../src/settings/transfer';

test('a pattern of many stars is matched at once', () => {
  const start = performance.now();
  matchesPattern(`example.com/${'a*'.repeat(900)}b`, `https://example.com/${'a'.repeat(100_000)}`);
  expect(performance.now() - start).toBeLessThan(500);
});

test('ten megabytes of entries end soon, within the bounds', () => {
  const trusted = Array.from({ length: 500_000 }, (_, i) => `site-${i}.example.com`);
  const start = performance.now();
  const { patch, problems } = previewImport(JSON.stringify({ trusted }), DEFAULTS, {});
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(patch.trusted?.length).toBe(20_000);
  expect(problems.length).toBe(480_000);
});

test.each([
  ['cut', (text: string) => text.slice(0, text.length / 2), 'not-json'],
  ['cut by one', (text: string) => text.trimEnd().slice(0, -1), 'not-json'],
  ['nested too deep', () => '['.repeat(200_000) + ']'.repeat(200_000), ''],
])('ten megabytes, %s, change nothing and are answered soon', (_how, spoil, code) => {
  const trusted = Array.from({ length: 500_000 }, (_, i) => `site-${i}.example.com`);
  const text = spoil(exportSettings({ ...DEFAULTS, trusted }, {}));
  const start = performance.now();
  const { changes, patch, problems } = previewImport(text, DEFAULTS, {});
  expect(performance.now() - start).toBeLessThan(10_000);
  expect({ changes, patch }).toEqual({ changes: [], patch: {} });
  expect(problems).toHaveLength(1);
  if (code !== '') expect(problems[0]?.code).toBe(code);
});
