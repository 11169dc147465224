import { describe, expect, test } from '@jest/globals';
import { figuresStay } from '../../../src/core/decide/figures';
import type { Action } from '../../../src/core/decide/wanted';
import type { Block, Page, Strength, Verdicts } from '../../../src/core/types';
import { box, line, picture, type Part } from '../built-page';
import { plainPage } from '../plain-page';
import { doubted, lost } from './doubted';
import { stillWanted } from './still-wanted';

const LINE = 'On Monday the ferry crossed the river, slowly, for the first time since the ice came in December.';
const CAPTION = 'The ferry at its quay. Photo: A. Hill';

const at =
  (strength: Strength) =>
  (page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void =>
    figuresStay(page, verdicts, wanted, { strength });
const atBalanced = at('balanced');

/** A picture and its caption in a figure (container 3) in `boxes` elements of the article, between two paragraphs. */
function pageWith({ boxes = 1, caption = CAPTION, linkChars = 0, after = LINE } = {}): Page {
  const page = plainPage([LINE, '', caption, after]);
  const box = (tag: string, parent: number) => ({ parent, tag, tokens: [], template: tag });
  const containers = [box('article', -1)];
  for (let i = 0; i < boxes; i++) containers.push(box('div', i));
  containers.push(box('figure', boxes));
  const inside = { container: boxes + 1 };
  const parts: Partial<Block>[] = [
    {},
    { ...inside, role: 'media', tag: 'img', images: 1 },
    { ...inside, role: 'caption', tag: 'figcaption', linkChars },
  ];
  return { ...page, containers, blocks: page.blocks.map((block, i) => ({ ...block, ...parts[i] })) };
}

test('a picture with its caption stays between paragraphs that stay', () => {
  expect(stillWanted(atBalanced, pageWith(), [1, 2])).toEqual([]);
  expect(stillWanted(atBalanced, pageWith({ boxes: 2 }), [2])).toEqual([]);
});

test('also in a gallery, and between its heading and the text', () => {
  expect(stillWanted(atBalanced, pageWith({ boxes: 5 }), [1, 2])).toEqual([]);
  const page = pageWith();
  const slide = (level: number): Page => ({
    ...page,
    blocks: page.blocks.map((b, i) => (i === 0 ? { ...b, text: 'The ferry', chars: 9, level } : b)),
  });
  expect(stillWanted(atBalanced, slide(2), [1, 2])).toEqual([]);
  expect(stillWanted(atBalanced, slide(0), [1, 2])).toEqual([1, 2]);
  expect(stillWanted(atBalanced, slide(2), [0, 1, 2])).toEqual([0, 1, 2]);
});

test('also between paragraphs of a line', () => {
  const short = ['By the fourth minute somebody sighs.', '船厂总工程师说，难的是码头。'].map((text) => line(text));
  const figure = box('figure', doubted(picture()), doubted(line(CAPTION, { linkChars: 17, links: 2 })));
  for (const around of short) expect(lost(atBalanced, [box('article', around, figure, around)])).toEqual([]);
  const label = line('By Ann Hill');
  expect(lost(atBalanced, [box('article', label, figure, label)])).toEqual(['img', CAPTION]);
  const teaser = line('A dog drove off alone.', { links: 1, linkChars: 3 });
  expect(lost(atBalanced, [box('article', teaser, figure, teaser)])).toEqual(['img', CAPTION]);
});

test('also between paragraphs with a link in each', () => {
  const around = line(
    'The harbour was quiet when the first boats came back, and nobody had told the pilots why. '.repeat(2),
    { links: 1, linkChars: 9 },
  );
  const figure = box('figure', doubted(picture()), doubted(line(CAPTION, { linkChars: 17, links: 2 })));
  expect(lost(atBalanced, [box('article', around, figure, around)])).toEqual([]);
});

test('not where a paragraph beside it goes or is missing, nor far below the text', () => {
  expect(stillWanted(atBalanced, pageWith(), [0, 1, 2])).toEqual([0, 1, 2]);
  expect(stillWanted(atBalanced, pageWith({ after: 'Short.' }), [1, 2])).toEqual([1, 2]);
  expect(stillWanted(atBalanced, pageWith({ boxes: 8 }), [1, 2])).toEqual([1, 2]);
});

test('a teaser’s picture, one without a caption, and what is surer or says so itself go', () => {
  expect(stillWanted(atBalanced, pageWith({ linkChars: CAPTION.length }), [1, 2])).toEqual([1, 2]);
  expect(stillWanted(atBalanced, pageWith({ caption: '' }), [1, 2])).toEqual([1, 2]);
  expect(stillWanted(atBalanced, pageWith(), [1, 2], 6.5)).toEqual([1, 2]);
  expect(stillWanted(atBalanced, pageWith(), [1, 2], 2, 'phrase')).toEqual([1, 2]);
});

/** Picture, button and caption in a box of this name (container 1), the picture and the button in one of their own. */
function boxWith(name: string, { more = '', links = 0 } = {}): Page {
  const page = plainPage([LINE, '', 'View gallery', CAPTION, ...(more === '' ? [] : [more, more, more]), LINE]);
  const box = (parent: number, tokens: readonly string[] = []) => ({ parent, tag: 'div', tokens, template: 'div' });
  const containers = [box(-1), box(0, [name, 'box']), box(1)];
  const parts: Partial<Block>[] = [
    {},
    { container: 2, role: 'media', tag: 'img', images: 1 },
    { container: 2, links },
    ...page.blocks.slice(3, -1).map(() => ({ container: 1 })),
  ];
  return { ...page, containers, blocks: page.blocks.map((block, i) => ({ ...block, ...parts[i] })) };
}

test('a small box that is named for its picture is a figure too', () => {
  expect(stillWanted(atBalanced, boxWith('image'), [1, 3])).toEqual([]);
  expect(stillWanted(atBalanced, boxWith('photo'), [1])).toEqual([]);
  expect(stillWanted(atBalanced, boxWith('teaser'), [1, 3])).toEqual([1, 3]);
});

test('a larger one, and one with links, is none', () => {
  expect(stillWanted(atBalanced, boxWith('image', { more: CAPTION }), [1, 3])).toEqual([1, 3]);
  expect(stillWanted(atBalanced, boxWith('image', { links: 1 }), [1, 3])).toEqual([1, 3]);
});

test('at Strict pictures stay, and no caption is given back', () => {
  expect(stillWanted(at('strict'), pageWith(), [1])).toEqual([]);
  expect(stillWanted(at('strict'), pageWith(), [1, 2])).toEqual([2]);
});

describe('a story told in pictures', () => {
  const PICTURE = doubted(picture());
  const SHORT = 'Lunch: bread, bacon and tea.';
  const short = box('figure', PICTURE, doubted(line(SHORT, { role: 'caption', tag: 'figcaption' })));
  const long = box('figure', picture(), line(LINE, { role: 'caption', tag: 'figcaption' }));
  const GONE = ['img', SHORT];

  test('keeps a figure beside one whose caption runs on and stays, words and all', () => {
    expect(lost(at('strict'), [box('article', long, short)])).toEqual([]);
    expect(lost(at('balanced'), [box('article', short, long)])).toEqual([]);
  });

  test.each<[string, readonly Part[]]>([
    ['no other does', [box('article', short, box('figure', picture(), line(SHORT)))]],
    ['it stands elsewhere', [box('article', long), box('aside', short)]],
    ['more is told beside them', [box('article', long, short, line(`${LINE} ${LINE}`))]],
    ['the other is no figure', [box('article', line(LINE), short)]],
    ['it has no caption', [box('article', long, box('figure', PICTURE)), doubted(line(SHORT))]],
  ])('loses it where %s', (_, parts) => {
    expect(lost(at('strict'), parts)).toEqual(GONE);
  });

  test('loses a surer one', () => {
    expect(lost(at('strict'), [box('article', long, short)], 6.5)).toEqual(GONE);
  });
});
