import { expect, test } from '@jest/globals';
import { sourcesBelowStay } from '../../../src/core/decide/sources-below';
import { box, line, type Part } from '../built-page';
import { doubted, lost } from './doubted';

const rule: Parameters<typeof lost>[0] = (page, verdicts, wanted) => sourcesBelowStay(page, verdicts, wanted, []);
const cells = (...texts: readonly string[]): Part =>
  box('table', box('tr', ...texts.map((text) => line(text, { role: 'table', tag: 'td' }))));
const source = (text: string): Part => doubted(line(text));

test.each([
  'Source: County clerk',
  'Note: Years before 1930 are estimates.',
  '数据来源：国家统计局',
  '（资料来源：公司公告）',
])('right below a table: %s', (text) => {
  expect(lost(rule, [cells('Salem', '210'), source(text)], 6, 'phrase')).toEqual([]);
  expect(lost(rule, [line('Rents have doubled.'), source(text)])).toEqual([text]);
});

test('other lines, and what stands below a table that goes, are no part of it', () => {
  expect(lost(rule, [cells('Salem', '210'), source('Reporting by Ann Hill')])).toEqual(['Reporting by Ann Hill']);
  const gone = doubted(line('210', { role: 'table', tag: 'td' }));
  expect(lost(rule, [box('table', box('tr', gone)), source('Source: clerk')])).toEqual(['210', 'Source: clerk']);
  const long = `Source: ${'many '.repeat(40)}`;
  expect(lost(rule, [cells('Salem', '210'), source(long)])).toEqual([long]);
});

test('a line in the table that lays out the page credits the report', () => {
  const layout = box('table', box('tr', line('Rents have doubled.'), source('Source: Morning Post')));
  expect(lost(rule, [layout])).toEqual(['Source: Morning Post']);
});
