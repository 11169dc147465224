/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Decision } from '../../src/core/types';
import type { Place } from '../../src/page/extract/places';
import { regroup } from '../../src/page/listed-runs';
import { makeRun, type Run } from '../../src/page/run';
import { RunIndex } from '../../src/page/run-index';

const HOOKS = { toggled: () => undefined, found: () => undefined, kept: () => undefined, asked: () => undefined };

let places: Place[];
let index: RunIndex;

/** Blocks 0, 1 and 2 in an advertisement, block 3 beside it. */
beforeEach(() => {
  document.body.innerHTML = '<div id="ad"><p>0</p><p>1</p><p>2</p></div><p>3</p>';
  places = [...document.querySelectorAll('p')].map((element) => ({ element, run: null }));
  index = new RunIndex();
});
afterEach(() => void jest.restoreAllMocks());

const decision = (block: number): Decision => ({
  ...{ block, action: 'collapse' },
  verdict: { block, category: 'ad', kind: 'listed-ad', score: 7, confidence: 0.9, reasons: [] },
});
const placeOf = (block: number): Place => {
  const place = places[block];
  if (place === undefined) throw new Error(`no block ${String(block)}`);
  return place;
};
const ad = (): Element => {
  const found = document.getElementById('ad');
  if (found === null) throw new Error('no advertisement');
  return found;
};

/** A run over these blocks, each by an element of its own or all by one. */
function runOver(blocks: readonly number[], whole: Element | null = null): Run {
  const units =
    whole === null
      ? blocks.map((block) => ({ element: placeOf(block).element, blocks: [block] }))
      : [{ element: whole, blocks }];
  const run = makeRun(
    { blocks: [], places: [], reaches: new Map(), page: { containers: [] } },
    { decisions: blocks.map(decision), units },
    HOOKS,
  );
  index.add(run);
  return run;
}

const regrouped = (blocks: readonly number[], painted = false) => {
  const { dropped, decisions } = regroup(blocks.map(decision), new Set([ad()]), index, { places }, painted);
  return { dropped, blocks: decisions.map(({ block }) => block) };
};

test('what stands in no run becomes one', () => {
  expect(regrouped([0, 1, 2])).toEqual({ dropped: [], blocks: [0, 1, 2] });
});

test('a run inside is joined with what is loose in the same element', () => {
  const run = runOver([0]);
  expect(regrouped([0, 1, 2])).toEqual({ dropped: [run], blocks: [0, 1, 2] });
});

test('two runs inside are joined, one alone stays as it is', () => {
  const [first, second] = [runOver([0]), runOver([2])];
  expect(regrouped([0, 2])).toEqual({ dropped: [first, second], blocks: [0, 2] });
  expect(regrouped([0])).toEqual({ dropped: [], blocks: [] });
});

test('a run that holds the element whole, or more than it, stays', () => {
  runOver([0, 1, 2], ad());
  runOver([1]);
  expect(regrouped([0, 1, 2])).toEqual({ dropped: [], blocks: [] });
  index = new RunIndex();
  runOver([0, 3]);
  expect(regrouped([0, 1])).toEqual({ dropped: [], blocks: [1] });
});

test('what the reader opened stays, with all that would have been joined with it', () => {
  const run = runOver([0]);
  runOver([1]);
  run.shown = true;
  expect(regrouped([0, 1, 2])).toEqual({ dropped: [], blocks: [2] });
});

test('what is to be seen is no part of a run', () => {
  const run = runOver([1]);
  index.remove(index.leave(run));
  expect(regrouped([0, 1, 2])).toEqual({ dropped: [], blocks: [0, 2] });
});

test('a text beside other blocks is known by the element that all of it stands in', () => {
  document.body.innerHTML = '<div id="ad"><a>0</a><p>1</p></div>';
  const [own, link] = [ad(), document.querySelector('a')];
  const text = link?.firstChild ?? null;
  if (link === null || text === null) throw new Error('no link');
  places = [{ element: own, run: { start: text, end: text } }];
  const run = runOver([0]);
  index.remove(run);
  const inner = { ...run, group: { ...run.group, units: [{ element: link, blocks: [0] }] } };
  index.add(inner);
  expect(regrouped([0])).toEqual({ dropped: [], blocks: [] });
  index.remove(index.leave(inner));
  expect(regrouped([0])).toEqual({ dropped: [], blocks: [] });
});

test('once painted nothing on the screen moves; what keeps its box does not', () => {
  const run = runOver([0]);
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 10, 300, 20));
  expect(regrouped([0, 1], true).dropped).toEqual([]);
  expect(regrouped([0, 1], false).dropped).toEqual([run]);
  run.kept = ['all'];
  expect(regrouped([0, 1], true).dropped).toEqual([run]);
});
