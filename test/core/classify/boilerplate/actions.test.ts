import { expect, test } from '@jest/globals';
import { actionKind } from '../../../../src/core/classify/boilerplate/actions';

test.each([
  ['LikeReplyReport', 'comments'],
  ['Like (3) · Reply', 'comments'],
  ['点赞 312 收藏 转发', 'share-bar'],
  ['赞回复举报', 'comments'],
  ['Merken Teilen Drucken', 'share-bar'],
])('%s: %s', (text, kind) => {
  expect(actionKind(text)).toBe(kind);
});

test.each(['Like', 'Like a reply', 'Report on the river', 'News Sport', '收藏家的一天'])('none: %s', (text) => {
  expect(actionKind(text)).toBeNull();
});
