import { describe, expect, test } from '@jest/globals';
import { amongTextStays } from '../../../src/core/decide/among';
import { commentsStay } from '../../../src/core/decide/comments';
import { figuresStay } from '../../../src/core/decide/figures';
import { tablesStay } from '../../../src/core/decide/tables';
import { wholesStay } from '../../../src/core/decide/wholes';
import type { Block } from '../../../src/core/types';
import { box, heading, line, link, picture, type Part } from '../built-page';
import { doubted, lost } from './doubted';

const TEXT = line(
  'Three stations along the river measured the water every hour of the night, and wrote down what follows here.',
);
const times = (count: number, part: Part): readonly Part[] => Array.from({ length: count }, () => part);

describe('a table', () => {
  const cell = (text: string, special: Partial<Block> = {}): Partial<Block> =>
    line(text, { tag: 'td', role: 'table', ...special });
  const ROW = ['Station', 'Level', 'Upper mill', '3.12', 'Old bridge'].map((text) => cell(text));
  const last = doubted(cell('4.57'));
  /** What is lost of tables of these rows among text. */
  const of = (...rows: readonly Part[]): readonly string[] => lost(tablesStay, [box('table', ...rows)]);

  test('of data keeps a cell that is doubted alone', () => {
    expect(of(box('tr', ...ROW, last))).toEqual([]);
    expect(of(box('tbody', box('tr', ...ROW)), box('tbody', box('tr', last)))).toEqual([]);
    expect(of(box('tr', ...ROW), box('tr', box('td', box('table', box('tr', last)))))).toEqual([]);
  });

  test('is a layout where it has few cells, long ones, or lines that are none', () => {
    const goes = ['4.57'];
    expect(of(box('tr', ...ROW.slice(1), last))).toEqual(goes);
    expect(of(box('tr', ...ROW, cell('Level '.repeat(50)), last))).toEqual(goes);
    expect(of(box('tr', ...ROW, line('Note', { role: 'paragraph' }), last))).toEqual(goes);
    expect(of(box('tr', ...ROW, box('td', cell('Note')), last))).toEqual(goes);
    expect(of(box('tr', ...times(6, link('Ferry fees', { tag: 'td' })), last))).toEqual(goes);
  });

  test('is told by the cells that are seen and have text', () => {
    const hidden = line('Note', { visible: false });
    expect(of(box('tr', ...ROW, hidden, line(''), last))).toEqual([]);
    expect(of(box('tr', ...ROW.slice(1), cell(''), cell('Off', { visible: false }), last))).toEqual(['4.57']);
  });

  const GONE = box('table', box('tr', ...ROW.map(doubted), last));
  const ALL = [...ROW.map(({ text }) => text), '4.57'];

  test('all of which is doubted stays between texts of an element not far above', () => {
    expect(lost(tablesStay, [TEXT, GONE, TEXT])).toEqual([]);
    expect(lost(tablesStay, [TEXT, box('div', box('div', GONE)), TEXT])).toEqual([]);
    expect(lost(tablesStay, [TEXT, box('div', box('div', box('div', GONE))), TEXT])).toEqual(ALL);
    expect(lost(tablesStay, [TEXT, GONE])).toEqual(ALL);
    expect(lost(tablesStay, [GONE, TEXT])).toEqual(ALL);
    expect(lost(tablesStay, [box('div', TEXT), GONE, box('div', TEXT)])).toEqual(ALL);
  });

  test.each<[string, Part]>([
    ['a label', line('More tables')],
    ['a link', link('The levels of all stations along the river since 1990')],
    ['a list', line('The levels of all stations along the river since 1990', { role: 'list-item' })],
    ['not seen', line('The levels of all stations along the river since 1990', { visible: false })],
  ])('is not between texts where what is below is %s', (_, below) => {
    expect(lost(tablesStay, [TEXT, GONE, below])).toEqual(ALL);
  });

  test('stays right below a heading of its element that stays, or whose like does', () => {
    const [levels, dates] = [heading('Levels', 3), heading('Dates', 3)];
    const [hidden, empty] = [line('Top', { visible: false }), line('')];
    expect(lost(tablesStay, [levels, GONE])).toEqual([]);
    expect(lost(tablesStay, [levels, hidden, empty, GONE])).toEqual([]);
    expect(lost(tablesStay, [doubted(levels), GONE, dates])).toEqual(['Levels']);
    expect(lost(tablesStay, [doubted(levels), GONE])).toEqual(['Levels', ...ALL]);
    expect(lost(tablesStay, [doubted(levels), GONE, heading('Dates', 2)])).toEqual(['Levels', ...ALL]);
    expect(lost(tablesStay, [doubted(levels), GONE, box('div', dates)])).toEqual(['Levels', ...ALL]);
    expect(lost(tablesStay, [doubted(levels), GONE, { ...dates, template: 'h3.menu' }])).toEqual(['Levels', ...ALL]);
    expect(lost(tablesStay, [levels, line('Share'), GONE])).toEqual(ALL);
    expect(lost(tablesStay, [levels, box('div', GONE)])).toEqual(ALL);
  });
});

describe('a picture and its caption between texts', () => {
  const figures = (...parts: readonly Part[]): readonly string[] =>
    lost((page, verdicts, wanted) => {
      figuresStay(page, verdicts, wanted, { strength: 'balanced' });
    }, parts);
  const CAPTION = 'The bridge on Monday. Bo Li';
  const [image, caption] = [picture(), doubted(line(CAPTION))];

  test('stay in a figure, and in a small box that is named as one', () => {
    expect(figures(TEXT, box('figure', image, caption), TEXT)).toEqual([]);
    expect(figures(TEXT, box('div.photo', image, caption), TEXT)).toEqual([]);
    expect(figures(TEXT, box('div.photo', box('div.img', image), box('div', caption)), TEXT)).toEqual([]);
    expect(figures(TEXT, box('div', image, caption), TEXT)).toEqual([CAPTION]);
    expect(figures(TEXT, box('div.photo', image, ...times(3, line('Zoom in here')), caption), TEXT)).toEqual([]);
    expect(figures(TEXT, box('div.photo', image, ...times(4, line('Zoom in here')), caption), TEXT)).toEqual([CAPTION]);
  });

  test('go where one side has no text', () => {
    expect(figures(TEXT, box('figure', image, caption))).toEqual([CAPTION]);
    expect(figures(box('figure', image, caption), TEXT)).toEqual([CAPTION]);
  });

  test('are a teaser in a box with a heading or a link', () => {
    expect(figures(TEXT, box('div.photo', image, heading('Floods', 3), caption), TEXT)).toEqual([CAPTION]);
    expect(figures(TEXT, box('div.photo', picture({ links: 1 }), caption), TEXT)).toEqual([CAPTION]);
    expect(figures(TEXT, box('figure', picture({ links: 1 }), caption), TEXT)).toEqual([]);
    expect(figures(TEXT, box('figure', image, doubted(link(CAPTION))), TEXT)).toEqual([CAPTION]);
  });

  test('need a picture alone in a box, and more than a button’s words', () => {
    expect(figures(TEXT, box('div.photo', line('Zoom', { images: 1 }), caption), TEXT)).toEqual([CAPTION]);
    expect(figures(TEXT, box('div.photo', doubted(image), doubted(line('Zoom'))), TEXT)).toEqual(['img', 'Zoom']);
    expect(figures(TEXT, box('figure', doubted(image), doubted(line('Zoom'))), TEXT)).toEqual([]);
    expect(figures(TEXT, box('div.photo', image, caption, doubted(line('Zoom'))), TEXT)).toEqual(['Zoom']);
  });

  test('are what is seen', () => {
    expect(figures(TEXT, box('div.photo', picture({ visible: false }), caption), TEXT)).toEqual([CAPTION]);
    expect(figures(TEXT, box('figure', link(CAPTION, { visible: false }), image, caption), TEXT)).toEqual([]);
  });
});

describe('an item, a cell or a piece of a text', () => {
  const item = (text: string): Partial<Block> => line(text, { tag: 'li', role: 'list-item' });
  const [LONG, SHORT] = [item('Take the stairs by the mill.'), doubted(item('Then left.'))];
  const wholes = (...parts: readonly Part[]): readonly string[] => lost(wholesStay, parts);

  test('stays where most of its list, row or paragraph does', () => {
    expect(wholes(box('ul', LONG, SHORT))).toEqual([]);
    expect(wholes(box('p', line('Take the stairs.'), doubted(line('[1]'))))).toEqual([]);
    expect(wholes(box('tr', line('Upper mill', { tag: 'td' }), doubted(line('3', { tag: 'th' }))))).toEqual([]);
    expect(wholes(box('dl', line('Upper mill', { tag: 'dt' }), doubted(line('3', { tag: 'dd' }))))).toEqual([]);
  });

  test('goes elsewhere', () => {
    expect(wholes(box('div', LONG, SHORT))).toEqual(['Then left.']);
    expect(wholes(box('ul', LONG, doubted(line('Then left.', { tag: 'div' }))))).toEqual(['Then left.']);
    expect(wholes(box('ul', LONG), box('ul', SHORT))).toEqual(['Then left.']);
    expect(wholes(box('ul', { ...LONG, visible: false }, SHORT))).toEqual(['Then left.']);
  });
});

describe('a line among texts', () => {
  const among = (...parts: readonly Part[]): readonly string[] => lost(amongTextStays, parts);
  const verse = (special: Partial<Block> = {}): Partial<Block> => doubted(line('and nobody slept', special));
  const GOES = ['and nobody slept'];

  test('stays between three of one element', () => {
    expect(among(TEXT, verse(), TEXT, TEXT)).toEqual([]);
    expect(among(TEXT, verse(), TEXT)).toEqual(GOES);
    expect(among(TEXT, TEXT, TEXT, verse())).toEqual(GOES);
    expect(among(TEXT, verse({ linkChars: 3, links: 1 }), TEXT, TEXT)).toEqual([]);
    expect(among(TEXT, verse({ linkChars: 8, links: 1 }), TEXT, TEXT)).toEqual(GOES);
  });

  test('stays in a list of few links whose element holds text', () => {
    const list = box('ul', verse({ tag: 'li' }), line('until Monday', { tag: 'li' }));
    expect(among(TEXT, list)).toEqual([]);
    expect(among(box('div', TEXT), list)).toEqual(GOES);
    expect(among(TEXT, box('div', verse({ tag: 'li' })))).toEqual(GOES);
    expect(among(TEXT, box('ul', verse({ tag: 'li' }), link('Monday', { tag: 'li' })))).toEqual(GOES);
    expect(among(TEXT, box('ul', verse({ tag: 'li' }), link('Monday', { tag: 'li', visible: false })))).toEqual([]);
  });
});

describe('a comment', () => {
  const comments = (name: string, ...parts: readonly Part[]): readonly string[] =>
    lost(
      (page, verdicts, wanted) => {
        commentsStay(page, verdicts, wanted, { strength: 'balanced' });
      },
      [box(name, box('div', ...parts))],
    );
  const [KEPT, GONE] = [line('My cellar is still full of it.'), doubted(line('Ours too, since Monday night.'))];
  const GOES = [GONE.text];

  test('stays where another of its section does', () => {
    expect(comments('div.comments', KEPT, GONE)).toEqual([]);
    expect(comments('div.commentlist', KEPT, box('div.comments', GONE))).toEqual([]);
    expect(comments('body.comments', KEPT, GONE)).toEqual(GOES);
    expect(comments('div.story', KEPT, GONE)).toEqual(GOES);
  });

  test.each<[string, Partial<Block>]>([
    ['a name', line('Ann Lee')],
    ['not seen', { ...KEPT, visible: false }],
    ['a field', { ...KEPT, role: 'form' }],
    ['a link', link('All comments on this article')],
  ])('goes where what stays there is %s', (_, part) => {
    expect(comments('div.comments', part, GONE)).toEqual(GOES);
  });
});
