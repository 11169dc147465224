/** @jest-environment jsdom */
import { beforeAll, expect, jest, test } from '@jest/globals';
import { render } from 'preact';
import { Categories } from '../../src/popup/categories';
import { policyFor } from '../../src/settings/policy';
import { DEFAULTS, type Settings } from '../../src/settings/schema';
import { fakeBrowser } from '../fakes/browser';

const SETTINGS: Settings = {
  ...DEFAULTS,
  profiles: { 'example.com': { strength: 'strict' } },
  eased: { 'example.com': { ad: 1 } },
};

beforeAll(() => void jest.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('en'));

/** Whether the three categories and the strength can be chosen, and how many buttons there are. */
function choices(locked: readonly (keyof Settings)[], site: string): readonly [string, number] {
  const root = document.createElement('div');
  const { policy } = policyFor(SETTINGS, 'https://example.com/', 0);
  const change = async () => true;
  render(<Categories {...{ settings: SETTINGS, policy, site, counts: null, locked, change }} />, root);
  const fields = [...root.querySelectorAll<HTMLFieldSetElement>('.category fieldset')];
  return [fields.map(({ disabled }) => (disabled ? '-' : '+')).join(''), root.querySelectorAll('button').length];
}

test('what an administrator fixed can’t be chosen, all else can', () => {
  expect(choices([], 'example.com')).toEqual(['++++', 2]);
  expect(choices(['strength'], 'example.com')).toEqual(['+++-', 2]);
  expect(choices(['treatments'], 'example.com')).toEqual(['---+', 2]);
  expect(choices(['profiles'], 'example.com')).toEqual(['----', 1]);
  expect(choices(['profiles'], '')).toEqual(['++++', 0]);
  expect(choices(['eased'], 'example.com')).toEqual(['++++', 1]);
});
