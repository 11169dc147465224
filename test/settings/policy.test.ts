import { expect, test } from '@jest/globals';
import type { Correction } from '../../src/core/types';
import { editTrusted, livePauses, pause, switchOff, switchOn, treatHere, trust } from '../../src/settings/choices';
import { addCorrection, ease, joinCorrections, revokeCorrection, unease } from '../../src/settings/corrections';
import { policyFor } from '../../src/settings/policy';
import { count, isUnfair, parseTallies, wilsonLower, type Tallies } from '../../src/settings/reopened';
import { DEFAULTS, LIMITS } from '../../src/settings/schema';
import type { Settings } from '../../src/settings/schema';

const URL_ = 'https://www.example.com/news/1';
const NOW = 1_000_000;
const made = (patch: Partial<Settings>): Settings => ({ ...DEFAULTS, ...patch });
const why = (patch: Partial<Settings>, url = URL_, now = NOW) => policyFor(made(patch), url, now).why;
const keep: Correction = { template: 'p.note', action: 'keep', category: 'boilerplate', kind: 'author-box' };

test('Winnow works where nothing says otherwise, and nowhere but on web pages', () => {
  expect(policyFor(DEFAULTS, URL_, NOW)).toMatchObject({ active: true, why: 'on' });
  expect(why({}, 'about:blank')).toBe('not-a-page');
  expect(why({}, '')).toBe('not-a-page');
});

test('off, trusted and paused each have their reason', () => {
  expect(why({ enabled: false })).toBe('off-everywhere');
  expect(why({ trusted: ['example.com'] })).toBe('trusted');
  expect(why({ profiles: { 'example.com': { enabled: false } } })).toBe('off-here');
  expect(why({ pauses: { '*': { until: 'restart' } } })).toBe('paused-everywhere');
  expect(why({ pauses: { 'example.com': { until: NOW + 1 } } })).toBe('paused-site');
  expect(why({ pauses: { 'www.example.com/news/1': { until: 'restart' } } })).toBe('paused-page');
  expect(why({ pauses: { 'www.example.com/news/2': { until: 'restart' } } })).toBe('on');
});

test.each<[string, Partial<Settings>, string | null]>([
  ['off-everywhere', { enabled: false }, null],
  ['paused-everywhere', { pauses: { '*': { until: 'restart' } } }, '*'],
  ['paused-site', { pauses: { 'example.com': { until: 'restart' } } }, 'example.com'],
  ['trusted', { trusted: ['example.com', 'www.example.com'] }, 'www.example.com'],
  ['off-here', { profiles: { 'example.com': { enabled: false } } }, 'example.com'],
])('%s: not active, with the pattern that decided', (reason, patch, pattern) => {
  expect(policyFor(made(patch), URL_, NOW)).toMatchObject({ active: false, why: reason, pattern });
});

test('on names the narrowest profile; a profile that says nothing of on or off leaves it to the wider one', () => {
  const wide = { 'example.com': { strength: 'gentle' }, 'www.example.com': { strength: 'strict' } } as const;
  expect(policyFor(made({ profiles: wide }), URL_, NOW)).toMatchObject({ why: 'on', pattern: 'www.example.com' });
  expect(policyFor(DEFAULTS, URL_, NOW).pattern).toBeNull();
  expect(why({ profiles: { ...wide, 'example.com': { enabled: false } } })).toBe('off-here');
  expect(why({ profiles: { 'example.com': { enabled: false }, 'www.example.com': { enabled: true } } })).toBe('on');
});

test('what is no page takes no profile', () => {
  const own = made({ strength: 'gentle', profiles: { 'example.com': { strength: 'strict' } } });
  expect(policyFor(own, 'ftp://example.com/', NOW).policy.strength).toBe('gentle');
});

test('corrections of a host with a port go before those of the host', () => {
  const other = { ...keep, template: 'p.other' };
  const own = made({ corrections: { localhost: [keep], 'localhost:8080': [other] } });
  const corrections = (url: string) => policyFor(own, url, NOW).policy.corrections;
  expect(corrections('http://localhost:8080/')).toEqual([other]);
  expect(corrections('http://localhost:9090/')).toEqual([keep]);
  expect(corrections('http://localhost/')).toEqual([keep]);
});

test('an eased category that is off stays off', () => {
  const treatments = { ...DEFAULTS.treatments, ad: 'off' } as const;
  const own = made({ ...ease(DEFAULTS, 'example.com', 'ad', NOW), treatments });
  expect(policyFor(own, URL_, NOW).policy.treatments.ad).toBe('off');
});

test('a pause ends by itself', () => {
  expect(why({ pauses: { '*': { until: NOW } } })).toBe('on');
  expect(livePauses(made({ pauses: { '*': { until: NOW } } }), NOW, false)).toEqual({ pauses: {} });
  expect(livePauses(made({ pauses: { '*': { until: 'restart' } } }), NOW, false)).toEqual({});
  expect(livePauses(made({ pauses: { '*': { until: 'restart' } } }), NOW, true)).toEqual({ pauses: {} });
});

test('the narrower profile wins, field by field', () => {
  const { policy } = policyFor(
    made({
      profiles: {
        'www.example.com': { strength: 'strict' },
        'example.com': { strength: 'gentle', treatments: { ad: 'off' } },
      },
    }),
    URL_,
    NOW,
  );
  expect(policy.strength).toBe('strict');
  expect(policy.treatments).toEqual({ ad: 'off', boilerplate: 'collapse', 'off-topic': 'collapse' });
});

test('switching on undoes whatever kept a page off, and no more', () => {
  const off = made({
    enabled: false,
    trusted: ['example.com', 'example.org'],
    profiles: { 'example.com': { enabled: false, strength: 'strict' } },
    pauses: { '*': { until: 'restart' }, 'example.org': { until: 'restart' } },
  });
  const on = made({ ...off, ...switchOn(off, URL_) });
  expect(policyFor(on, URL_, NOW).active).toBe(true);
  expect(on.trusted).toEqual(['example.org']);
  expect(on.profiles).toEqual({ 'example.com': { strength: 'strict' } });
  expect(on.pauses).toEqual({ 'example.org': { until: 'restart' } });
});

test('choices for a site change that site alone', () => {
  const own = made(treatHere(DEFAULTS, 'example.com', 'ad', 'mark'));
  expect(policyFor(own, URL_, NOW).policy.treatments.ad).toBe('mark');
  expect(policyFor(own, 'https://example.org/', NOW).policy.treatments.ad).toBe('collapse');
  expect(why(switchOff(DEFAULTS, 'example.com'))).toBe('off-here');
  expect(why(trust(DEFAULTS, 'www.example.com'))).toBe('trusted');
  expect(why(pause(DEFAULTS, 'example.com', 'restart', NOW))).toBe('paused-site');
});

test('trusted sites edited as text keep what another window trusted or distrusted meanwhile', () => {
  const own = made({ trusted: ['a.example', 'b.example', 'new.example'] });
  const before = ['a.example', 'b.example', 'gone.example'];
  const edited = editTrusted(own, before, ['b.example', 'gone.example', 'c.example']);
  expect(edited.trusted).toEqual(['b.example', 'c.example', 'new.example']);
});

test('of one template the keeps of two texts stand side by side, each taken back by itself', () => {
  const [one, other] = [
    { ...keep, text: '0123456789abcdef' },
    { ...keep, text: 'fedcba9876543210' },
  ];
  const both = made(addCorrection(made(addCorrection(DEFAULTS, 'example.com', one)), 'example.com', other));
  expect(both.corrections).toEqual({ 'example.com': [one, other] });
  expect(revokeCorrection(both, 'example.com', one)).toEqual({ corrections: { 'example.com': [other] } });
});

test('corrections reach the hosts of their site, and the last word counts once', () => {
  const once = made(addCorrection(DEFAULTS, 'example.com', keep));
  const twice = made(addCorrection(once, 'example.com', { ...keep, action: 'collapse' }));
  expect(policyFor(twice, URL_, NOW).policy.corrections).toEqual([{ ...keep, action: 'collapse' }]);
  expect(policyFor(twice, 'https://example.org/', NOW).policy.corrections).toEqual([]);
  expect(revokeCorrection(twice, 'example.com', keep)).toEqual({});
  expect(revokeCorrection(twice, 'example.com', { ...keep, action: 'collapse' })).toEqual({ corrections: {} });
});

test('corrections are bounded for a site and over all sites', () => {
  let own = DEFAULTS;
  for (let i = 0; i < LIMITS.correctionsPerSite + 5; i++)
    own = made({ ...own, ...addCorrection(own, 'example.com', { ...keep, template: `p.n${i}` }) });
  expect(own.corrections['example.com']).toHaveLength(LIMITS.correctionsPerSite);
  for (let i = 0; i < LIMITS.correctionSites + 5; i++) own = made({ ...own, ...addCorrection(own, `s${i}.com`, keep) });
  expect(Object.keys(own.corrections)).toHaveLength(LIMITS.correctionSites);
});

/** A map as a browser gives it back: its keys sorted. */
const stored = <T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

test('of too many sites the oldest go, however the browser sorts them', () => {
  // The newer a site, the earlier its name.
  const name = (i: number): string => `s${5_000 - i}.com`;
  const full = <T>(most: number, entry: (at: number) => T) =>
    Object.fromEntries(Array.from({ length: most }, (_, i) => [name(i), entry(NOW + i)]));
  let own = made({
    corrections: full(LIMITS.correctionSites, (at) => [{ ...keep, at }]),
    eased: full(LIMITS.correctionSites, (at) => ({ ad: at })),
  });
  let tallies: Tallies = full(200, (at) => ({ ad: { bars: 1, reopened: 1, at } }));
  for (const i of [4_000, 4_001]) {
    own = made({ ...own, ...addCorrection(own, name(i), { ...keep, at: NOW + i }) });
    own = made({ ...own, ...ease(own, name(i), 'ad', NOW + i) });
    own = made({ ...own, corrections: stored(own.corrections), eased: stored(own.eased) });
    tallies = stored(count(tallies, name(i), 'ad', 1, 1, NOW + i));
  }
  for (const map of [own.corrections, own.eased, tallies])
    expect([0, 1, 2].map((i) => Object.hasOwn(map, name(i)))).toEqual([false, false, true]);
  expect(Object.keys(own.eased)).toHaveLength(LIMITS.correctionSites);
});

test('an eased category is marked on its site until it is put back; a choice of the reader goes before it', () => {
  const eased = made(ease(DEFAULTS, 'example.com', 'off-topic', NOW));
  expect(policyFor(eased, URL_, NOW).policy.treatments['off-topic']).toBe('mark');
  expect(policyFor(eased, 'https://example.org/', NOW).policy.treatments['off-topic']).toBe('collapse');
  const chosen = made({ ...eased, ...treatHere(eased, 'example.com', 'off-topic', 'collapse') });
  expect(policyFor(chosen, URL_, NOW).policy.treatments['off-topic']).toBe('collapse');
  expect(unease(eased, 'example.com', 'off-topic')).toEqual({ eased: {} });
});

test('the Wilson bound follows its formula and grows with the evidence', () => {
  expect(wilsonLower(0, 0)).toBe(0);
  expect(wilsonLower(5, 10)).toBeCloseTo(0.2366, 3);
  expect(wilsonLower(50, 100)).toBeGreaterThan(wilsonLower(5, 10));
  expect(isUnfair({ bars: 1, reopened: 1, at: 0 })).toBe(false);
  expect(isUnfair({ bars: 40, reopened: 6, at: 0 })).toBe(false);
  expect(isUnfair({ bars: 8, reopened: 6, at: 0 })).toBe(true);
});

test('a site enters the tally only with a reopened bar', () => {
  expect(count({}, 'example.com', 'ad', 9, 0, NOW)).toEqual({});
  const one = count({}, 'example.com', 'ad', 3, 1, NOW);
  expect(count(one, 'example.com', 'ad', 2, 0, NOW + 1)).toEqual({
    'example.com': { ad: { bars: 5, reopened: 1, at: NOW + 1 } },
  });
  expect(parseTallies({ 'example.com': { ad: { bars: 5, reopened: 1 }, x: 1 }, bad: 7 })).toEqual({
    'example.com': { ad: { bars: 5, reopened: 1, at: 0 } },
  });
});

test('a page wakes at the end of the pause that decided, never for one that has run out', () => {
  const end = (patch: Partial<Settings>): number | null => policyFor(made(patch), URL_, NOW).until;
  const over = { 'example.com': { until: NOW - 1 } };
  expect(end({ pauses: { 'example.com': { until: NOW + 1 } } })).toBe(NOW + 1);
  expect(end({ pauses: { 'example.com': { until: 'restart' } } })).toBe(null);
  expect(end({ pauses: over, trusted: ['example.com'] })).toBe(null);
  expect(end({ pauses: over, profiles: { 'example.com': { enabled: false } } })).toBe(null);
});

test('of two corrections that speak of the same the later one counts, wherever it was made', () => {
  const said = (action: 'keep' | 'collapse', at?: number) =>
    ({ template: 'p.promo', action, category: 'ad', kind: 'promotion', ...(at === undefined ? {} : { at }) }) as const;
  const own = (one: ReturnType<typeof said>) => ({ ...DEFAULTS, corrections: { 'example.com': [one] } });
  const joined = (here: ReturnType<typeof said>, there: ReturnType<typeof said>) =>
    joinCorrections(own(here), { 'example.com': [there] })['example.com'];
  expect(joined(said('keep', 2), said('collapse', 1))).toEqual([said('keep', 2)]);
  expect(joined(said('keep', 1), said('collapse', 2))).toEqual([said('collapse', 2)]);
  expect(joined(said('keep', 1), said('collapse'))).toEqual([said('keep', 1)]);
  expect(joined(said('keep'), said('collapse'))).toEqual([said('collapse')]);
});
