import { expect, test } from '@jest/globals';
import { sourcesBelowStay } from '../../../src/core/decide/sources-below';
import type { Correction } from '../../../src/core/types';
import { box, line, type Part } from '../built-page';
import { doubted, lost } from './doubted';

const rule: Parameters<typeof lost>[0] = (page, verdicts, wanted) => sourcesBelowStay(page, verdicts, wanted, []);
const cells = (...texts: readonly string[]): Part =>
  box('table', box('tr', ...texts.map((text) => line(text, { role: 'table', tag: 'td' }))));
const source = (text: string): Part => doubted(line(text));
const CLERK = source('Source: County clerk');

test.each([
  'Source: County clerk',
  'Data source: County clerk',
  'Note: Years before 1930 are estimates.',
  ' (Sources: the clerk, the mayor)',
  'Quelle: Rathaus',
  'Quellen：Rathaus, Bahn',
  'Source des données : la mairie',
  'Sources des données : la mairie',
  'Fuente: ayuntamiento',
  'Fuentes: ayuntamiento',
  'Fonte: município',
  'Fontes: município',
  'Fonti: comune',
  '数据来源：国家统计局',
  '来源：国家统计局',
  '（资料来源：公司公告）',
  '圖表來源：交通局',
])('right below a table: %s', (text) => {
  expect(lost(rule, [cells('Salem', '210'), source(text)], 6, 'phrase')).toEqual([]);
  expect(lost(rule, [line('Rents have doubled.'), source(text)])).toEqual([text]);
});

test('other lines, and what stands below a table that goes, are no part of it', () => {
  expect(lost(rule, [cells('Salem', '210'), source('Reporting by Ann Hill')])).toEqual(['Reporting by Ann Hill']);
  expect(lost(rule, [cells('Salem', '210'), source('More notes: at noon')])).toEqual(['More notes: at noon']);
  expect(lost(rule, [cells('Salem', '210'), source('Source:')])).toEqual(['Source:']);
  const gone = doubted(line('210', { role: 'table', tag: 'td' }));
  expect(lost(rule, [box('table', box('tr', gone)), CLERK])).toEqual(['210', 'Source: County clerk']);
  expect(lost(rule, [CLERK, cells('Salem', '210')])).toEqual(['Source: County clerk']);
});

test('a whole paragraph is more than a line', () => {
  const [line160, line161] = [160, 161].map((chars) => 'Source: '.padEnd(chars, 'clerk '));
  expect(lost(rule, [cells('Salem', '210'), source(line160 ?? '')])).toEqual([]);
  expect(lost(rule, [cells('Salem', '210'), source(line161 ?? '')])).toEqual([line161]);
});

test('figures are a table, be it of paragraphs or without an element, and a drawing', () => {
  expect(lost(rule, [box('table', box('td', line('Salem 210'))), CLERK])).toEqual([]);
  expect(lost(rule, [line('Salem 210', { role: 'table', tag: 'pre' }), CLERK])).toEqual([]);
  expect(lost(rule, [box('svg', box('g', line('210'))), CLERK])).toEqual([]);
  expect(lost(rule, [box('figure', line('Salem 210')), CLERK])).toEqual(['Source: County clerk']);
});

test('what is not seen stands between nothing', () => {
  expect(lost(rule, [cells('Salem', '210'), line('Sort by', { visible: false }), CLERK])).toEqual([]);
  expect(lost(rule, [cells('Salem', '210'), line('Rents have doubled.'), CLERK])).toEqual(['Source: County clerk']);
});

test('a line in the table that lays out the page credits the report', () => {
  const layout = box('table', box('tr', line('Rents have doubled.'), source('Source: Morning Post')));
  expect(lost(rule, [layout])).toEqual(['Source: Morning Post']);
});

test('what goes as another thing than boilerplate, or since the reader asked, goes', () => {
  const page = [cells('Salem', '210'), CLERK];
  const asAd: typeof rule = (tree, verdicts, wanted) =>
    rule(tree, new Map([...verdicts].map(([id, verdict]) => [id, { ...verdict, category: 'ad' }])), wanted);
  expect(lost(asAd, page)).toEqual(['Source: County clerk']);
  const asked: Correction = { action: 'collapse', template: 'p', category: 'boilerplate', kind: 'page-furniture' };
  expect(lost((...given) => sourcesBelowStay(...given, [asked]), page)).toEqual(['Source: County clerk']);
});
