import { describe, expect, test } from '@jest/globals';
import { declared, tellsOneStory } from '../../src/core/gate/evidence';
import type { Page } from '../../src/core/types';
import { plainPage } from './plain-page';

const typed = (...schemaTypes: string[]): Page => {
  const page = plainPage(['A line of text.']);
  return { ...page, meta: { ...page.meta, ogType: '', schemaTypes } };
};

describe('what a page says of itself', () => {
  test.each([
    [['qapage', 'question'], 1],
    [['discussionforumposting'], 1],
    [['newsarticle', 'listitem'], 1],
    [['itemlist'], -1],
    [['webpage'], 0],
  ])('%j', (types, expected) => {
    expect(declared(typed(...types))).toBe(expected);
  });

  test('one story is one; several, or a list of them, are none', () => {
    expect(tellsOneStory(typed('webpage', 'newsarticle'))).toBe(true);
    expect(tellsOneStory(typed('newsarticle', 'newsarticle'))).toBe(false);
    expect(tellsOneStory(typed('newsarticle', 'itemlist'))).toBe(false);
    expect(tellsOneStory(typed('webpage'))).toBe(false);
  });
});
