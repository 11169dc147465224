/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { noteTree, watchTrees } from '../../src/page/trees';

let stop = new AbortController();
const grown: string[] = [];
const trees: ShadowRoot[] = [];

beforeEach(() => {
  jest.useFakeTimers();
  watchTrees({ tree: (root) => trees.push(root), grew: (host) => grown.push(host.id) }, stop.signal);
});
afterEach(() => {
  stop.abort();
  stop = new AbortController();
  jest.useRealTimers();
  grown.length = 0;
  trees.length = 0;
  document.body.replaceChildren();
});

/** A component that was read without a tree. */
function component(id: string): Element {
  const host = Object.assign(document.createElement('x-part'), { id });
  document.body.append(host);
  noteTree(host, null);
  return host;
}

const grow = (host: Element): ShadowRoot => host.attachShadow({ mode: 'open' });

test('a component that gets its tree after it was read is told of once', () => {
  grow(component('soon'));
  grow(component('gone')).host.remove();
  component('never');
  jest.advanceTimersByTime(20_000);
  expect(grown).toEqual(['soon']);
});

test('one that comes when all looks were taken is looked at too, whatever never got a tree before', () => {
  for (let i = 0; i < 400; i++) component(`icon${String(i)}`);
  jest.advanceTimersByTime(20_000);
  grow(component('late'));
  jest.advanceTimersByTime(20_000);
  expect(grown).toEqual(['late']);
});

test('a tree that was read is told of at once; nothing is once the signal has aborted', () => {
  const root = grow(document.createElement('x-part'));
  noteTree(root.host, root);
  expect(trees).toEqual([root]);
  grow(component('soon'));
  stop.abort();
  noteTree(root.host, root);
  jest.advanceTimersByTime(20_000);
  expect([trees.length, grown, jest.getTimerCount()]).toEqual([1, [], 0]);
});
