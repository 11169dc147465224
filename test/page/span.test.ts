/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { spanIn, spanOver } from '../../src/page/span';

afterEach(() => {
  jest.restoreAllMocks();
});

/** A box of 80 by 200 px with a padding of 5 px above and below, 2 px at its sides. */
function box(mode: string): Element {
  const element = document.createElement('p');
  element.style.cssText = `padding:5px 2px;border:0 solid;writing-mode:${mode}`;
  document.body.append(element);
  // The rim: jsdom lays nothing out.
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: 80, height: 200 } as DOMRect);
  return element;
}

test.each([
  ['horizontal-tb', 76, 80],
  ['vertical-rl', 190, 200],
])('a bar is as long as the lines of what it lies over: %s', (mode, within, over) => {
  expect(spanIn(box(mode))).toBe(within);
  expect(spanOver(box(mode))).toBe(over);
});
