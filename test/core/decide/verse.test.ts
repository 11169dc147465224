import { expect, test } from '@jest/globals';
import { verseStays } from '../../../src/core/decide/verse';
import type { Kind } from '../../../src/core/types';
import { box, heading, line, link, pageOf, type Part } from '../built-page';
import { stillWanted } from './still-wanted';

const TITLE = heading('渡口', 1, { protection: 'title' });
const VERSE = ['你站过的石阶', '又被水洗了一遍', '船不来的时候', '水自己过河'].map((text) => line(text));
const LABELS = box('div', line('要闻'), line('国际'), line('财经'), line('体育'));
const BIO =
  'The poet lives on the quay of which the poem speaks, mends nets in winter, and has never been on the other bank.';
const LONG = [1, 2, 3].map((n) => line('The river went back to its bed on Monday, and nobody saw it go. '.repeat(n)));

/** What of a page is still wanted, where all of it but the title goes. */
function left(parts: readonly Part[], score = 1.5, code = 'text', kind: Kind = 'page-furniture'): readonly number[] {
  const page = pageOf(parts);
  return stillWanted(
    verseStays,
    page,
    page.blocks.slice(1).map(({ id }) => id),
    score,
    code,
    kind,
  );
}

test('lines below the title that are all the text there is stay, others go', () => {
  expect(left([TITLE, box('div', ...VERSE), LABELS])).toEqual([5, 6, 7, 8]);
  expect(left([TITLE, LABELS, box('div', ...VERSE)])).toEqual([1, 2, 3, 4]);
});

test('text that stays and is longer than they are is the article', () => {
  const page = pageOf([TITLE, box('div', ...VERSE), box('div', line(BIO), line(BIO))]);
  expect(stillWanted(verseStays, page, [1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
  expect(stillWanted(verseStays, page, [1, 2, 3, 4, 5, 6])).toEqual([5, 6]);
  expect(left([TITLE, box('div', ...VERSE), ...LONG])).toEqual([5, 6, 7]);
});

test('fewer than four, links, and lines above the title or on a page without one are labels', () => {
  expect(left([TITLE, ...VERSE.slice(1)])).toEqual([1, 2, 3]);
  expect(left([TITLE, ...VERSE.slice(1), link('水自己过河')])).toEqual([1, 2, 3, 4]);
  expect(left([line(''), box('div', ...VERSE), TITLE])).toEqual([1, 2, 3, 4, 5]);
  expect(left([heading('渡口'), ...VERSE])).toEqual([1, 2, 3, 4]);
});

test('what Balanced would take, what words or names tell, and other kinds go', () => {
  expect(left([TITLE, ...VERSE], 2.7)).toEqual([1, 2, 3, 4]);
  expect(left([TITLE, ...VERSE], 1.5, 'phrase')).toEqual([1, 2, 3, 4]);
  expect(left([TITLE, ...VERSE], 1.5, 'beside')).toEqual([1, 2, 3, 4]);
  expect(left([TITLE, ...VERSE], 1.5, 'text', 'footer')).toEqual([1, 2, 3, 4]);
});
