import { expect, test } from '@jest/globals';
import { backgroundOf } from '../../../src/core/background-data';
import { classifyOffTopic } from '../../../src/core/classify/off-topic';
import { firstColumns } from '../../../src/core/classify/off-topic/features/first';
import { selectItems } from '../../../src/core/classify/off-topic/items';
import { networkScores } from '../../../src/core/classify/off-topic/network/network';
import { readStories } from '../../../src/core/classify/off-topic/stories';
import { PUBLISHED, USUAL } from '../../../src/core/classify/off-topic/weights';
import { plainPage } from '../plain-page';
import { HARBOUR_EN, ORCHARD_EN } from './stories';

test.each([
  ['texts by themselves', USUAL],
  ['published pages', PUBLISHED],
])('every score is a number on a page as long as any that is judged, by the weights for %s', (_, weights) => {
  const long = Array.from({ length: 300 }, (_text, i) => [...ORCHARD_EN, ...HARBOUR_EN][i % 11] ?? '');
  const items = selectItems(plainPage(long), new Map());
  const stories = readStories(items, 'New pier', 'en', backgroundOf('en'), weights.titleNats);
  const columns = firstColumns(items, stories, 'en', backgroundOf('en'));
  const scores = networkScores(weights.networks, columns, stories);
  expect(scores.length).toBeGreaterThan(1);
  for (const own of scores) {
    expect(own).toHaveLength(300);
    expect(own.every(Number.isFinite)).toBe(true);
  }
});

test('beyond a hundred paragraphs the trees judge alone', () => {
  const codesOf = (count: number): ReadonlySet<string> => {
    const own = Array.from({ length: count - HARBOUR_EN.length }, (_, i) => ORCHARD_EN[i % ORCHARD_EN.length] ?? '');
    const verdicts = classifyOffTopic(plainPage([...own.slice(4), ...HARBOUR_EN, ...own.slice(0, 4)]), new Map());
    return new Set([...verdicts.values()].flatMap(({ reasons }) => reasons.map(({ code }) => code)));
  };
  expect([...codesOf(100)]).toContain('off-topic-together');
  expect([...codesOf(101)]).toContain('off-topic-base');
  expect([...codesOf(101)]).not.toContain('off-topic-together');
});
