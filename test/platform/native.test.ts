/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';

test('an element called like the API is not taken for it', async () => {
  const chrome = { runtime: { id: 'winnow' } };
  Object.assign(globalThis, { browser: document.createElement('form'), chrome });
  const { default: api } = await import('../../src/platform/native');
  expect(api).toBe(chrome);
});
