/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { render } from 'preact';
import { SiteStatus } from '../../src/popup/site-status';
import { policyFor } from '../../src/settings/policy';
import { DEFAULTS } from '../../src/settings/schema';
import type { PageState } from '../../src/protocol';

const STATE: PageState = {
  ...{ status: 'done', gate: 'article', held: 'none', counts: { ad: 0, boilerplate: 0, 'off-topic': 0 } },
  ...{ charsCollapsed: 0, lang: 'en', map: [], runs: [], canUndo: false },
};

test.each([
  ['article', 'none', []],
  ['article', 'budget', ['held_budget']],
  ['list', 'not-article', ['gate_list']],
  ['list', 'budget', ['gate_list', 'held_budget']],
] as const)('of a page taken for a %s and held back by %s it says %j', (gate, held, said) => {
  const url = 'https://example.com/a';
  const root = document.createElement('div');
  const policy = policyFor(DEFAULTS, url, 0);
  const rest = { policy, url, state: { ...STATE, gate, held }, locked: [], change: async () => true };
  render(<SiteStatus situation="working" {...rest} />, root);
  expect([...root.querySelectorAll('p')].map((one) => one.textContent)).toEqual(said);
});
