import { expect, test } from '@jest/globals';
import { isOwnSection } from '../../../src/core/decide/sections';
import { decide } from '../../../src/core/decide';
import type { Block, Page, Policy, Strength, Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const long = (word: string): string => `${word} `.repeat(30).trim();
const TEXTS = ['Title', long('lead'), 'First part', long('first'), 'Last part', long('last'), long('more')];

/** A page whose blocks 2 and 4 are subheadings; `template`: that of the second. */
function pageWith(template: string): Page {
  const page = plainPage(TEXTS, { title: 'Title' });
  const heading = (block: Block): Block => {
    if (block.id === 0) return { ...block, level: 1, role: 'heading', template: 'h1', protection: 'title' };
    if (block.id !== 2 && block.id !== 4) return block;
    return { ...block, level: 2, role: 'heading', template: block.id === 4 ? template : 'h2.sub' };
  };
  return { ...page, blocks: page.blocks.map(heading) };
}

const next = (block: number, score: number): [number, Verdict] => [
  block,
  {
    block,
    category: 'off-topic',
    kind: 'next-article',
    score,
    confidence: 0.9,
    reasons: [{ code: 'x', weight: score }],
  },
];
const policy = (strength: Strength): Policy => ({
  strength,
  treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
  corrections: [],
  cookieNotices: false,
});
const collapsed = (page: Page, score: number, strength: Strength = 'balanced'): readonly number[] =>
  decide(page, new Map([4, 5, 6].map((block) => next(block, score))), policy(strength), 'article').decisions.map(
    (d) => d.block,
  );

test('an end of the page that begins as the sections of the article do is no next article', () => {
  expect(collapsed(pageWith('h2.sub'), 2.8)).toEqual([]);
  expect(collapsed(pageWith('h2.sub'), 6)).toEqual([]);
  expect(collapsed(pageWith('h2.sub'), 2.8, 'strict')).toEqual([]);
  expect(collapsed(pageWith('h2.sub'), 4, 'strict')).toEqual([4, 5, 6]);
});

test('one with a headline of its own, or none, is', () => {
  expect(collapsed(pageWith('h2.headline'), 2.8)).toEqual([4, 5, 6]);
  const page = pageWith('h2.sub');
  expect(isOwnSection(page, new Map([5, 6].map((block) => next(block, 3))))).toBe(false);
});

test('the section before must be kept', () => {
  const page = pageWith('h2.sub');
  const lost: [number, Verdict] = [3, { ...next(3, 3)[1], kind: 'other-story' }];
  expect(isOwnSection(page, new Map([lost, next(4, 3)]))).toBe(false);
});
