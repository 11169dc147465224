/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { apart, quoteOf } from '../../src/page/quote';
import { plainBlock } from '../core/plain-page';

test('words that begin where the last one ends are set apart', () => {
  expect(apart('LikeReplyReport', ['Like', 'Reply', 'Report'])).toBe('Like Reply Report');
  expect(apart('首页时事财经', ['首页', '时事', '财经'])).toBe('首页 时事 财经');
  expect(apart('Home | NewsSport', ['Home', 'News', 'Sport'])).toBe('Home | News Sport');
  expect(apart('More: LikeLike', ['Like', 'Like'])).toBe('More: Like Like');
});

test('what is apart already, or no word of the text, changes nothing', () => {
  expect(apart('Like Reply', ['Like', 'Reply'])).toBe('Like Reply');
  expect(apart('The river', ['Unseen', '', 'river'])).toBe('The river');
});

test('a block of links is quoted so, any other as it is', () => {
  const element = document.createElement('div');
  element.append(...['Like', 'Reply'].map((word) => Object.assign(document.createElement('a'), { textContent: word })));
  const block = plainBlock('LikeReply', 0);
  expect(quoteOf({ ...block, links: 2 }, { element, run: null })).toBe('Like Reply');
  expect(quoteOf(block, { element, run: null })).toBe('LikeReply');
});
