/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals';
import { render } from 'preact';
import { Trusted } from '../../src/options/trusted';
import { DEFAULTS, type Settings } from '../../src/settings/schema';
import { fakeBrowser } from '../fakes/browser';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('text that was typed and not saved outlives a look at the list', async () => {
  // Numbers are written in the messages' language.
  jest.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => (key === 'locale_tag' ? 'en' : key));
  let own: Settings = { ...DEFAULTS, trusted: ['one.example'] };
  const root = document.createElement('div');
  document.body.append(root);
  const draw = async (): Promise<void> => {
    render(
      <Trusted
        own={own}
        fixed={[]}
        change={async (change) => {
          own = { ...own, ...change(own) };
          return true;
        }}
      />,
      root,
    );
    await settled();
  };
  const swap = async (): Promise<void> => {
    root.querySelector<HTMLButtonElement>('.head-row button')?.click();
    await settled();
  };
  const text = () => root.querySelector('textarea');
  await draw();
  await swap();
  const field = text();
  if (field !== null) field.value = 'one.example\ntwo.example\n';
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
  await swap();
  expect(root.textContent).toContain('sites_unsaved');
  // Another window takes the first away meanwhile.
  own = { ...own, trusted: [] };
  await draw();
  await swap();
  expect(text()?.value).toBe('one.example\ntwo.example\n');
  root.querySelector<HTMLButtonElement>('.button-main')?.click();
  await settled();
  await draw();
  expect([own.trusted, text(), root.textContent.includes('sites_unsaved')]).toEqual([['two.example'], null, false]);
});
