import { describe, expect, test } from '@jest/globals';
import { pageFacts } from '../../../src/core/gate/facts';
import type { Block } from '../../../src/core/types';
import { box, button, heading, line, link, pageOf, type Part } from '../built-page';

const TITLE = 'River returns to its bed';
const STORY =
  'The river went back to its bed on Monday night, after three days in which nobody in the lower town had slept.';
type Parts = readonly Part[];
const facts = (...parts: Parts) => pageFacts(pageOf(parts, { title: TITLE }));
const times = (count: number, part: Part): Parts => Array.from({ length: count }, () => part);

const TEXT = line(STORY);
const FIELD = line('', { role: 'form', tag: 'input', controls: 1 });

describe('a run of paragraphs', () => {
  const runBlocks = (...between: Parts): number => facts(TEXT, ...between, TEXT).runBlocks;

  test.each<[string, Parts]>([
    ['links', times(3, link('Ferry fees'))],
    ['rows of links', times(3, line('Home News Sport', { role: 'links' }))],
    ['fields', times(3, line('Amount', { controls: 1 }))],
    ['cards', times(3, box('div.card', line('Ferry', { controls: 1 })))],
  ])('ends at three %s', (_, parts) => {
    expect(runBlocks(...parts)).toBe(1);
    expect(runBlocks(...parts.slice(1))).toBe(2);
  });

  test('goes on over what is not seen, what is empty and what leads nowhere', () => {
    expect(runBlocks(...times(3, link('Ferry fees', { visible: false })))).toBe(2);
    expect(runBlocks(...times(3, link('')), ...times(3, FIELD))).toBe(2);
    expect(runBlocks(...times(9, line('Bridge')))).toBe(2);
  });

  test('is broken by links one after the other, not by one between each', () => {
    expect(facts(TEXT, ...Array.from({ length: 4 }, () => [link('Ferry fees'), TEXT]).flat()).runBlocks).toBe(5);
  });

  test('of several is the one of most text, of two the first', () => {
    const gap = times(3, link('Ferry fees'));
    expect(facts(heading(TITLE), TEXT, ...gap, TEXT, TEXT)).toMatchObject({ runBlocks: 2, titleGap: 5 });
    expect(facts(heading(TITLE), TEXT, TEXT, ...gap, TEXT)).toMatchObject({ runBlocks: 2, titleGap: 1 });
    expect(facts(heading(TITLE), TEXT, ...gap, TEXT)).toMatchObject({ runBlocks: 1, titleGap: 1 });
    expect(facts(heading(TITLE), TEXT, ...gap, TEXT)).toMatchObject({ run: STORY.length });
  });

  test('is none of cards, nor of what the reader is writing', () => {
    const card = box('div.card', link('Ferry fees rise again'), TEXT);
    expect(facts(card, card, card)).toMatchObject({ run: 0, cardMembers: 3, cardText: 3 * (STORY.length + 21) });
    expect(facts(box('div.contenteditable', box('p', TEXT)))).toMatchObject({ run: 0, edited: STORY.length });
    expect(facts(line(STORY, { tokens: ['contenteditable'] }))).toMatchObject({ run: 0, edited: STORY.length });
    expect(facts(TEXT)).toMatchObject({ run: STORY.length, edited: 0, cardText: 0 });
  });
});

describe('the title of a run', () => {
  test('stands above it', () => {
    expect(facts(heading(TITLE), line('By Ann Lee'), TEXT).titleGap).toBe(2);
    expect(facts(TEXT, heading(TITLE)).titleGap).toBe(-1);
    expect(facts(TEXT).titleGap).toBe(-1);
    expect(facts(heading(TITLE), line('Harbour')).titleGap).toBe(-1);
  });
});

describe('the run lies in an <article>', () => {
  const OTHER = box('article', line('Short'));

  test('of which the page has at most three', () => {
    expect(facts(box('article', box('div', TEXT))).inArticle).toBe(true);
    expect(facts(box('article', TEXT), OTHER, OTHER).inArticle).toBe(true);
    expect(facts(box('article', TEXT), OTHER, OTHER, OTHER).inArticle).toBe(false);
    expect(facts(OTHER, TEXT)).toMatchObject({ inArticle: false, linesInArticle: true });
    expect(facts(TEXT)).toMatchObject({ inArticle: false, linesInArticle: false });
    expect(facts(OTHER).inArticle).toBe(false);
  });

  test('of several <article>s and what is outside the longest counts', () => {
    expect(facts(box('article', TEXT), OTHER, ...times(3, link('Ferry')), TEXT, TEXT).runBlocks).toBe(2);
  });

  test.each<[string, Partial<Block>]>([
    ['a link', { links: 1 }],
    ['a field', { controls: 1 }],
    ['a heading', { role: 'heading' }],
    ['not seen', { visible: false }],
  ])('a line of it that is %s tells nothing', (_, special) => {
    expect(facts(box('article', line('The bridge at noon', special))).linesInArticle).toBe(false);
  });
});

describe('the run lies in a thread', () => {
  test.each(['thread', 'viewtopic', 'postbody', 'question', 'answers', 'replies'])('by the name "%s"', (name) => {
    expect(facts(box(`div.${name}`, box('p', TEXT))).inThread).toBe(true);
    expect(facts(box(`body.${name}`, box('p', TEXT))).inThread).toBe(false);
  });

  test('or not', () => {
    expect(facts(box('div.story', TEXT)).inThread).toBe(false);
    expect(facts(box('div.thread', line('Harbour'))).inThread).toBe(false);
  });

  test('whose posts are no cards, and whose fields and writers do not part them', () => {
    const post = box('div.post', link('Ann'), link('Quote'), link('Report'), FIELD, TEXT);
    const found = facts(heading('River returns to its bed'), post, post, post);
    expect(found).toMatchObject({ runBlocks: 3, inThread: true, runControls: 0, cardText: 0 });
  });
});

describe('what is counted', () => {
  test('fields and buttons between the paragraphs of the run', () => {
    const found = facts(FIELD, TEXT, FIELD, button('Play'), line('Note', { controls: 2 }), TEXT, button('Send'));
    expect(found).toMatchObject({ runControls: 4, controls: 4, buttons: 2 });
    expect(facts(TEXT, line('', { visible: false, controls: 1 }), TEXT).runControls).toBe(0);
    expect(facts(TEXT, line('Vote', { controls: 1 })).runControls).toBe(0);
    expect(facts(line('Vote', { controls: 1 }))).toMatchObject({ runControls: 0, runBlocks: 0 });
  });

  test('lines of prices, cells and links that are seen', () => {
    const lines = [line('$12.90'), line('08:15', { role: 'table' }), link('Ferry fees')];
    const hidden = lines.map((own) => ({ ...own, visible: false }));
    expect(facts(...lines, ...lines, ...hidden, TEXT)).toMatchObject({ prices: 2, tableCells: 2, linkLines: 2 });
  });

  test('all text that is seen', () => {
    expect(facts(link('Ferry fees'), line('Bridge fees'), line('Hidden', { visible: false })).total).toBe(21);
  });
});
