/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals';
import { Hider } from '../../src/page/cosmetic-hide';

test('what leaves the page before it has settled comes back without anything of ours', () => {
  document.adoptedStyleSheets = [];
  document.head.append(document.createElement('script'));
  const cancel = jest.fn();
  Element.prototype.animate = () => ({ cancel }) as unknown as Animation;
  const hider = new Hider();
  const slot = document.createElement('div');
  document.body.append(slot);
  hider.hide(slot);
  hider.sweep();
  expect([hider.has(slot), cancel.mock.calls.length]).toEqual([true, 0]);
  slot.remove();
  hider.sweep();
  expect([hider.has(slot), cancel.mock.calls.length]).toEqual([false, 1]);
  document.body.append(slot);
  expect(slot.outerHTML).toBe('<div></div>');
  hider.undo();
});
