/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { render } from 'preact';
import { Reset } from '../../src/options/reset';
import { DEFAULTS } from '../../src/settings/schema';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

test.each([
  [true, 'reset_done'],
  [false, ''],
])('a reset that was stored (%s) is said to be done, and no other', async (stored, said) => {
  const root = document.createElement('div');
  document.body.append(root);
  render(<Reset own={DEFAULTS} change={async () => stored} />, root);
  for (let i = 0; i < 2; i++) {
    root.querySelector<HTMLButtonElement>('.button-danger')?.click();
    await settled();
  }
  expect(root.querySelector('[role=status]')?.textContent).toBe(said);
});
