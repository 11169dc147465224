/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { isPainted, watchFirstFrame, whenParsed, whenShown } from '../../src/page/ready';

let work = new AbortController();
afterEach(() => {
  work.abort();
  work = new AbortController();
  for (const name of ['visibilityState', 'prerendering']) Reflect.deleteProperty(document, name);
  jest.restoreAllMocks();
});

const has = (name: string, value: unknown): void =>
  void Object.defineProperty(document, name, { value, configurable: true });
const tells = (type: string): void => void document.dispatchEvent(new Event(type));
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

function follow(wait: Promise<void>): () => boolean {
  let over = false;
  void wait.then(() => (over = true));
  return () => over;
}

test('a prerendered page waits until it is really visited', async () => {
  has('visibilityState', 'visible');
  has('prerendering', true);
  const shown = follow(whenShown(work.signal));
  tells('visibilitychange');
  await soon();
  expect(shown()).toBe(false);
  has('prerendering', false);
  tells('prerenderingchange');
  await soon();
  expect(shown()).toBe(true);
});

test('a tab in the background waits until it is looked at; one that is switched off first waits for ever', async () => {
  has('visibilityState', 'hidden');
  const shown = follow(whenShown(work.signal));
  const ended = new AbortController();
  const never = follow(whenShown(ended.signal));
  await soon();
  expect(shown()).toBe(false);
  ended.abort();
  has('visibilityState', 'visible');
  tells('visibilitychange');
  await soon();
  expect([shown(), never()]).toEqual([true, false]);
});

test.each(['readystatechange', 'DOMContentLoaded'])(
  'a document that is still being parsed is waited for, until %s says that it is',
  async (type) => {
    const state = jest.spyOn(Document.prototype, 'readyState', 'get').mockReturnValue('loading');
    const parsed = follow(whenParsed(work.signal));
    tells(type);
    await soon();
    expect(parsed()).toBe(false);
    state.mockReturnValue('interactive');
    tells(type);
    await soon();
    expect(parsed()).toBe(true);
  },
);

test('an element of the page that is called like it says nothing of the state of the document', async () => {
  jest.spyOn(Document.prototype, 'readyState', 'get').mockReturnValue('loading');
  has('readyState', document.createElement('img'));
  const parsed = follow(whenParsed(work.signal));
  tells('readystatechange');
  await soon();
  Reflect.deleteProperty(document, 'readyState');
  expect(parsed()).toBe(false);
});

test('a frame that the browser has noted and not told of yet counts as seen', () => {
  let noted: Partial<IntersectionObserverEntry>[] = [];
  class Observer {
    observe = (): void => undefined;
    disconnect = (): void => undefined;
    takeRecords = (): unknown => noted.splice(0);
  }
  Object.assign(globalThis, { IntersectionObserver: Observer });
  const paints = jest.fn(() => []);
  Object.assign(performance, { getEntriesByType: paints });
  document.body.append(document.createElement('p'));
  watchFirstFrame(work.signal);
  expect(isPainted()).toBe(false);
  noted = [{ isIntersecting: false }];
  expect(isPainted()).toBe(false);
  noted = [{ isIntersecting: true }];
  expect(isPainted()).toBe(true);
});
