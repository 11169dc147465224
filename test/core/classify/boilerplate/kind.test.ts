import { expect, test } from '@jest/globals';
import { kindsOf } from '../../../../src/core/classify/boilerplate/kind';
import { contextOf } from '../../../../src/core/features/context';
import type { Container } from '../../../../src/core/types';
import { box, heading, line, link, pageOf } from '../../built-page';
import { plainPage } from '../../plain-page';

const TITLE = 'The ferry goes again';
const LINE = 'On Monday the ferry crossed the river for the first time since the ice came.';

test('an element names the part of the page that it is, but not where it holds the title', () => {
  const page = plainPage([TITLE, LINE, LINE], { title: TITLE });
  const rail: Container = { parent: 0, tag: 'div', tokens: ['rail'], template: 'div.rail' };
  const body: Container = { parent: -1, tag: 'body', tokens: [], template: 'body' };
  const heading = { level: 1, tag: 'h1', role: 'heading' as const };
  const blocks = page.blocks.map((block, i) => ({ ...block, ...(i === 0 ? heading : {}), container: i === 2 ? 2 : 1 }));
  const kinds = kindsOf(contextOf({ ...page, blocks, containers: [body, rail, rail] }, new Map()), new Map());
  expect(kinds.slice(1)).toEqual(['page-furniture', 'related-links']);
});

test.each(['nav', 'header', 'footer'])(
  'a %s without elements inside is what it is called, but in an article or a figure',
  (tag) => {
    const page = plainPage(['The Observer', TITLE, LINE, LINE], { title: TITLE });
    const blocks = page.blocks.map((block, i) => (i === 0 ? { ...block, tag } : block));
    const kindIn = (container: Container) =>
      kindsOf(contextOf({ ...page, blocks, containers: [container] }, new Map()), new Map())[0];
    const inTag = (name: string): Container => ({ parent: -1, tag: name, tokens: [], template: name });
    expect(kindIn(inTag('body'))).toBe(tag === 'footer' ? 'footer' : 'navigation');
    expect(['article', 'figure'].map(inTag).map(kindIn)).toEqual(['page-furniture', 'page-furniture']);
  },
);

test('a row of short links is a menu, one link as long is a headline', () => {
  const row = 'Home News Sport Culture Opinion';
  const page = plainPage([row, TITLE, LINE, LINE], { title: TITLE });
  const linked = (links: number) =>
    page.blocks.map((block, i) => (i === 0 ? { ...block, links, linkChars: block.chars } : block));
  const kindWith = (links: number) => kindsOf(contextOf({ ...page, blocks: linked(links) }, new Map()), new Map())[0];
  expect([kindWith(5), kindWith(1)]).toEqual(['navigation', 'related-links']);
});

test('a menu that repeats the title is a menu, whatever its name, and so is what stands beside it in there', () => {
  const bar = box('nav.bottom', heading(TITLE), link('Harbour'));
  const page = pageOf([bar, box('header', heading(`Harbour: ${TITLE}`, 2)), line(LINE)], { title: TITLE });
  expect(kindsOf(contextOf(page, new Map()), new Map()).slice(0, 2)).toEqual(['navigation', 'navigation']);
});
