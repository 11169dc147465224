import { describe, expect, test } from '@jest/globals';
import { protectArticle } from '../../../src/core/protect';
import type { Block, Protection } from '../../../src/core/types';
import { box, button, heading, line, link, pageOf, type Part } from '../built-page';

const STORY =
  'The river went back to its bed on Monday night, after three days in which nobody in the lower town had slept.';

type Parts = readonly Part[];

/** What is protected below a text, in order. */
const below = (...parts: Parts): readonly (readonly [string, Protection])[] =>
  protectArticle(pageOf([line(STORY), ...parts])).flatMap(({ text, protection }) =>
    protection === null ? [] : [[text, protection] as const],
  );

describe('a line whose words the reader needs', () => {
  test.each<[string, Protection]>([
    ['Next page', 'pagination'],
    ['1 2 3 Next page', 'pagination'],
    ['次のページへ', 'pagination'],
    ['1|2 次のページへ', 'pagination'],
    ['« Previous page 1 2 3', 'pagination'],
    ['上一章：第十一章 雨', 'pagination'],
    ['下一回', 'pagination'],
    ['Next chapter: The Weigh House →', 'pagination'],
    ['Previous installment', 'pagination'],
    ['阅读全文', 'read-more'],
    ['Subscribe to continue reading', 'paywall'],
    ['本文为付费内容', 'paywall'],
    ['$12.90', 'price'],
    ['12元', 'price'],
  ])('%s: %s, where it is seen and no heading', (text, protection) => {
    expect(below(line(text))).toEqual([[text, protection]]);
    expect(below(line(text, { visible: false }), heading(text, 3, { visible: false }))).toEqual([]);
  });

  test.each(['Next page', '阅读全文', 'Subscribe to continue reading'])(
    '%s over other lines is their heading',
    (text) => {
      expect(below(heading(text, 3))).toEqual([]);
    },
  );

  test.each(['下一篇：河水退了', 'Next story: The river', 'The next chapter: a river comes back'])(
    '%s leads to another article',
    (text) => {
      expect(below(link(text))).toEqual([]);
    },
  );

  test('what is pressed right below a notice stays with it', () => {
    const notice = line('Subscribe to continue reading');
    const ways = [link('Subscribe'), button('Log in')];
    const texts = (...parts: readonly Part[]) => below(...parts).map(([text]) => text);
    expect(texts(box('div', notice, ...ways))).toEqual([notice.text, 'Subscribe', 'Log in']);
    expect(texts(box('div', notice, line('Or do not.'), ...ways))).toEqual([notice.text]);
    expect(texts(box('div', notice), ...ways)).toEqual([notice.text]);
    expect(texts(box('div', ...ways, notice))).toEqual([notice.text]);
  });

  test('a price that is a link belongs to a shop', () => {
    expect(below(link('$12.90'))).toEqual([]);
  });

  test.each(['Read the rest', 'Next page', 'Subscribe to continue reading', '$12.90'])(
    '%s twice is the article’s, three times a list’s',
    (text) => {
      expect(below(line(text), line(text))).toHaveLength(2);
      expect(below(line(text), line(text), line(text))).toEqual([]);
    },
  );

  test('what the markup protects stays, however often the words come', () => {
    const text = 'Subscribe to continue reading';
    expect(below(line(text), line(text), line(text), line(text, { protection: 'alert' }))).toEqual([[text, 'alert']]);
  });

  test.each(['comments', 'related', 'search'])('in an element named "%s" it leads on there', (name) => {
    expect(below(box(`div.${name}`, box('p', line('Read the rest'), line('Next page'))))).toEqual([]);
    expect(below(line('Next page', { tokens: [name] }))).toEqual([]);
  });

  test('the name of the whole page says nothing', () => {
    const page = pageOf([line(STORY), line('Next page')]);
    const containers = page.containers.map((own) => ({ ...own, tokens: ['search', 'list'] }));
    expect(protectArticle({ ...page, containers })[1]?.protection).toBe('pagination');
  });
});

describe('a row of page numbers by its name', () => {
  test('is named itself, or one of the two elements above is', () => {
    expect(below(link('2', { tokens: ['pager'] }))).toEqual([['2', 'pagination']]);
    expect(below(box('ul.fenye', box('li', link('2'))))).toEqual([['2', 'pagination']]);
    expect(below(box('ul.fenye', box('li', box('b', link('2')))))).toEqual([]);
  });

  test.each<[string, Part]>([
    ['not seen', link('2', { visible: false })],
    ['without a link', line('2')],
    ['without a number', link('Top')],
    ['of a sentence', link('In 2026 the river came back, '.repeat(6))],
  ])('is none where it is %s', (_, part) => {
    expect(below(box('ul.pagination', part))).toEqual([]);
  });
});

describe('a button that opens the rest of the text', () => {
  const more = (special: Partial<Block> = {}): Part => button('Read more', special);
  const opened = [['Read more', 'read-more']];

  test('stands below the text, at most three lines down, not counting what is not seen', () => {
    const [share, hidden, empty] = [line('Share'), line('Top', { visible: false }), line('', { role: 'empty' })];
    expect(below(share, share, share, more())).toEqual(opened);
    expect(below(share, hidden, share, hidden, empty, empty, more())).toEqual(opened);
    expect(below(share, share, share, share, more())).toEqual([]);
  });

  test('is none on a page without a text', () => {
    expect(protectArticle(pageOf([line('Share'), button('展开')])).every((own) => own.protection === null)).toBe(true);
  });

  test('is seen, is no heading, and leads to no other page', () => {
    expect(below(more({ visible: false }))).toEqual([]);
    expect(below(more({ level: 3 }))).toEqual([]);
    expect(below(more({ links: 1 }))).toEqual([]);
    expect(below(more({ links: 1, ownLinks: 1 }))).toEqual(opened);
  });
});

describe('a form in which the reader wrote', () => {
  const field = line('', { role: 'form', controls: 1, protection: 'form' });

  test('is protected whole', () => {
    const parts = [line('Your view'), box('div', box('p', field)), button('Send')];
    expect(below(box('form', ...parts), line('Home'))).toEqual([
      ['Your view', 'form'],
      ['', 'form'],
      ['Send', 'form'],
    ]);
    expect(below(box('form', ...parts), box('form', line('Search')))).toHaveLength(3);
  });

  test('without an element of its own it is its field alone', () => {
    expect(below(line('Your view'), box('div', field, line('Home')))).toEqual([['', 'form']]);
  });
});
