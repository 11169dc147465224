import { expect, test } from '@jest/globals';
import { reasonArguments } from '../src/protocol';

test('another story’s terms are listed as the reader’s language lists them, all else stays as it is', () => {
  const story = { code: 'off-topic-story', weight: 1, args: ['自习座位, 阅览室'] };
  expect(reasonArguments(story, '、')).toEqual(['自习座位、阅览室']);
  expect(reasonArguments({ code: 'ad-call', weight: 1, args: ['Hurry, buy'] }, '、')).toEqual(['Hurry, buy']);
  expect(reasonArguments({ code: 'ad-base', weight: 1 }, '、')).toEqual([]);
});
