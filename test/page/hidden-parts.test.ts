/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { whenDrawn } from '../../src/page/hidden-parts';

const observed = new Set<Element>();
let tell: (elements: readonly Element[]) => void;
let isDrawn = false;
const work = new AbortController();

beforeEach(() => {
  jest.useFakeTimers();
  isDrawn = false;
  observed.clear();
  Element.prototype.checkVisibility = () => isDrawn;
  globalThis.ResizeObserver = class {
    constructor(heard: ResizeObserverCallback) {
      tell = (elements) =>
        heard(
          elements.map((target) => ({ target }) as ResizeObserverEntry),
          this,
        );
    }
    observe = (element: Element) => void observed.add(element);
    unobserve = (element: Element) => void observed.delete(element);
    disconnect = () => observed.clear();
  };
  document.body.innerHTML = '<div id="one"></div><div id="two"></div>';
});
afterEach(() => {
  jest.useRealTimers();
});

const parts = (): Element[] => [...document.body.children];

test('a part that is drawn is told of once, and watched no more', () => {
  const drawn = jest.fn();
  const [one, two] = parts();
  whenDrawn(parts(), work.signal, drawn);
  if (one === undefined) throw new Error('no part');
  isDrawn = true;
  tell([one]);
  tell([one]);
  expect(drawn.mock.calls).toEqual([[one]]);
  expect([...observed]).toEqual([two]);
});

test('a part that the page took away is let go of, one that it only moved is not', () => {
  const drawn = jest.fn();
  const [one, two] = parts();
  whenDrawn(parts(), work.signal, drawn);
  if (one === undefined || two === undefined) throw new Error('no part');
  one.remove();
  two.remove();
  tell([one, two]);
  document.body.append(two);
  jest.advanceTimersByTime(10_000);
  expect([...observed]).toEqual([two]);
  isDrawn = true;
  tell([two]);
  expect(drawn.mock.calls).toEqual([[two]]);
});
