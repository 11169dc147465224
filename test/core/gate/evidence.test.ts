import { describe, expect, test } from '@jest/globals';
import { declared, hasFormTitle, hasOtherAddress, tellsOneStory } from '../../../src/core/gate/evidence';
import type { Page } from '../../../src/core/types';
import { plainPage } from '../plain-page';

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
    [['report'], 1],
    [['recipe'], 1],
    [['annualreport'], 0],
    [['blogposting'], 1],
    [['postingservice'], 0],
    [['product'], -1],
    [['productmodel'], 0],
    [['product', 'review'], 1],
    [['jobposting'], -1],
    [[], 0],
  ])('%j', (types, expected) => {
    expect(declared(typed(...types))).toBe(expected);
  });

  test.each([
    ['article', 1],
    ['product.item', -1],
    ['video.movie', -1],
    ['blog', -1],
    ['blogger', 0],
    ['website', 0],
    ['my.product', 0],
    ['', 0],
  ] as const)('og:type %s', (ogType, expected) => {
    const page = typed();
    expect(declared({ ...page, meta: { ...page.meta, ogType } })).toBe(expected);
  });

  test.each([
    ['首页 > 新闻 > 正文', 1],
    ['现在位置： 首页 » 东区新闻 » 正文', 1],
    ['首页 > 新闻 > 正文摘要', 0],
    ['他只读了正文', 0],
    [`${'首页 > '.repeat(20)}正文`, 0],
  ])('the way to it %s', (way, expected) => {
    const page = plainPage([way, 'A line of text.']);
    expect(declared(page)).toBe(expected);
    expect(declared({ ...page, blocks: page.blocks.map((block) => ({ ...block, visible: false })) })).toBe(0);
  });

  test('one story is one; several, or a list of them, are none', () => {
    expect(tellsOneStory(typed('webpage', 'newsarticle'))).toBe(true);
    expect(tellsOneStory(typed('newsarticle', 'newsarticle'))).toBe(false);
    expect(tellsOneStory(typed('newsarticle', 'itemlist'))).toBe(false);
    expect(tellsOneStory(typed('webpage'))).toBe(false);
    expect(tellsOneStory(typed('jobposting'))).toBe(false);
    expect(tellsOneStory(typed('discussionforumposting', 'articlelist'))).toBe(true);
  });
});

describe('the title of a form', () => {
  const titled = (title: string): Page => plainPage(['A line of text.'], { title });

  test.each([
    'Sign in',
    'sign-up for free',
    'Log in to the Valley News',
    'Create your account',
    'Create an account',
    'Check out',
    'Your basket (2)',
    'Forgotten password',
    '  Contact us  ',
    '登录',
    '用户注册',
    'ログイン',
    'Anmelden',
    'S’inscrire',
    'Iniciar sesión',
  ])('%s', (title) => {
    expect(hasFormTitle(titled(title))).toBe(true);
  });

  test.each([
    'Why nobody can sign in this morning',
    'Registered nurses on strike',
    'Searching for the lost ferry',
    'Settingsworth floods again',
    '居民登录网站',
    '',
  ])('%s: none', (title) => {
    expect(hasFormTitle(titled(title))).toBe(false);
  });
});

describe('the address of what is no article', () => {
  const at = (url: string): Page => ({ ...plainPage(['A line of text.']), url });

  test.each([
    'https://news.example/',
    'https://news.example',
    'http://news.example?from=mail',
    'HTTPS://news.example/#top',
    'https://news.example/Tags/river',
    'https://news.example/author/ann',
    'https://news.example/a/search?q=river',
  ])('%s', (url) => {
    expect(hasOtherAddress(at(url))).toBe(true);
  });

  test.each([
    'https://news.example/2026/river.html',
    'https://news.example/research/river',
    'https://search.example/river',
    'https://news.example/river?next=/search/',
    'file:///home/reader/river.html',
    'file:///search/river.html',
    '',
  ])('%s: none', (url) => {
    expect(hasOtherAddress(at(url))).toBe(false);
  });
});
