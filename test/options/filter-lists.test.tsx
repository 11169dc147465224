/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { render } from 'preact';
import { FilterLists } from '../../src/options/filter-lists';
import { onMessages } from '../../src/platform/messages';
import type { FilterListStatus } from '../../src/protocol';
import { DEFAULTS } from '../../src/settings/schema';
import { fakeBrowser, resetFakeBrowser } from '../fakes/browser';

// jsdom has none.
globalThis.structuredClone = <T,>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

const listed = (id: string): FilterListStatus => ({
  ...{ id, title: id, source: '', licence: '', version: '', date: '', rules: 1, refused: {}, error: null },
  own: true,
  enabled: true,
});

const drawn = async (): Promise<HTMLElement> => {
  // Numbers are written in the messages' language.
  jest.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => (key === 'locale_tag' ? 'en' : key));
  const root = document.createElement('div');
  document.body.append(root);
  render(<FilterLists settings={DEFAULTS} locked={[]} change={async () => true} />, root);
  await settled();
  return root;
};

afterEach(async () => {
  jest.restoreAllMocks();
  await resetFakeBrowser();
});

/** Presses what is in `root` and gives what is said then, and the lists that are drawn. */
const pressed = async (root: HTMLElement, ...selectors: readonly string[]): Promise<unknown> => {
  for (const selector of selectors) {
    root.querySelector<HTMLElement>(selector)?.click();
    await settled();
  }
  const own = [...root.querySelectorAll('.entry:has([role=switch])')];
  return {
    said: root.querySelector('.said')?.textContent,
    lists: own.map((one) => one.querySelector('.entry-text p')?.textContent),
    on: own.map((one) => one.querySelector('[role=switch]')?.getAttribute('aria-checked')),
  };
};

const ACTS: readonly (readonly [string, readonly string[], string])[] = [
  ['enable', ['[role=switch]'], 'lists_not_stored'],
  ['remove', ['.button-danger', '.button-danger'], 'lists_not_stored'],
  ['refresh', ['.card > .buttons > .button'], 'lists_refresh_failed_one'],
];

test.each(ACTS)('where nobody answers, %s says so and the lists stay as they were', async (_act, selectors) => {
  const undo = onMessages({ 'filters/status': () => [listed('one')] });
  const root = await drawn();
  undo();
  expect(await pressed(root, ...selectors)).toEqual({ said: 'lists_no_answer', lists: ['one'], on: ['true'] });
});

test.each(ACTS)('where nothing can be stored, %s says so', async (_act, selectors, said) => {
  const before = [{ ...listed('one'), source: 'https://lists.example/one.txt' }];
  onMessages({
    'filters/status': () => before,
    'filters/enable': () => before,
    'filters/remove': () => before,
    'filters/refresh': () => before.map((list) => ({ ...list, error: 'storage' })),
  });
  expect(await pressed(await drawn(), ...selectors)).toEqual({ said, lists: ['one'], on: ['true'] });
});

test('lists that nobody tells of are not taken for none', async () => {
  expect(await pressed(await drawn())).toMatchObject({ said: 'lists_no_answer' });
});

test('the focus stays with the lists when one of them is removed', async () => {
  let lists = ['one', 'two'];
  onMessages({
    'filters/status': () => lists.map(listed),
    'filters/remove': ({ id }) => (lists = lists.filter((one) => one !== id)).map(listed),
  });
  const root = await drawn();
  const removed = async (): Promise<string> => {
    const first = () => root.querySelector<HTMLButtonElement>('.button-danger');
    first()?.focus();
    first()?.click();
    await settled();
    first()?.focus();
    first()?.click();
    await settled();
    return document.activeElement?.localName ?? '';
  };
  expect([await removed(), lists]).toEqual(['button', ['two']]);
  expect([await removed(), lists]).toEqual(['summary', []]);
});
