/** @jest-environment jsdom */
import { beforeEach, expect, test } from '@jest/globals';
import { isDrawn } from '../../src/page/nodes';

const PARTS = `<summary>The rest <b style="display:contents">of it</b></summary>
  <div id="rest" style="display:contents"><x-text style="display:contents">The harbour</x-text><p>of Eastwick.</p></div>`;

beforeEach(() => {
  // jsdom has no boxes: as the standard has it for what has none, or is folded away.
  Element.prototype.checkVisibility = function () {
    const folded = this.closest('details:not([open])');
    const isFolded = folded !== null && folded !== this && this.closest('summary')?.parentElement !== folded;
    return !isFolded && getComputedStyle(this).display !== 'contents';
  };
});

const drawn = (): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    [...document.querySelectorAll('b, #rest, x-text, p')].map((element) => [element.localName, isDrawn(element)]),
  );

test('what has no box of its own is drawn in open details, in closed ones only in their summary', () => {
  document.body.innerHTML = `<details open>${PARTS}</details>`;
  expect(drawn()).toEqual({ b: true, div: true, 'x-text': true, p: true });
  document.body.innerHTML = `<details>${PARTS}</details>`;
  expect(drawn()).toEqual({ b: true, div: false, 'x-text': false, p: false });
});

test('a summary without a box of its own is drawn', () => {
  document.body.innerHTML = '<details><summary style="display:contents">More</summary></details>';
  expect([...document.querySelectorAll('summary')].map((element) => isDrawn(element))).toEqual([true]);
});
