/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals';
import { render } from 'preact';
import { FilterLists } from '../../src/options/filter-lists';
import { onMessages } from '../../src/platform/messages';
import type { FilterListStatus } from '../../src/protocol';
import { DEFAULTS } from '../../src/settings/schema';
import { fakeBrowser } from '../fakes/browser';

// jsdom has none.
globalThis.structuredClone = <T,>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

const listed = (id: string): FilterListStatus => ({
  ...{ id, title: id, source: '', licence: '', version: '', date: '', rules: 1, refused: {}, error: null },
  own: true,
});

test('the focus stays with the lists when one of them is removed', async () => {
  // Numbers are written in the messages' language.
  jest.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('en');
  let lists = ['one', 'two'];
  onMessages({
    'filters/status': () => lists.map(listed),
    'filters/remove': ({ id }) => (lists = lists.filter((one) => one !== id)).map(listed),
  });
  const root = document.createElement('div');
  document.body.append(root);
  render(<FilterLists settings={DEFAULTS} locked={[]} change={async () => true} />, root);
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
  await settled();
  expect([await removed(), lists]).toEqual(['button', ['two']]);
  expect([await removed(), lists]).toEqual(['summary', []]);
});
