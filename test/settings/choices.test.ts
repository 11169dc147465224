import { describe, expect, test } from '@jest/globals';
import {
  distrust,
  forgetProfile,
  livePauses,
  pause,
  strengthHere,
  switchOn,
  treatHere,
  trust,
} from '../../src/settings/choices';
import { DEFAULTS, type Settings } from '../../src/settings/schema';

const NOW = 1_000_000;
const made = (patch: Partial<Settings>): Settings => ({ ...DEFAULTS, ...patch });

describe('trusted sites', () => {
  test('come in at their place, each once, and leave', () => {
    const own = made({ trusted: ['a.example', 'b.example'] });
    expect(trust(own, 'c.example', 1)).toEqual({ trusted: ['a.example', 'c.example', 'b.example'] });
    expect(trust(own, 'c.example')).toEqual({ trusted: ['a.example', 'b.example', 'c.example'] });
    expect(trust(own, 'a.example')).toEqual({});
    expect(distrust(own, 'a.example')).toEqual({ trusted: ['b.example'] });
    expect(distrust(own, 'c.example')).toEqual({ trusted: ['a.example', 'b.example'] });
  });
});

describe('choices for one site', () => {
  const own = made({ profiles: { 'a.example': { enabled: false, treatments: { ad: 'off' } }, 'b.example': {} } });

  test('add to what was chosen there before', () => {
    expect(strengthHere(own, 'a.example', 'strict').profiles).toEqual({
      'a.example': { enabled: false, treatments: { ad: 'off' }, strength: 'strict' },
      'b.example': {},
    });
    expect(treatHere(own, 'a.example', 'off-topic', 'mark').profiles?.['a.example']).toEqual({
      enabled: false,
      treatments: { ad: 'off', 'off-topic': 'mark' },
    });
    expect(strengthHere(DEFAULTS, 'constructor', 'gentle').profiles).toEqual({ constructor: { strength: 'gentle' } });
  });

  test('are forgotten together', () => {
    expect(forgetProfile(own, 'a.example')).toEqual({ profiles: { 'b.example': {} } });
    expect(forgetProfile(own, 'c.example')).toEqual({ profiles: own.profiles });
  });

  test('that switch off end when the site is switched on; others stay, and other sites', () => {
    const profiles = {
      'a.example': { enabled: false },
      example: { enabled: true },
      '*.a.example': { enabled: false, strength: 'strict' as const },
      'c.example': { enabled: false },
    };
    expect(switchOn(made({ profiles }), 'https://www.a.example/').profiles).toEqual({
      example: { enabled: true },
      '*.a.example': { strength: 'strict' },
      'c.example': { enabled: false },
    });
  });
});

describe('pauses', () => {
  const own = made({
    pauses: { '*': { until: 'restart' }, 'a.example': { until: NOW + 1 }, 'b.example': { until: NOW } },
  });

  test('that have run out go, those until a restart with it', () => {
    expect(livePauses(own, NOW, false)).toEqual({
      pauses: { '*': { until: 'restart' }, 'a.example': { until: NOW + 1 } },
    });
    expect(livePauses(own, NOW, true)).toEqual({ pauses: { 'a.example': { until: NOW + 1 } } });
    expect(livePauses(own, NOW - 1, false)).toEqual({});
  });

  test('make room for a new one, which ends none that lasts until a restart', () => {
    expect(pause(own, 'c.example', NOW + 9, NOW)).toEqual({
      pauses: { '*': { until: 'restart' }, 'a.example': { until: NOW + 1 }, 'c.example': { until: NOW + 9 } },
    });
  });
});
