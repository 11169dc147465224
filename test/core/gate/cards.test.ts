import { describe, expect, test } from '@jest/globals';
import { findCards, type Cards } from '../../../src/core/gate/cards';
import { isProse, weightOf } from '../../../src/core/gate/prose';
import { box, button, line, link, pageOf, type Part } from '../built-page';

function cards(...parts: readonly Part[]): Cards {
  const page = pageOf(parts);
  const weights = page.blocks.map((block) => (isProse(block, weightOf(block)) ? weightOf(block) : 0));
  return findCards(page, weights);
}
const members = (...parts: readonly Part[]): number => cards(...parts).members;
const times = (count: number, part: Part): readonly Part[] => Array.from({ length: count }, () => part);

const HEADLINE = link('Ferry fees rise again');
const REPLY = link('Reply');
/** Running text of so many letters. */
const text = (chars: number): Part => line('The water went back at night. '.repeat(40).slice(0, chars));
const teaser = (...parts: readonly Part[]): Part => box('div.teaser', HEADLINE, ...parts);
const plain = box('div.teaser', text(100));

describe('cards', () => {
  test('are three siblings or more of one template that lead elsewhere, with all in them', () => {
    const deep = teaser(box('div.body', box('p', text(60))));
    expect(cards(line('Home'), deep, deep, deep, line('Imprint'))).toEqual({
      inCard: [false, true, true, true, true, true, true, false],
      members: 3,
    });
    expect(members(deep, deep)).toBe(0);
  });

  test('are siblings: not of different elements, nor of different templates', () => {
    expect(members(teaser(), box('div.story', HEADLINE), box('li', HEADLINE))).toBe(0);
    expect(members(box('section', teaser()), box('nav', teaser()), box('aside', teaser()))).toBe(0);
    expect(members(teaser(), line('Harbour'), teaser(), box('hr'), teaser())).toBe(3);
  });

  test('lead elsewhere, or offer a field or a button, three of five of them', () => {
    const [field, push] = [box('div.teaser', line('Amount', { controls: 1 })), box('div.teaser', button('Buy'))];
    for (const one of [teaser(), field, push]) {
      expect(members(one, one, one, plain, plain)).toBe(5);
      expect(members(one, one, plain, plain, plain)).toBe(0);
    }
    expect(members(...times(3, box('div.teaser', box('h3', HEADLINE))))).toBe(3);
    expect(members(...times(3, box('div.teaser', box('p', button('Buy')))))).toBe(3);
    expect(members(...times(3, box('div.teaser', link('Ferry fees', { visible: false }))))).toBe(0);
  });

  test('are four <article>s too that lead nowhere', () => {
    const [post, section] = [box('article', text(100)), box('section', text(100))];
    expect(members(...times(4, post))).toBe(4);
    expect(members(...times(3, post))).toBe(0);
    expect(members(...times(4, section))).toBe(0);
    expect(members(...times(3, box('article', HEADLINE, text(100))))).toBe(3);
  });

  test('are menus and rows of headlines without any text', () => {
    expect(members(...times(3, teaser()))).toBe(3);
  });
});

describe('the parts of an article are no cards', () => {
  test('where their text is long, less so without headlines that lead elsewhere', () => {
    expect(members(...times(3, teaser(text(400))))).toBe(3);
    expect(members(...times(3, teaser(text(450))))).toBe(0);
    expect(members(...times(3, box('div.post', REPLY, text(280))))).toBe(3);
    expect(members(...times(3, box('div.post', REPLY, text(400))))).toBe(0);
    expect(members(...times(2, teaser(text(400))), box('div.teaser', text(400)))).toBe(3);
    expect(members(teaser(text(400)), ...times(2, box('div.teaser', REPLY, text(400))))).toBe(0);
  });

  test('where one of them is longer than any card', () => {
    expect(members(...times(20, teaser(text(100))), teaser(text(900)))).toBe(21);
    expect(members(...times(20, teaser(text(100))), teaser(text(1100)))).toBe(0);
    expect(members(...times(20, teaser(text(100))), teaser(text(600), text(600)))).toBe(0);
  });

  test('where one holds most of the text: the article between its neighbours', () => {
    expect(members(...times(2, teaser()), teaser(text(300)))).toBe(0);
    expect(members(...times(2, teaser(text(200))), teaser(text(300)))).toBe(3);
  });

  test('where they have many paragraphs', () => {
    expect(members(...times(3, teaser(text(60), text(60))))).toBe(3);
    expect(members(...times(3, teaser(text(60), text(60), box('p', text(60)))))).toBe(0);
    const [four, five] = [teaser(...times(4, text(60))), teaser(...times(5, text(60)))];
    expect(members(four, ...times(5, teaser(text(60))))).toBe(6);
    expect(members(five, ...times(5, teaser(text(60))))).toBe(0);
  });
});
