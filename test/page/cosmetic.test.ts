/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals';
import { Cosmetics } from '../../src/page/cosmetic';

test('rules go on being asked of what comes after a part of the page that failed', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  Element.prototype.checkVisibility = () => false;
  document.adoptedStyleSheets = [];
  let asked = 0;
  const ask = async () => {
    asked++;
    if (asked === 2) throw new Error('a page of its own kind');
    return { selectors: [], extended: [] };
  };
  const cosmetics = new Cosmetics({
    url: 'https://example.com/',
    cookieNotices: false,
    hides: true,
    judged: Promise.resolve(),
    onDue: () => Promise.resolve(),
    onShowing: () => new Set(),
    ask,
  });
  const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));
  await wait();
  const late = document.createElement('div');
  late.className = 'late';
  document.body.append(late);
  await wait();
  expect(asked).toBe(3);
  cosmetics.stop();
});
