import { describe, expect, test } from '@jest/globals';
import { judge } from '../../../../src/core/classify/boilerplate/model';
import { plainPage } from '../../plain-page';

const PAGE = plainPage(
  [
    'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed.',
    'Share this story',
    'Nobody could say who had told them, or how they knew that it would be the last to come down the hill.',
    'Subscribe to our newsletter and never miss a story from the valley again. Unsubscribe at any time.',
    'Copyright 2026 The Valley Courier. All rights reserved.',
  ],
  { title: 'The last tram' },
);

describe('parts of a score', () => {
  const { scores, partsOf } = judge(PAGE);
  const blocks = PAGE.blocks.map((block) => block.id);

  test.each(blocks)('of block %j add up to it', (i) => {
    expect(partsOf(i).reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(scores[i] ?? NaN, 9);
  });

  test('of what no feature says are the same for every block: the models’ bases and roots', () => {
    const priors = blocks.map((i) => partsOf(i).find(({ code }) => code === 'prior')?.weight ?? NaN);
    for (const prior of priors) expect(prior).toBeCloseTo(priors[0] ?? NaN, 9);
  });

  test('the newsletter is surer boilerplate than the story', () => {
    expect(scores[3]).toBeGreaterThan(scores[0] ?? NaN);
  });
});
