import { expect, test } from '@jest/globals';
import { pageFacts } from '../../../src/core/gate/facts';
import type { Block, Container, Page } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const STORY = 'The river went back to its bed on Monday night, after three days in which nobody could leave the town. ';
const NOTICE = 'This website uses cookies. By clicking accept you agree that we store them on your device for a year. ';

/** A page of lines, each in the container of its number: 0 the body, 1 an <article>, 2 a footer. */
function pageOf(lines: readonly (readonly [string, number, Partial<Block>?])[], title = ''): Page {
  const page = plainPage(
    lines.map(([text]) => text),
    { title },
  );
  const named = (tag: string, parent: number): Container => ({ parent, tag, tokens: [], template: tag });
  const blocks = page.blocks.map((block, i) => ({ ...block, container: lines[i]?.[1] ?? 0, ...lines[i]?.[2] }));
  return { ...page, blocks, containers: [named('body', -1), named('article', 0), named('footer', 0)] };
}

test('the notices and buttons of a footer are no part of the story', () => {
  const button: Partial<Block> = { role: 'control', tag: 'button' };
  const facts = pageFacts(
    pageOf([
      [STORY, 0],
      [NOTICE.repeat(5), 2],
      ['Accept', 2, button],
      ['Reply', 0, button],
    ]),
  );
  expect(facts.run).toBe(STORY.length);
  expect(facts.buttons).toBe(1);
});

test('a title told twice is no running text', () => {
  const title = 'How the town on the river lived through three days of high water without a single boat of its own';
  const facts = pageFacts(
    pageOf(
      [
        [title, 0],
        [title, 0, { level: 1, role: 'heading', tag: 'h1' }],
        [STORY, 0],
      ],
      title,
    ),
  );
  expect(facts.runBlocks).toBe(1);
  expect(facts.titleGap).toBe(1);
});

test('the run in the only <article> is the story, unless another dwarfs it', () => {
  const teasers = [0, 1, 2].map((): [string, number, Partial<Block>] => [
    'All the news of the valley',
    0,
    { links: 1, linkChars: 26 },
  ]);
  const run = (outside: number): number => pageFacts(pageOf([[STORY, 1], ...teasers, [STORY.repeat(outside), 0]])).run;
  expect(run(2)).toBe(STORY.length);
  expect(run(9)).toBe(9 * STORY.length);
});

test('the lines of the article are running text, however short, where the page declares one story', () => {
  const page = pageOf([
    ['The river rose', 1],
    ['and nobody slept', 1],
    ['until Monday', 1],
    ['Home of our poets', 0],
  ]);
  const told = (...schemaTypes: string[]): Page => ({ ...page, meta: { ...page.meta, schemaTypes } });
  expect(pageFacts(told('blogposting')).runBlocks).toBe(3);
  expect(pageFacts(told('webpage')).run).toBe(0);
  expect(pageFacts(told('blogposting', 'blogposting')).run).toBe(0);
});

/** The story under one element of these class words each. */
function inElements(...classes: readonly string[]): Page {
  const page = plainPage(classes.map(() => STORY));
  const elements = classes.map((words): Container => ({
    parent: 0,
    tag: 'div',
    tokens: words.split(' '),
    template: 'div',
  }));
  const body: Container = { parent: -1, tag: 'body', tokens: ['news', 'body'], template: 'body' };
  return {
    ...page,
    containers: [body, ...elements],
    blocks: page.blocks.map((block, i) => ({ ...block, container: i + 1 })),
  };
}

test('an element named as the text of an article is one where there is one of them', () => {
  expect(pageFacts(inElements('article body')).inNamed).toBe(true);
  expect(pageFacts(inElements('left column')).inNamed).toBe(false);
  expect(pageFacts(inElements('entry content', 'entry content')).inNamed).toBe(false);
});

test('fields and buttons of comments and dialogs are not what the page is for', () => {
  const page = inElements('story', 'comment form', 'login modal');
  const blocks = page.blocks.map((block) => ({ ...block, controls: 1 }));
  expect(pageFacts({ ...page, blocks }).controls).toBe(1);
});

test('lines in an <article> that is hidden are none of the page', () => {
  const page = (visible: boolean) =>
    pageOf([
      ['Ferry fees', 0],
      ['A short line', 1, { visible }],
    ]);
  expect(pageFacts(page(true)).linesInArticle).toBe(true);
  expect(pageFacts(page(false)).linesInArticle).toBe(false);
});
