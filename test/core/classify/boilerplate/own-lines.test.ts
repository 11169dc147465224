import { describe, expect, test } from '@jest/globals';
import { besideWeights } from '../../../../src/core/classify/boilerplate/beside';
import { likesWeights } from '../../../../src/core/classify/boilerplate/likes';
import { signUpBoxes } from '../../../../src/core/classify/boilerplate/sign-up-box';
import { standfirst } from '../../../../src/core/classify/boilerplate/standfirst';
import { contextOf } from '../../../../src/core/features/context';
import { box, button, heading, line, link, pageOf, picture, type Part } from '../../built-page';

const TITLE = 'Bridges and bicycles';
const LINE = 'Two rankings let the district look closely once again at its cyclists';
const STORY =
  'The council voted on Tuesday to keep the old bridge open until the new one is ready for traffic, and no longer. ';
const TEXT = line(STORY);
const LONG = line(STORY.repeat(4));
const times = (count: number, part: Part): readonly Part[] => Array.from({ length: count }, () => part);

describe('the standfirst', () => {
  /** Lines that are kept; each line of `LINE` is doubted, headings a little more, all text is the article’s. */
  function kept(parts: readonly Part[], description = '', doubt = 1): readonly number[] {
    const page = pageOf(parts, { title: TITLE });
    const scores = page.blocks.map(({ text, level }) => (text.startsWith(STORY) ? -3 : level > 1 ? doubt + 2 : doubt));
    const title = page.blocks.findIndex(({ text }) => text === TITLE);
    const meta = { ...page.meta, description };
    return [...standfirst({ ...page, meta }, scores, title)].filter((id) => id !== title);
  }
  const DOUBTED = line(LINE);

  test('stands in the six blocks below the title, above the first paragraph', () => {
    expect(kept([heading(TITLE), ...times(5, picture()), DOUBTED])).toEqual([6]);
    expect(kept([heading(TITLE), ...times(6, picture()), DOUBTED, TEXT])).toEqual([]);
    expect(kept([heading(TITLE), TEXT, DOUBTED])).toEqual([]);
    expect(kept([DOUBTED, heading(TITLE), TEXT])).toEqual([]);
  });

  test('stands in one element with the title, three above either at most', () => {
    const deep = (part: Part): Part => box('div', box('div', part));
    expect(kept([box('header', heading(TITLE)), deep(DOUBTED), TEXT])).toEqual([1]);
    expect(kept([deep(box('header', heading(TITLE))), DOUBTED, TEXT])).toEqual([]);
  });

  test('is seen, and in no element named for something else', () => {
    expect(kept([heading(TITLE), line(LINE, { visible: false }), TEXT])).toEqual([]);
    expect(kept([heading(TITLE), box('div.byline', DOUBTED), TEXT])).toEqual([]);
    expect(kept([heading(TITLE), box('div.lead', DOUBTED), TEXT])).toEqual([1]);
  });

  test('may repeat the description wherever it stands, from its beginning, most of it', () => {
    const elsewhere = [heading(TITLE), TEXT, box('aside', DOUBTED)];
    expect(kept(elsewhere, `${LINE} and hikers`)).toEqual([2]);
    expect(kept(elsewhere, `${LINE} ${STORY}`)).toEqual([]);
    expect(kept(elsewhere, `Today ${LINE}`)).toEqual([]);
    expect(kept(elsewhere, LINE.slice(0, 40))).toEqual([2]);
    expect(kept(elsewhere, 'Two rankings')).toEqual([]);
    expect(kept(elsewhere, `${LINE}. ${'More of it. '.repeat(2)}`)).toEqual([2]);
  });

  test('may be a heading beside the title, not too surely boilerplate', () => {
    expect(kept([heading(TITLE), heading('Slow fire', 3), TEXT])).toEqual([1]);
    expect(kept([heading(TITLE), heading('Slow fire', 3), TEXT], '', 3)).toEqual([]);
    expect(kept([heading(TITLE), heading('Slow fire', 3, { visible: false }), TEXT])).toEqual([]);
    expect(kept([line(TITLE), heading('Slow fire', 3), TEXT])).toEqual([]);
    expect(kept([heading(TITLE), line('Slow fire'), TEXT])).toEqual([]);
  });
});

describe('a box that signs up', () => {
  const FIELD = line('', { role: 'form', controls: 1 });
  const SIGN_UP = button('Sign up');
  const boxes = (...parts: readonly Part[]): readonly number[] => {
    const page = pageOf([heading(TITLE), TEXT, box('section', TEXT), ...parts], { title: TITLE });
    return [...signUpBoxes(contextOf(page, new Map())).keys()].sort((a, b) => a - b);
  };

  test('has a field and a button, and goes up while it is small', () => {
    expect(boxes(box('div', line('Letter'), box('form', FIELD, SIGN_UP)), ...times(9, TEXT))).toEqual([3, 4, 5]);
    expect(boxes(box('div', ...times(7, line('Letter')), box('form', FIELD, SIGN_UP)), ...times(9, TEXT))).toEqual([
      10, 11,
    ]);
    expect(boxes(box('div', line('Letter'), box('form', FIELD, link('Sign up'))), ...times(9, TEXT))).toEqual([]);
  });

  test('goes four elements up at most', () => {
    const deep = box('div', box('div', box('div', box('div', FIELD, SIGN_UP), line('a')), line('b')), line('c'));
    expect(boxes(box('aside', deep, line('d')), ...times(9, TEXT))).toEqual([3, 4, 5, 6, 7]);
  });

  test.each<[string, Part]>([
    ['a table', line('Day', { role: 'table', tag: 'td' })],
    ['code', line('ferry --now', { role: 'preformatted', tag: 'pre' })],
    ['a caption', line('The bridge', { tag: 'figcaption' })],
  ])('holds no %s', (_, part) => {
    expect(boxes(box('div', part, box('form', FIELD, SIGN_UP)), ...times(9, TEXT))).toEqual([4, 5]);
  });

  test('does not hold the title', () => {
    const page = pageOf([box('div', heading(TITLE), box('form', FIELD, SIGN_UP)), ...times(9, TEXT)], { title: TITLE });
    expect([...signUpBoxes(contextOf(page, new Map())).keys()]).toEqual([1, 2]);
  });
});

describe('blocks built alike', () => {
  const shared = (parts: readonly Part[], scores: readonly number[]): boolean =>
    likesWeights(pageOf(parts), scores)[2] !== 0;

  test('are of one template, under elements of the same', () => {
    expect(shared([TEXT, TEXT, TEXT], [-3, -3, 3])).toBe(true);
    expect(shared([box('li', TEXT), box('li', TEXT), box('li', TEXT)], [-3, -3, 3])).toBe(true);
    expect(shared([box('li', TEXT), box('li', TEXT), box('dd', TEXT)], [-3, -3, 3])).toBe(false);
  });

  test('are seen, and have text', () => {
    expect(shared([TEXT, { ...TEXT, visible: false }, TEXT], [-3, -3, 3])).toBe(false);
    expect(shared([line(''), line(''), line('')], [-3, -3, 3])).toBe(false);
  });

  test('are all of links, or none of them is', () => {
    const half = line('Ferry', { links: 1, linkChars: 3 });
    const less = line('Ferry', { links: 1, linkChars: 2 });
    expect(shared([link('Ferry'), link('Ferry'), half], [-3, -3, 3])).toBe(true);
    expect(shared([link('Ferry'), link('Ferry'), less], [-3, -3, 3])).toBe(false);
  });
});

describe('a part beside the article', () => {
  const beside = (...parts: readonly Part[]): readonly boolean[] => {
    const page = pageOf(parts);
    return Array.from(
      besideWeights(
        page,
        page.blocks.map(() => -3),
        -1,
      ),
      (weight) => weight > 0,
    );
  };

  test('is known by its own name, by one above it, and by its tag', () => {
    expect(beside(LONG, box('dialog', box('div', TEXT)))).toEqual([false, true]);
    expect(beside(LONG, box('div.popup', box('div.modal', box('div', TEXT))))).toEqual([false, true]);
    expect(beside(LONG, { ...TEXT, tokens: ['widget'] })).toEqual([false, true]);
    expect(beside(LONG, box('body.popup', TEXT))).toEqual([false, false]);
    expect(beside(LONG, box('div.story', TEXT))).toEqual([false, false]);
  });

  test('quoted by the article is none, by its own name neither', () => {
    const quote = { ...TEXT, role: 'quote' as const, tokens: ['widget'] };
    expect(beside(LONG, box('div.widget', box('div', quote)))).toEqual([false, false]);
  });

  test('of a line or two between paragraphs is a note, whatever is empty in it', () => {
    const [widget, half] = ['div.widget', line('Ferry fees', { links: 1, linkChars: 5 })];
    expect(beside(LONG, box(widget, TEXT, TEXT), LONG)).toEqual([false, false, false, false]);
    expect(beside(LONG, box(widget, TEXT, picture(), picture()), LONG).slice(0, 2)).toEqual([false, false]);
    expect(beside(LONG, box(widget, TEXT, line('', { controls: 1 })), LONG)[1]).toBe(true);
    expect(beside(LONG, box(widget, TEXT, half), LONG)[1]).toBe(true);
    expect(beside(LONG, box('div', box(widget, TEXT)), LONG)[1]).toBe(true);
  });
});
