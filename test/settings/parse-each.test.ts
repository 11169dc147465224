import { describe, expect, test } from '@jest/globals';
import { unknownKeys } from '../../src/settings/parse';
import { DEFAULTS, LIMITS } from '../../src/settings/schema';
import { parseSettings } from './parsed';

const told = (raw: unknown): readonly string[] =>
  parseSettings(raw).problems.map(({ path, code, value }) => `${path} ${code} ${value}`);

test('what a reader starts with: nothing leaves the device, nothing is taken away that was not asked for', () => {
  const { enabled, strength, badge, cookieNotices, learnRepeated, printAll, refreshDaily, sync, syncSites } = DEFAULTS;
  expect({ enabled, strength, badge, learnRepeated }).toEqual({
    enabled: true,
    strength: 'balanced',
    badge: true,
    learnRepeated: true,
  });
  expect({ cookieNotices, printAll, refreshDaily, sync, syncSites }).toEqual({
    cookieNotices: false,
    printAll: false,
    refreshDaily: false,
    sync: false,
    syncSites: false,
  });
});

describe('a setting of another shape is named, and its default kept', () => {
  test.each<[string, unknown]>([
    ['version', '1'],
    ['version', 0.5],
    ['version', -1],
    ['enabled', 'yes'],
    ['strength', 'fierce'],
    ['treatments', 5],
    ['treatments', ['ad']],
    ['trusted', 'a.example'],
    ['profiles', 'a.example'],
    ['pauses', []],
    ['corrections', 5],
    ['eased', 'a.example'],
    ['readerLists', {}],
    ['sync', 1],
  ])('%s: %p', (key, value) => {
    const { settings, problems } = parseSettings({ [key]: value });
    expect(settings).toEqual(DEFAULTS);
    expect(problems.map(({ path, code }) => [path, code])).toEqual([[key, 'wrong-type']]);
  });

  test('version 0 is none of another shape', () => {
    expect(parseSettings({ version: 0 })).toEqual({ settings: DEFAULTS, problems: [] });
  });
});

describe('a bad entry is named with its place', () => {
  test('of treatments', () => {
    expect(told({ treatments: { ad: 'hide', sponsored: 'off', boilerplate: 'mark' } })).toEqual([
      'treatments.ad unknown-value hide',
      'treatments.sponsored unknown-key off',
    ]);
  });

  test('of profiles', () => {
    const profiles = {
      'a b': {},
      'a.example': 5,
      'b.example': { enabled: 1, strength: 'fierce', colour: 'red', treatments: 5 },
      'c.example': { treatments: { ad: 'hide', boilerplate: 'off' }, enabled: false, strength: 'gentle' },
      'd.example': { badge: true },
    };
    expect(told({ profiles })).toEqual([
      'profiles["a b"] bad-pattern a b',
      'profiles["a.example"] wrong-type 5',
      'profiles["b.example"].enabled unknown-value 1',
      'profiles["b.example"].strength unknown-value fierce',
      'profiles["b.example"].colour unknown-key red',
      'profiles["b.example"].treatments wrong-type 5',
      'profiles["c.example"].treatments.ad unknown-value hide',
      'profiles["d.example"].badge unknown-key true',
    ]);
    expect(parseSettings({ profiles }).settings.profiles).toEqual({
      'b.example': {},
      'c.example': { treatments: { boilerplate: 'off' }, enabled: false, strength: 'gentle' },
      'd.example': {},
    });
  });

  test('of pauses, which end at a time or with the browser', () => {
    const pauses = {
      '*': { until: 5 },
      'a.example': { until: 'restart' },
      'b.example': { until: Infinity },
      'c.example': { until: '5' },
      'd.example': 5,
    };
    expect(told({ pauses })).toEqual([
      'pauses["b.example"] wrong-type {…}',
      'pauses["c.example"] wrong-type {…}',
      'pauses["d.example"] wrong-type 5',
    ]);
    expect(parseSettings({ pauses }).settings.pauses).toEqual({
      '*': { until: 5 },
      'a.example': { until: 'restart' },
    });
    expect(told({ profiles: { '*': {} } })).toEqual(['profiles["*"] bad-pattern *']);
  });

  test('of what was eased', () => {
    const eased = { 'a.example': { ad: 5, sponsored: 6, boilerplate: NaN, 'off-topic': '7' }, 'b.example': 5 };
    expect(told({ eased })).toEqual([
      'eased["a.example"].sponsored unknown-value 6',
      'eased["a.example"].boilerplate unknown-value NaN',
      'eased["a.example"].off-topic unknown-value 7',
      'eased["b.example"] wrong-type 5',
    ]);
    expect(parseSettings({ eased }).settings.eased).toEqual({ 'a.example': { ad: 5 } });
  });

  test('of a list that is full, in which the same site counts once', () => {
    const trusted = [...Array.from({ length: LIMITS.trusted }, (_, i) => `s${i}.example`), 'more.example'];
    expect(told({ trusted })).toEqual([`trusted[${LIMITS.trusted}] too-many more.example`]);
    const pauses = Object.fromEntries(
      Array.from({ length: LIMITS.pauses }, (_, i) => [`s${i}.example`, { until: 5 }] as const),
    );
    expect(told({ pauses })).toEqual([]);
    expect(told({ pauses: { ...pauses, 'more.example': { until: 5 } } })).toEqual([
      'pauses["more.example"] too-many more.example',
    ]);
    // Another spelling of a site that is there already finds its place.
    const again = parseSettings({ pauses: { ...pauses, 'S0.example': { until: 7 } } });
    expect(again.problems).toEqual([]);
    expect(again.settings.pauses['s0.example']).toEqual({ until: 7 });
  });

  test('of no setting at all', () => {
    expect(unknownKeys({ enabled: true, colour: 'red' })).toEqual([
      { path: 'colour', code: 'unknown-key', value: 'red' },
    ]);
  });
});
