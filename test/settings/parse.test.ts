import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULTS, LIMITS, SETTING_KEYS } from '../../src/settings/schema';
import { parseSettings } from './parsed';

const paths = (raw: unknown) => parseSettings(raw).problems.map(({ path, code }) => `${path} ${code}`);

describe('stored data becomes settings', () => {
  test('a partial write keeps the defaults of everything else', () => {
    expect(parseSettings({ strength: 'strict' })).toEqual({
      settings: { ...DEFAULTS, strength: 'strict' },
      problems: [],
    });
  });

  test('each bad entry is named and each good one beside it is kept', () => {
    const { settings } = parseSettings({
      strength: 'fierce',
      treatments: { ad: 'mark', boilerplate: 7, sponsored: 'off' },
      trusted: ['example.com', 5, 'a b', 'EXAMPLE.com'],
      profiles: { 'example.com': { strength: 'strict', enabled: 'no' }, '??': {} },
      pauses: { '*': { until: 'restart' }, 'example.com': { until: 'never' } },
      corrections: {
        'example.com': [
          { template: 'p', action: 'keep', category: 'ad', kind: 'promotion' },
          { template: 'p', action: 'keep', category: 'ad', kind: 'navigation' },
        ],
      },
    });
    expect(settings.strength).toBe('balanced');
    expect(settings.treatments).toEqual({ ...DEFAULTS.treatments, ad: 'mark' });
    expect(settings.trusted).toEqual(['example.com']);
    expect(settings.profiles).toEqual({ 'example.com': { strength: 'strict' } });
    expect(settings.pauses).toEqual({ '*': { until: 'restart' } });
    expect(settings.corrections['example.com']).toHaveLength(1);
  });

  test('a problem says where it is', () => {
    expect(paths({ trusted: ['a b'], badge: 1, profiles: { 'x.com': { strength: 'x' } } })).toEqual([
      'trusted[0] bad-pattern',
      'profiles["x.com"].strength unknown-value',
      'badge wrong-type',
    ]);
    expect(paths({ version: 99 })).toEqual(['version newer-version']);
  });

  test('lists are bounded, and what was left out is named', () => {
    const trusted = Array.from({ length: LIMITS.trusted + 2 }, (_, i) => `s${i}.com`);
    const { settings, problems } = parseSettings({ trusted });
    expect(settings.trusted).toHaveLength(LIMITS.trusted);
    expect(problems.map((one) => one.code)).toEqual(['too-many', 'too-many']);
  });

  test('the settings it makes are parsed to themselves', () => {
    expect(parseSettings(DEFAULTS)).toEqual({ settings: DEFAULTS, problems: [] });
    expect([...SETTING_KEYS].sort()).toEqual(Object.keys(DEFAULTS).sort());
  });
});

describe('hostile data', () => {
  test('no prototype is touched or asked', () => {
    const raw: unknown = JSON.parse(
      '{"__proto__":{"enabled":false},"profiles":{"__proto__":{"enabled":false},"constructor":{"enabled":false}},"pauses":{"__proto__":{"until":"restart"}}}',
    );
    const { settings } = parseSettings(raw);
    expect(settings.enabled).toBe(true);
    expect(Object.getPrototypeOf(settings.profiles)).toBe(Object.prototype);
    expect(Object.keys(settings.profiles)).toEqual(['constructor']);
    expect(settings.pauses).toEqual({});
    expect(Object.hasOwn(Object.prototype, 'enabled')).toBe(false);
  });

  test('an entry that throws when it is read is no more than a bad entry', () => {
    const trap = new Proxy([], {
      get: () => {
        throw new Error('trap');
      },
    });
    expect(parseSettings({ trusted: trap, strength: 'strict' }).settings.strength).toBe('strict');
  });

  test('whatever comes, whole settings come back and are stable', () => {
    const shaped = fc.record(
      Object.fromEntries(SETTING_KEYS.map((key) => [key, fc.oneof(fc.constant(DEFAULTS[key]), fc.anything())])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), shaped), (raw) => {
        const { settings } = parseSettings(raw);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULTS).sort());
        expect(parseSettings(settings)).toEqual({ settings, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });
});
