/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { keepBoxes } from '../../src/page/keep-boxes';
import type { Run } from '../../src/page/run';

afterEach(() => {
  jest.restoreAllMocks();
});

test('a bar in a table asks for what stood in its cell, however wide the rest of the run is', () => {
  const cell = document.createElement('td');
  const row = document.createElement('tr');
  const inside = document.createElement('p');
  const outside = document.createElement('p');
  cell.append(inside);
  row.append(cell);
  document.body.append(row, outside);
  const widths = new Map<Element, number>([
    [inside, 150],
    [outside, 1_200],
  ]);
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    // The rim: jsdom lays nothing out.
    return { top: 10, bottom: 30, height: 20, width: widths.get(this) ?? 0 } as DOMRect;
  });
  const runOf = (...elements: readonly Element[]): Run =>
    ({ group: { units: elements.map((element) => ({ element })) }, holder: null, width: 0 }) as unknown as Run;
  const runs = [runOf(inside, outside), runOf(outside, inside)];
  keepBoxes(runs, false);
  expect(runs.map((run) => run.width)).toEqual([150, 0]);
});

test('boxes on the screen are kept, what lies below it is not', () => {
  const screen = window.innerHeight;
  const boxes: readonly (readonly [number, number])[] = [
    [-500, -200],
    [10, 60],
    [60, screen + 2_000],
    [screen + 2_000, screen + 2_300],
  ];
  const elements = boxes.map(() => document.body.appendChild(document.createElement('p')));
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [top, bottom] = boxes[elements.findIndex((one) => one === this)] ?? [0, 0];
    // The rim: jsdom lays nothing out.
    return { top, bottom, height: bottom - top, width: 600, left: 0, right: 600 } as DOMRect;
  });
  // The rim: nothing else of a run is asked for.
  const run = { group: { units: elements.map((element) => ({ element })) }, holder: null, kept: [] } as unknown as Run;
  keepBoxes([run], false);
  const [above, within, across, below] = run.kept;
  expect([above, within, below]).toEqual(['nothing', 'all', 'nothing']);
  expect(across).toBeGreaterThanOrEqual(screen - 60);
  expect(across).toBeLessThan(screen);
});

test.each([
  ['display:flex', 'all'],
  ['display:grid', 'all'],
  ['column-count:2', 'all'],
  ['display:block', window.innerHeight + 40],
])('a box that goes on below the screen is cut in plain flow alone: %s', (style, kept) => {
  const parent = document.body.appendChild(document.createElement('section'));
  parent.style.cssText = style;
  const element = parent.appendChild(document.createElement('p'));
  // The rim: jsdom lays nothing out.
  const rect = { top: 10, bottom: 5_000, height: 4_990, width: 600 } as DOMRect;
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(rect);
  // The rim: nothing else of a run is asked for.
  const run = { group: { units: [{ element }] }, holder: null, kept: [] } as unknown as Run;
  keepBoxes([run], false);
  expect(run.kept).toEqual([kept]);
});

test('a box without a height is kept: the bar would take room where nothing did', () => {
  const element = document.body.appendChild(document.createElement('p'));
  jest
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue({ top: 8, bottom: 8, height: 0, width: 600, left: 0, right: 600 } as DOMRect);
  // The rim: nothing else of a run is asked for.
  const run = { group: { units: [{ element }] }, holder: null, kept: [] } as unknown as Run;
  keepBoxes([run], false);
  expect(run.kept).toEqual(['all']);
});

test('a box on the screen is measured once', () => {
  const elements = [0, 1].map(() => document.body.appendChild(document.createElement('p')));
  const measured: Element[] = [];
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    measured.push(this);
    // The rim: jsdom lays nothing out.
    return { top: 10, bottom: 60, height: 50, width: 600, left: 0, right: 600 } as DOMRect;
  });
  // The rim: nothing else of a run is asked for.
  const run = { group: { units: elements.map((element) => ({ element })) }, holder: null, kept: [] } as unknown as Run;
  keepBoxes([run], false);
  expect(run.kept).toEqual(['all', 'all']);
  expect(measured.filter((one) => one === elements[1])).toHaveLength(1);
});
