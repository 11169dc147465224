import { expect, test } from '@jest/globals';
import { kindsOf } from '../../../../src/core/classify/boilerplate/kind';
import { contextOf } from '../../../../src/core/features/context';
import type { Container } from '../../../../src/core/types';
import { plainPage } from '../../plain-page';

const TITLE = 'The ferry goes again';
const LINE = 'On Monday the ferry crossed the river for the first time since the ice came.';

test('an element names the part of the page that it is, but not where it holds the title', () => {
  const page = plainPage([TITLE, LINE, LINE], { title: TITLE });
  const rail: Container = { parent: 0, tag: 'div', tokens: ['rail'], template: 'div.rail' };
  const body: Container = { parent: -1, tag: 'body', tokens: [], template: 'body' };
  const heading = { level: 1, tag: 'h1', role: 'heading' as const };
  const blocks = page.blocks.map((block, i) => ({ ...block, ...(i === 0 ? heading : {}), container: i === 2 ? 2 : 1 }));
  const kinds = kindsOf(contextOf({ ...page, blocks, containers: [body, rail, rail] }, new Map()));
  expect(kinds.slice(1)).toEqual(['page-furniture', 'related-links']);
});
