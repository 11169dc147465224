import { expect, test } from '@jest/globals';
import { boxesStay } from '../../../src/core/decide/boxes';
import type { Kind } from '../../../src/core/types';
import { box, line, link, pageOf, picture, type Part } from '../built-page';
import { stillWanted } from './still-wanted';

const TEXT = line(
  'Every seven years the water of the lake drains through its own floor in a night, and people walk across.',
);
const FACTS = [line('The lake in numbers'), line('Depth: 11m, or none')];

/** What of the second and third block of a page is still wanted. */
const left = (parts: readonly Part[], score = 0.5, code?: string, kind?: Kind): readonly number[] =>
  stillWanted(boxesStay, pageOf(parts), [1, 2], score, code, kind);

test('a box of facts between the texts keeps what the trees hardly doubt', () => {
  expect(left([TEXT, box('div', ...FACTS), TEXT])).toEqual([]);
  expect(left([TEXT, box('div', ...FACTS.map((fact) => box('div', fact))), TEXT])).toEqual([]);
});

test('what Balanced would take, what words or names tell, and other kinds go', () => {
  expect(left([TEXT, box('div', ...FACTS), TEXT], 0.8)).toEqual([1, 2]);
  expect(left([TEXT, box('div', ...FACTS), TEXT], 0.5, 'phrase')).toEqual([1, 2]);
  expect(left([TEXT, box('div', ...FACTS), TEXT], 0.5, 'text', 'sign-up')).toEqual([1, 2]);
});

test('links, pictures, captions, a line alone, and what stands beside the text are no such box', () => {
  expect(left([TEXT, box('div', ...FACTS, link('More')), TEXT])).toEqual([1, 2]);
  expect(left([TEXT, box('div', ...FACTS, picture()), TEXT])).toEqual([1, 2]);
  expect(left([TEXT, box('div', ...FACTS, line('Ann Lee', { role: 'caption' })), TEXT])).toEqual([1, 2]);
  expect(left([TEXT, ...FACTS.map((fact) => box('div', fact)), TEXT])).toEqual([1, 2]);
  expect(left([TEXT, box('div', ...FACTS)])).toEqual([1, 2]);
  expect(left([TEXT, box('div', ...Array.from({ length: 13 }, () => line('Depth: 11m'))), TEXT])).toEqual([1, 2]);
});
