import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { FEATURE_GROUPS, FEATURE_NAMES, pageFeatures } from '../../../src/core/features';
import type { Block } from '../../../src/core/types';
import { line, pageOf, type Part } from '../built-page';

function values(name: string, part: Part): readonly number[] {
  const { rows } = pageFeatures(pageOf([part]), new Map());
  const at = FEATURE_NAMES.indexOf(name);
  if (at < 0) throw new Error(`no feature ${name}`);
  return rows.map((row) => row[at] ?? NaN);
}

test('a reader can be told in both languages what each group of features speaks of', () => {
  for (const locale of ['en', 'zh_CN']) {
    const messages = readFileSync(`public/_locales/${locale}/messages.json`, 'utf8');
    for (const { code } of FEATURE_GROUPS) expect(messages).toContain(`"reason_boilerplate_${code}"`);
  }
});

describe('the trees know by these numbers', () => {
  test.each<[Block['role'], number]>([
    ['paragraph', 0],
    ['heading', 1],
    ['list-item', 2],
    ['quote', 3],
    ['preformatted', 4],
    ['table', 5],
    ['figure', 6],
    ['caption', 7],
    ['media', 8],
    ['links', 9],
    ['form', 10],
    ['control', 11],
    ['frame', 12],
    ['empty', 13],
  ])('the role %s', (role, number) => {
    expect(values('role', line('a', { role }))).toEqual([number]);
  });

  test.each([
    ['p', 0],
    ['div', 1],
    ['li', 2],
    ['td', 3],
    ['span', 4],
    ['a', 5],
    ['dd', 6],
    ['dt', 7],
    ['figcaption', 8],
    ['blockquote', 9],
    ['button', 10],
    ['section', 11],
    ['h2', -1],
  ])('the element %s', (tag, number) => {
    expect(values('tag', line('a', { tag }))).toEqual([number]);
  });
});

describe('a part of a name', () => {
  const named = (feature: string, name: string): number =>
    values(feature, { text: 'Tram', template: `p.${name}` })[0] ?? NaN;

  test.each([
    'article-body',
    'article_body',
    'articlebody',
    'article-text',
    'article-content',
    'story-body',
    'story_text',
    'storycontent',
    'post-body',
    'post_content',
    'posttext',
    'entry-content',
    'entrycontent',
    'paragraph',
    'maincontent',
    'body-text',
    'bodytext',
    'bodycopy',
  ])('the article’s: %s', (name) => {
    expect(named('namedBody', name)).toBe(1);
  });

  test.each(['body', 'article', 'article-head', 'content', 'entry', 'postal'])('not the article’s: %s', (name) => {
    expect(named('namedBody', name)).toBe(0);
  });

  test.each([
    'morefrom',
    'more-from',
    'more-on',
    'morestories',
    'readmore',
    'read-more',
    'hotlist',
    'hot-news',
    'toprank',
    'recommended',
    'popular',
    'trending',
    'teaser',
    'promo',
    'see-also',
    'latest',
    'aside',
    'rail',
    'widget',
    'carousel',
    'outbrain',
    'taboola',
  ])('what leads elsewhere: %s', (name) => {
    expect(named('namedRelated', name)).toBe(1);
  });

  test.each(['more', 'moreover', 'read', 'figure'])('nothing that leads elsewhere: %s', (name) => {
    expect(named('namedRelated', name)).toBe(0);
  });

  test('each is told apart from each other, on one block', () => {
    const all = 'article-body caption comment related share byline newsletter navbar';
    for (const feature of FEATURE_NAMES.filter((name) => /^named[A-Z]/u.test(name)))
      expect({ feature, found: named(feature, all) }).toEqual({ feature, found: 1 });
  });
});
