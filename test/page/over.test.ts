/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { overOf } from '../../src/page/over';

afterEach(() => {
  jest.restoreAllMocks();
});

// The rim: jsdom has no DOMRect.
const rect = (left: number, top: number, height = 24): DOMRect =>
  ({ left, top, width: 60, height, right: left + 60, bottom: top + height }) as DOMRect;

/** Buttons of one paragraph, each 60 px wide, at these places. */
function buttons(...rects: readonly DOMRect[]) {
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(rect(0, 0));
  const line = document.createElement('p');
  document.body.append(line);
  return rects.map((own) => {
    const element = document.createElement('button');
    line.append(element);
    return { element, rect: own };
  });
}

test('a bar lies over all of its run that follows on the first line', () => {
  const boxes = buttons(rect(10, 0), rect(80, 0), rect(150, 2), rect(10, 30));
  expect(overOf(null, boxes)).toEqual({ length: 200, low: true, room: Infinity });
});

test('what does not follow at once is not covered', () => {
  const [first, , third] = buttons(rect(10, 0), rect(80, 0), rect(150, 0));
  if (first === undefined || third === undefined) throw new Error('no buttons');
  expect(overOf(null, [first, third]).length).toBe(60);
});

test('a box with room for two lines is not low', () => {
  expect(overOf(null, buttons(rect(0, 0, 80)))).toEqual({ length: 60, low: false, room: Infinity });
});

test('there is room up to what follows on the line, and past its end where nothing does', () => {
  const [first] = buttons(rect(10, 0));
  if (first === undefined) throw new Error('no button');
  const next = document.createElement('span');
  first.element.after(next);
  const roomBeside = (at: DOMRect): number => {
    jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(at);
    return overOf(null, [first]).room;
  };
  expect(roomBeside(rect(80, 2))).toBe(70);
  expect(roomBeside(rect(-60, 2))).toBe(70);
  expect(roomBeside(rect(10, 30))).toBe(Infinity);
});
