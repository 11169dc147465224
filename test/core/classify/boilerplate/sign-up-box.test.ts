import { expect, test } from '@jest/globals';
import { kindsOf } from '../../../../src/core/classify/boilerplate/kind';
import { BALANCED } from '../../../../src/core/classify/boilerplate/beside';
import { signUpBoxes, signUpWeights } from '../../../../src/core/classify/boilerplate/sign-up-box';
import { contextOf } from '../../../../src/core/features/context';
import type { Block, Page } from '../../../../src/core/types';
import { plainPage } from '../../plain-page';

const TITLE = 'The ferry goes again';
const LINE = 'On Monday the ferry crossed the river, slowly, for the first time since the ice came in December.';

/** An article, and a box in it (container 2) with these lines above a form of a field and a button. */
function pageWith(lines: readonly string[], button = 'Sign up', field = true): Page {
  const page = plainPage([TITLE, LINE, LINE, ...lines, '', button], { title: TITLE });
  const n = page.blocks.length;
  const parts = new Map<number, Partial<Block>>([
    [0, { tag: 'h1', role: 'heading', level: 1 }],
    [n - 2, { tag: 'form', role: field ? 'form' : 'empty', controls: field ? 1 : 0, container: 3 }],
    [n - 1, { tag: 'button', role: 'control', container: 3 }],
  ]);
  const box = (tag: string, parent: number) => ({ parent, tag, tokens: [], template: tag });
  return {
    ...page,
    containers: [box('body', -1), box('article', 0), box('div', 1), box('form', 2)],
    blocks: page.blocks.map((block, i) => ({ ...block, container: i < 3 ? 1 : 2, ...parts.get(i) })),
  };
}

function kindsIn(page: Page) {
  const context = contextOf(page, new Map());
  return kindsOf(context, signUpBoxes(context)).slice(3);
}

test('what stands in a small box around a form that signs up is a sign-up', () => {
  const kinds = kindsIn(pageWith(['The morning letter', 'The best of the day.']));
  expect(kinds).toEqual(['sign-up', 'sign-up', 'sign-up', 'sign-up']);
});

test('so it is around a button of a Chinese newsletter', () => {
  expect(kindsIn(pageWith(['每日早报', '请填写邮箱。'], '订阅'))).toEqual(['sign-up', 'sign-up', 'sign-up', 'sign-up']);
});

test('nothing around another button is, around one without a field, or in a box with text', () => {
  expect(kindsIn(pageWith(['The morning letter'], 'Search'))).not.toContain('sign-up');
  expect(kindsIn(pageWith(['The morning letter'], 'Sign up', false))[0]).not.toBe('sign-up');
  const long = kindsIn(pageWith([LINE, LINE]));
  expect(long.slice(0, 2)).toEqual(['page-furniture', 'page-furniture']);
});

test('one without a field pitches where another line of it says so', () => {
  const kinds = kindsIn(pageWith(['Subscribe to our newsletter', LINE], 'Sign up', false));
  expect(kinds).toEqual(['sign-up', 'sign-up', 'sign-up', 'sign-up']);
});

test('a box with its pitch does not reach out for the text of a short article', () => {
  const page = pageWith(['Subscribe to our newsletter']);
  const text = page.blocks.map((block, i) => (i === 1 ? { ...block, text: 'Short.', chars: 6 } : block));
  const title = text.map((block, i) => (i === 0 ? { ...block, container: 0 } : block));
  expect(kindsIn({ ...page, blocks: title })).toEqual(['sign-up', 'sign-up', 'sign-up']);
  expect([...signUpBoxes(contextOf({ ...page, blocks: title }, new Map())).keys()].sort()).toEqual([3, 4, 5]);
});

test('a section of the article with a form in it is no such box', () => {
  const page = pageWith(['Who pays', 'We all do.']);
  const quoted = page.blocks.map((block, i) => (i === 4 ? { ...block, role: 'quote' as const } : block));
  expect(kindsIn({ ...page, blocks: quoted }).slice(0, 2)).toEqual(['page-furniture', 'page-furniture']);
  const section = { parent: 1, tag: 'div', tokens: [], template: 'div' };
  const sections = { containers: [...page.containers, section], blocks: page.blocks.map(inFifth) };
  expect(kindsIn({ ...page, ...sections }).slice(0, 2)).toEqual(['page-furniture', 'page-furniture']);
  const other = [...page.containers, { ...section, template: 'div.text' }];
  expect(kindsIn({ ...page, ...sections, containers: other }).slice(0, 2)).toEqual(['sign-up', 'sign-up']);
});

/** The second paragraph of the text stands in an element of its own. */
const inFifth = (block: Block, i: number): Block => (i === 2 ? { ...block, container: 4 } : block);

test('lines of a box are brought to the score of its button, up to the least of Balanced, and its paragraph too where it is in doubt', () => {
  const page = pageWith(['The morning letter', LINE]);
  const context = contextOf(page, new Map());
  const boxes = signUpBoxes(context);
  const weights = (button: number, text = 1) =>
    [...signUpWeights(context, [0, 0, 0, -1, text, 0, button], boxes)].map((weight) => weight + 0);
  expect(weights(9)).toEqual([0, 0, 0, BALANCED + 1, BALANCED - 1, 0, 0]);
  expect(weights(1, 0.5)).toEqual([0, 0, 0, 2, 0.5, 0, 0]);
  expect(weights(-3)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  // A report's last paragraph, with the form below it.
  expect(weights(9, -1)).toEqual([0, 0, 0, BALANCED + 1, 0, 0, 0]);
});
