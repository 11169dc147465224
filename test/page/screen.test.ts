/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { screenWatch } from '../../src/page/screen';
import type { Run } from '../../src/page/run';

/** The browser's reports, made by hand. */
let report: (target: Element, isIntersecting: boolean) => void = () => undefined;

beforeEach(() => {
  class Observer {
    constructor(heard: (entries: readonly { target: Element; isIntersecting: boolean }[]) => void) {
      report = (target, isIntersecting) => heard([{ target, isIntersecting }]);
    }
    readonly observe = (): void => undefined;
    readonly unobserve = (): void => undefined;
    readonly disconnect = (): void => undefined;
  }
  Object.assign(globalThis, { IntersectionObserver: Observer });
});
afterEach(() => void Reflect.deleteProperty(globalThis, 'IntersectionObserver'));

function watched(seen: boolean) {
  const element = document.createElement('p');
  const run = { group: { units: [{ element, blocks: [0] }], decisions: [] }, kept: ['all'], seen, undone: false };
  const left: unknown[] = [];
  // The rim: the watch asks a run for nothing else.
  screenWatch((one) => void left.push(one)).watch(run as unknown as Run);
  return { element, left };
}

test('a box on the screen is given up when it has left it', () => {
  const { element, left } = watched(true);
  report(element, true);
  expect(left).toHaveLength(0);
  report(element, false);
  expect(left).toHaveLength(1);
});

test('no box is kept where the window gets another width', () => {
  const { element, left } = watched(true);
  report(element, true);
  window.dispatchEvent(new Event('resize'));
  expect(left).toHaveLength(0);
  window.innerWidth += 1;
  window.dispatchEvent(new Event('resize'));
  expect(left).toHaveLength(1);
});

test('a box that keeps the page long enough stays until the reader has been there', () => {
  const { element, left } = watched(false);
  report(element, false);
  expect(left).toHaveLength(0);
  report(element, true);
  report(element, false);
  expect(left).toHaveLength(1);
});
