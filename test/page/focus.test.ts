/** @jest-environment jsdom */
import { beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { readersFocus, watchTab } from '../../src/page/focus';

let released: (event: KeyboardEvent) => void = () => undefined;

beforeAll(() => {
  Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false } });
  // Only a browser makes events that are trusted.
  jest.spyOn(document, 'addEventListener').mockImplementation((type: string, heard: unknown) => {
    // The rim: what hears of keys.
    if (type === 'keyup') released = heard as typeof released;
  });
  watchTab(new AbortController().signal);
});

beforeEach(() => {
  document.body.innerHTML = '<input id="query" autofocus>';
  document.querySelector('input')?.focus();
});

test('a Tab that came to the page by changing tabs or windows says nothing of its fields, one alone does', () => {
  const release = (special: object): void =>
    released({
      isTrusted: true,
      key: 'Tab',
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      ...special,
    } as KeyboardEvent);
  for (const key of ['ctrlKey', 'altKey', 'metaKey']) release({ [key]: true });
  release({ isTrusted: false });
  release({ key: 'a' });
  expect(document.activeElement?.id).toBe('query');
  expect(readersFocus()).toBeNull();
  release({});
  expect(readersFocus()?.id).toBe('query');
});
