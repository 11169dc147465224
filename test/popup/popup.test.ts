import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { nextStrip } from '../../src/popup/page-map';
import { hasPermission } from '../../src/popup/permission';
import { isMendable, situationOf } from '../../src/popup/situation';
import { drawnStrips, MAX_STRIPS } from '../../src/popup/strips';
import type { TabPage } from '../../src/popup/use-page';
import type { MapStrip, PageState } from '../../src/protocol';
import { isTrustFixed } from '../../src/settings/managed';
import { readingMinutes } from '../../src/ui/minutes';
import { fakeBrowser } from '../fakes/browser';

const STATE: PageState = {
  status: 'done',
  gate: 'article',
  held: 'none',
  counts: { ad: 0, boilerplate: 0, 'off-topic': 0 },
  charsCollapsed: 0,
  lang: 'en',
  map: [],
  runs: [],
  canUndo: false,
};
const page = (url: string, state: PageState | null): TabPage => ({ tab: 1, url, incognito: false, state });

describe('the popup says plainly where it can’t act', () => {
  test.each([
    ['chrome://settings/', null, true, 'browser-page'],
    ['about:addons', null, true, 'browser-page'],
    ['https://chromewebstore.google.com/x', null, true, 'store'],
    ['https://addons.mozilla.org/', null, true, 'store'],
    ['https://example.com/', null, false, 'no-permission'],
    ['https://example.com/', null, true, 'needs-reload'],
    ['', null, false, 'no-permission'],
    ['https://example.com/', STATE, true, 'working'],
    ['https://example.com/', { ...STATE, status: 'waiting' as const }, true, 'waiting'],
    ['https://example.com/a.json', { ...STATE, status: 'no-page' as const }, true, 'no-page'],
  ])('%s (%#)', (url, state, permitted, situation) => {
    expect(situationOf(page(url, state), 'on', permitted)).toBe(situation);
  });

  test('a page that is not done for long is not said to be read', () => {
    const waiting = page('https://example.com/', { ...STATE, status: 'waiting' });
    expect(situationOf({ ...waiting, isLong: true }, 'on', true)).toBe('stalled');
  });

  test.each([
    ['Firefox', true, [], true],
    ['Chromium', false, ['http://*/*', 'https://*/*'], true],
    ['either, where the reader refused', false, [], false],
    ['Chromium, where only lists’ hosts were allowed', false, ['https://lists.example/*'], false],
  ])('what the reader permits is known in %s', async (_, contained, origins, permitted) => {
    jest.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(contained);
    jest.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins });
    expect(await hasPermission()).toBe(permitted);
  });

  test('a reason of the reader’s own goes before what the page says', () => {
    expect(situationOf(page('https://example.com/', STATE), 'trusted', true)).toBe('trusted');
    expect(situationOf(page('https://example.com/', null), 'paused-site', true)).toBe('paused-site');
  });

  test('what an administrator trusts is not the reader’s to distrust', () => {
    const seen = (fixed: readonly string[], url: string) =>
      situationOf(page(url, STATE), 'trusted', true, isTrustFixed({ fixedTrusted: fixed }, url));
    expect(seen([], 'https://example.com/')).toBe('trusted');
    expect(seen(['example.com'], 'https://www.example.com/')).toBe('trusted-fixed');
    expect(seen(['example.org'], 'https://example.com/')).toBe('trusted');
  });
});

describe('the map of the page', () => {
  const strip = fc.record({
    block: fc.nat(),
    size: fc.double({ min: 0, max: 0.01, noNaN: true }),
    label: fc.string(),
    category: fc.constantFrom('ad' as const, 'boilerplate' as const, 'off-topic' as const, null),
    kind: fc.constant(null),
    collapsed: fc.boolean(),
  });

  test('joins neighbours of one verdict and keeps the sizes and the count', () => {
    fc.assert(
      fc.property(fc.array(strip, { maxLength: 400 }), (map: MapStrip[]) => {
        const drawn = drawnStrips(map);
        const sum = (strips: readonly { size: number }[]): number => strips.reduce((total, one) => total + one.size, 0);
        expect(sum(drawn)).toBeCloseTo(sum(map), 6);
        expect(drawn.reduce((total, one) => total + one.blocks, 0)).toBe(map.length);
        if (map.length <= MAX_STRIPS) expect(drawn).toHaveLength(map.length);
      }),
    );
  });

  test('a long page of one verdict becomes few strips', () => {
    const kept: MapStrip = { block: 0, size: 1 / 400, label: '', category: null, kind: null, collapsed: false };
    expect(drawnStrips(Array.from({ length: 400 }, (_, block) => ({ ...kept, block }))).length).toBeLessThanOrEqual(
      MAX_STRIPS,
    );
  });

  test('arrows follow the direction of the text and stop at the ends', () => {
    expect(nextStrip('ArrowRight', 0, 3, 'ltr')).toBe(1);
    expect(nextStrip('ArrowRight', 0, 3, 'rtl')).toBe(0);
    expect(nextStrip('ArrowLeft', 0, 3, 'rtl')).toBe(1);
    expect(nextStrip('ArrowRight', 2, 3, 'ltr')).toBe(2);
    expect(nextStrip('End', 0, 3, 'ltr')).toBe(2);
    expect(nextStrip('a', 0, 3, 'ltr')).toBeNull();
  });
});

test('reading time follows the language', () => {
  expect(readingMinutes(1430, 'en')).toBe(1);
  expect(readingMinutes(1430, 'zh-CN')).toBe(4);
  expect(readingMinutes(0, '')).toBe(0);
});

test('a pause ends where an administrator fixed other things alone', () => {
  expect(isMendable('paused-site', [])).toBe(true);
  expect(isMendable('paused-site', ['enabled', 'profiles'])).toBe(true);
  expect(isMendable('paused-everywhere', ['pauses'])).toBe(false);
  expect(isMendable('off-everywhere', ['enabled'])).toBe(false);
  expect(isMendable('off-everywhere', ['profiles'])).toBe(true);
  expect(isMendable('off-here', [])).toBe(false);
});
