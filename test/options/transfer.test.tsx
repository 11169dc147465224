/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals';
import { render } from 'preact';
import { Transfer } from '../../src/options/transfer';
import { DEFAULTS } from '../../src/settings/schema';
import { exportSettings } from '../../src/settings/transfer';
import { fakeBrowser } from '../fakes/browser';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** What is said after a file was imported. */
async function said(taken: boolean): Promise<string> {
  const root = document.createElement('div');
  render(<Transfer own={DEFAULTS} change={async () => taken} />, root);
  const text = exportSettings({ ...DEFAULTS, trusted: ['example.com'] }, {});
  const input = root.querySelector('input');
  if (input === null) throw new Error('no input');
  const file = { name: 'mine.json', size: text.length, text: async () => text };
  Object.defineProperty(input, 'files', { value: [file] });
  input.dispatchEvent(new Event('change'));
  await settled();
  const apply = [...root.querySelectorAll<HTMLButtonElement>('.button-main')].at(-1);
  apply?.click();
  await settled();
  return root.querySelector('[role=status]')?.textContent ?? '';
}

test('an import is called done only where it was taken', async () => {
  // Numbers are written in the messages' language.
  jest.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('en');
  expect(await said(true)).not.toBe('');
  expect(await said(false)).toBe('');
});
