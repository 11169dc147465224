/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { render } from 'preact';
import type { RunState } from '../../src/protocol';
import { Collapsed } from '../../src/popup/collapsed';

function drawn(canUndo: boolean): HTMLElement {
  const root = document.createElement('div');
  render(<Collapsed runs={[]} canUndo={canUndo} ask={async () => undefined} onGo={() => undefined} />, root);
  return root;
}

test('what was kept last can be taken back though no bar is left', () => {
  const [undo, showAll] = drawn(true).querySelectorAll('button');
  expect(undo?.disabled).toBe(false);
  expect(showAll?.disabled).toBe(true);
  expect(drawn(true).querySelector('ul')).toBeNull();
});

test('where nothing was done there is nothing to see', () => {
  expect(drawn(false).childElementCount).toBe(0);
});

test('what has no words is called by its kind', () => {
  const run: RunState = {
    ...{ id: 1, blocks: [3], category: 'ad', kind: 'ad-slot', mixed: false, firstWords: '', about: [], shown: false },
    reasons: [],
  };
  const root = document.createElement('div');
  render(<Collapsed runs={[run]} canUndo ask={async () => undefined} onGo={() => undefined} />, root);
  const names = [...root.querySelectorAll('.run-do button')].map((button) => button.getAttribute('aria-label'));
  expect(names).toEqual(['show: kind_ad_slot']);
});

test('what is about another story says which', () => {
  const run: RunState = {
    ...{ id: 1, blocks: [3], category: 'off-topic', kind: 'other-story', mixed: false, firstWords: 'Pupils' },
    ...{ about: ['Merrin Valley'], shown: false, reasons: [] },
  };
  const root = document.createElement('div');
  render(<Collapsed runs={[run]} canUndo ask={async () => undefined} onGo={() => undefined} />, root);
  expect(root.querySelector('.run-name')?.textContent).toBe('kind_other_story · Merrin Valley');
});
