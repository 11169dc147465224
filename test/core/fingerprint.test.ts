import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint, fingerprints, MAX_FINGERPRINTS, normalise } from '../../src/core/fingerprint';
import type { SipKey } from '../../src/core/sip-hash';
import { plainBlock } from './plain-page';

const KEY: SipKey = [1, 2, 3, 4];

describe('fingerprint', () => {
  test.each([
    ['case, spaces and punctuation', 'Sign up —  for our newsletter!', 'sign up for our newsletter'],
    ['full-width forms', '责任编辑：王小明（实习）', '责任编辑:王小明(实习)'],
    ['numbers, as in dates and counters', 'Published on 3 May 2026', 'Published on 21 May 2025'],
  ])('is the same across %s', (_, a, b) => {
    expect(fingerprint(a, KEY)).toBe(fingerprint(b, KEY));
  });

  test('differs where the words differ', () => {
    expect(fingerprint('责任编辑：王小明', KEY)).not.toBe(fingerprint('责任编辑：李大海', KEY));
  });

  test.each(['', '更多', 'Share', '12:30 · 2026', '……——'])('is not taken of %p', (text) => {
    expect(fingerprint(text, KEY)).toBeNull();
  });

  test('is taken from six letters on', () => {
    expect(fingerprint('Share 12', KEY)).toBeNull();
    expect(fingerprint('Shares 12', KEY)).not.toBeNull();
  });

  test('tells characters apart whose codes end alike', () => {
    expect(fingerprint('一一一一一一', KEY)).not.toBe(fingerprint('伀伀伀伀伀伀', KEY));
  });

  test('keeps words apart, and numbers from none', () => {
    expect(normalise('  Read more: 12,500 Jobs — today! ')).toBe('read more 0 0 jobs today');
    expect(fingerprint('reader sin', KEY)).not.toBe(fingerprint('readers in', KEY));
  });

  test('means nothing under another salt', () => {
    const text = 'Subscribe to our newsletter';
    expect(fingerprint(text, KEY)).not.toBe(fingerprint(text, [5, 6, 7, 8]));
  });

  test('no text throws, and the form is fixed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        expect(fingerprint(text, KEY) ?? '0000000000000000').toMatch(/^[0-9a-f]{16}$/);
        expect(normalise(text).length).toBeLessThanOrEqual(400);
      }),
    );
  });
});

describe('the fingerprints of a page', () => {
  const lines = (count: number, more = {}) =>
    Array.from({ length: count }, (_, i) => ({ ...plainBlock('Sign up for our newsletter', i), ...more }));

  test('are told by block', () => {
    const print = fingerprint('Sign up for our newsletter', KEY);
    expect(fingerprints(lines(2), KEY)).toEqual(new Map([0, 1].map((id) => [id, print])));
  });

  test('are as many as the bound allows', () => {
    expect(fingerprints(lines(MAX_FINGERPRINTS + 1), KEY).size).toBe(MAX_FINGERPRINTS);
  });

  test.each([
    ['hidden', { visible: false }],
    ['protected', { protection: 'title' }],
    ['as long as a paragraph', { chars: 401 }],
    ['too short', { text: 'Share' }],
  ])('are not taken of blocks that are %s', (_, more) => {
    expect(fingerprints(lines(1, more), KEY).size).toBe(0);
  });

  test('are taken of a notice of some length', () => {
    expect(fingerprints(lines(1, { chars: 400 }), KEY).size).toBe(1);
  });
});
