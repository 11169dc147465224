import { describe, expect, test } from '@jest/globals';
import { kindsOf } from '../../../../src/core/classify/boilerplate/kind';
import { contextOf } from '../../../../src/core/features/context';
import type { Kind } from '../../../../src/core/types';
import { box, heading, line, link, pageOf, type Part } from '../../built-page';

const TITLE = 'The ferry goes again';
const LINE =
  'On Monday the ferry crossed the river for the first time since the ice came, with all of its crew aboard.';
const ASIDE = line('Nobody had seen it');

/** The kind that the last block of a page would be. */
function kindOf(parts: readonly Part[], signUps: readonly number[] = []): Kind | undefined {
  const page = pageOf([heading(TITLE), line(LINE), ...parts], { title: TITLE });
  return kindsOf(contextOf(page, new Map()), new Map(signUps.map((id) => [id, 1]))).at(-1);
}

describe('the page’s own name for a part says what it is', () => {
  test.each<[Kind, string]>([
    ['comments', 'comments'],
    ['comments', 'disqus'],
    ['comments', 'pinglun'],
    ['share-bar', 'share'],
    ['share-bar', 'sns'],
    ['cookie-notice', 'cookie'],
    ['cookie-notice', 'gdpr'],
    ['sign-up', 'newsletter'],
    ['sign-up', 'paywall'],
    ['author-box', 'bio'],
    ['author-box', 'contributor'],
    ['related-links', 'related'],
    ['related-links', 'trending'],
    ['related-links', 'taboola'],
    ['related-links', 'tuijian'],
    ['related-links', 'sidebar'],
    ['navigation', 'breadcrumb'],
    ['navigation', 'topbar'],
    ['footer', 'colophon'],
    ['footer', 'bottom'],
  ])('%s: "%s", on the block or above it', (kind, name) => {
    expect(kindOf([{ ...ASIDE, tokens: ['wide', name] }])).toBe(kind);
    expect(kindOf([box(`div.wide.${name}`, box('p', ASIDE))])).toBe(kind);
  });

  test('the closest name wins, and the first of one element', () => {
    expect(kindOf([box('div.comments', box('div.share', ASIDE))])).toBe('share-bar');
    expect(kindOf([box('div.footer.comments', ASIDE)])).toBe('comments');
    expect(kindOf([box('div.comments', { ...ASIDE, tokens: ['share'] })])).toBe('share-bar');
  });

  test('is read up to eight elements above', () => {
    const deep = (levels: number): Part => (levels === 0 ? ASIDE : box('div', deep(levels - 1)));
    expect(kindOf([box('div.comments', deep(7))])).toBe('comments');
    expect(kindOf([box('div.comments', deep(8))])).toBe('page-furniture');
    expect(kindOf([box('div.comments', deep(3)), box('div', ASIDE)])).toBe('page-furniture');
  });
});

describe('words tell the kind before names do', () => {
  test('an exact form, and what readers do', () => {
    expect(kindOf([box('div.comments', line('You may also like'))])).toBe('related-links');
    expect(kindOf([box('div.comments', line('相关阅读：某市新增三条公交线路'))])).toBe('related-links');
    expect(kindOf([box('div.footer', line('LikeReplyReport'))])).toBe('comments');
    expect(kindOf([box('div.footer', line('点赞 312 收藏 转发'))])).toBe('share-bar');
    expect(kindOf([box('div.footer', line('Merken Teilen Drucken '.repeat(3).trim()))])).toBe('footer');
  });

  test('a heading that is an exact form, in its element and beside it', () => {
    const related = heading('You may also like', 2);
    expect(kindOf([box('section', box('div', related), link('A bridge')), ASIDE])).toBe('page-furniture');
    expect(kindOf([box('section', box('header', related), box('ul', link('A bridge')))])).toBe('related-links');
    expect(kindOf([box('section', heading('Bridges', 2), box('div.comments', ASIDE))])).toBe('comments');
    expect(kindOf([box('section', related, box('div.comments', ASIDE))])).toBe('related-links');
  });
});

describe('the place tells the kind where nothing is named', () => {
  test('a box that pitches a sign-up', () => {
    expect(kindOf([ASIDE], [2])).toBe('sign-up');
    expect(kindOf([box('footer', ASIDE)], [2])).toBe('sign-up');
  });

  test('footer, nav and header', () => {
    expect(kindOf([box('footer', box('p', ASIDE))])).toBe('footer');
    expect(kindOf([box('nav', box('p', ASIDE))])).toBe('navigation');
    expect(kindOf([box('header', box('p', ASIDE))])).toBe('navigation');
    expect(kindOf([ASIDE])).toBe('page-furniture');
  });

  test('links above the text are a menu, below it they lead to other articles', () => {
    const of = (parts: readonly Part[]): readonly Kind[] =>
      kindsOf(contextOf(pageOf(parts, { title: TITLE }), new Map()), new Map());
    const menu = link('Bridges');
    expect(of([menu, heading(TITLE), line(LINE), menu])).toMatchObject({ 0: 'navigation', 3: 'related-links' });
    expect(of([menu, heading(TITLE)])[0]).toBe('navigation');
    expect(of([link('The old bridge is open'), heading(TITLE), line(LINE)])[0]).toBe('related-links');
  });
});
