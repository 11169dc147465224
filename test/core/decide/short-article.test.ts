import { expect, test } from '@jest/globals';
import { wantedActions } from '../../../src/core/decide/wanted';
import type { Policy, Strength, Verdict } from '../../../src/core/types';
import { box, heading, line, link, pageOf } from '../built-page';

const TITLE = '江州地铁5号线今日试乘';
const page = pageOf(
  [box('header', link('首页 国内 财经')), heading(TITLE), line('试乘需预约。'), box('nav', link('体育 娱乐'))],
  {
    title: TITLE,
  },
);
const at = (strength: Strength): readonly number[] => {
  const policy: Policy = {
    strength,
    treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
    corrections: [],
    cookieNotices: false,
  };
  const base = { category: 'boilerplate', kind: 'navigation', score: 5, confidence: 0.99, reasons: [] } as const;
  const verdicts = new Map<number, Verdict>([0, 3].map((block) => [block, { ...base, block }]));
  return [...wantedActions(page, verdicts, policy).keys()];
};

test('the site’s menu stays above the title of an article of short paragraphs, but at Strict', () => {
  expect(at('balanced')).toEqual([3]);
  expect(at('strict')).toEqual([0, 3]);
});
