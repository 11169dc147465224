/** @jest-environment jsdom */
import { afterEach, expect, test } from '@jest/globals';
import { watchPage } from '../../src/page/cosmetic-watch';
import { observeAdditions } from '../../src/page/observe';

/** More than either watch takes before its next look. */
const STORM = 600;

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
  document.body.replaceChildren();
});

const grows = (names: readonly string[]): void =>
  document.body.append(...names.map((id) => Object.assign(document.createElement('p'), { id })));
const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Watch = (signal: AbortSignal, seen: (elements: readonly Element[]) => void) => void;
const WATCHES: readonly (readonly [string, Watch])[] = [
  [
    'what is judged',
    (signal, seen) =>
      observeAdditions(
        {
          added: (elements) => {
            seen(elements);
            return Promise.resolve(0);
          },
          isCollapsed: () => false,
          removed: () => undefined,
          spent: () => undefined,
        },
        signal,
      ),
  ],
  [
    'what lists name',
    (signal, seen) =>
      watchPage(signal, (elements) => {
        seen(elements);
        return Promise.resolve();
      }),
  ],
];

test.each(WATCHES)('%s: a storm is taken up to a bound, and what comes after it is heard again', async (_, watch) => {
  const looks: (readonly string[])[] = [];
  watch(stop.signal, (elements) => looks.push(elements.map(({ id }) => id)));
  grows(Array.from({ length: STORM }, (_one, i) => `storm-${String(i)}`));
  await after(20);
  grows(['unheard']);
  await after(1_200);
  expect(looks).toHaveLength(1);
  expect(looks[0]?.length).toBeLessThan(STORM);
  expect(looks[0]).toContain('storm-0');
  expect(looks[0]).not.toContain('unheard');
  grows(['after']);
  await after(1_200);
  expect(looks.slice(1)).toEqual([['after']]);
});

test.each(WATCHES)('%s: a bar of ours is no news, what comes beside it is', async (_, watch) => {
  const looks: (readonly string[])[] = [];
  watch(stop.signal, (elements) => looks.push(elements.map(({ id }) => id)));
  const bar = Object.assign(document.createElement('li'), { id: 'ours' });
  bar.setAttribute('data-winnow', 'bar');
  document.body.append(bar);
  await after(400);
  expect(looks).toEqual([]);
  grows(['theirs']);
  await after(400);
  expect(looks).toEqual([['theirs']]);
});
