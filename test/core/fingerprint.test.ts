import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint, normalise } from '../../src/core/fingerprint';
import type { SipKey } from '../../src/core/sip-hash';

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
