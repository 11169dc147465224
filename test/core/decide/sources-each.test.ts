import { describe, expect, test } from '@jest/globals';
import { referencesStay } from '../../../src/core/decide/references';
import type { Block, Correction, Verdict } from '../../../src/core/types';
import { box, heading, line, picture, type Part } from '../built-page';
import { doubted, lost } from './doubted';

const TEXT = line(
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.',
);
const RULE = { strength: 'balanced', corrections: [] } as const;
const gone = (...parts: readonly Part[]): readonly string[] =>
  lost((...given) => referencesStay(...given, RULE), parts);
const source = (text: string, special: Partial<Block> = {}): Partial<Block> =>
  doubted(line(text, { links: 1, outLinks: 1, ...special }));
const head = (text: string, special: Partial<Block> = {}): Partial<Block> => doubted(heading(text, 2, special));
const LIST = box('ul', box('li', source('Trams of the north')), box('li', source('The yards, 1904')));

describe('a heading of sources', () => {
  test.each([
    'Sources',
    'References',
    'Bibliography',
    'Works cited',
    'Citations',
    'Endnotes',
    'Footnotes',
    'List of references',
    'Notes and references',
    'Notes & sources',
    'Sources and references',
    'Sources & notes',
    'Sources and further reading',
    ' Sources: ',
    '参考资料',
    '主要参考文献：',
    '参考来源',
    '参考链接',
    '資料來源',
    '资料来源',
    '数据来源',
    '信息來源',
    '注释',
    '註釋',
    '出典',
    '参照',
    'Quellen',
    'Quellenverzeichnis',
    'Quellenangaben',
    'Einzelnachweise',
    'Literatur',
    'Literaturverzeichnis',
    'Références',
    'Bibliographie',
    'Fuentes',
    'Referencias',
    'Bibliografía',
    'Fontes',
    'Referências',
    'Fonti',
    'Riferimenti',
    'Bibliografia',
    'Источники',
    'Литература',
    'Примечания',
    '참고 문헌',
    '참고자료',
    '출처',
  ])('%s', (text) => {
    expect(gone(TEXT, head(text), LIST)).toEqual([]);
  });

  test.each([
    'Our sources',
    'Sources say',
    'Sources of the river',
    'Notes',
    'More sources',
    '参考',
    '来源',
    'Literaturpreis',
    '출처럼',
  ])('not: %s', (text) => {
    expect(gone(TEXT, head(text), LIST)).toHaveLength(3);
  });

  test('is short, seen, and no link', () => {
    expect(gone(TEXT, head('Sources', { chars: 40 }), LIST)).toEqual([]);
    expect(gone(TEXT, head('Sources', { chars: 41 }), LIST)).toHaveLength(3);
    expect(gone(TEXT, head('Sources', { visible: false }), LIST)).toHaveLength(3);
    expect(gone(TEXT, head('Sources', { links: 1 }), LIST)).toHaveLength(3);
  });

  test('stands below the article’s first text', () => {
    expect(gone(head('Sources'), LIST, TEXT)).toHaveLength(3);
  });
});

describe('the sources', () => {
  test('are the list that follows, over what is not seen or empty, and end with it', () => {
    const over = [line('Hidden', { visible: false }), picture()];
    expect(gone(TEXT, head('Sources'), ...over, LIST, source('About the author'))).toEqual(['About the author']);
    const deep = box('ol', box('li', box('p', source('One'))), box('li', source('Two')));
    expect(gone(TEXT, head('Sources'), deep)).toEqual([]);
  });

  test('are the lines of the heading’s own element, up to the next heading', () => {
    const part = box('section', head('Sources'), source('One'), source('Two'), head('More'), source('Three'));
    expect(gone(TEXT, part, source('Four'))).toEqual(['More', 'Three', 'Four']);
    expect(gone(TEXT, box('header', head('Sources')), box('div', source('One')))).toEqual(['Sources', 'One']);
  });

  test('are none right below which another heading stands, nor at the end of the page', () => {
    expect(gone(TEXT, head('Sources'), head('More'), source('One'))).toHaveLength(3);
    expect(gone(TEXT, head('Sources'))).toEqual(['Sources']);
  });

  test('lead out of the site, back to the text, or nowhere: all of them', () => {
    const list = (...entries: readonly Part[]): Part => box('ul', ...entries.map((entry) => box('li', entry)));
    expect(gone(TEXT, head('Sources'), list(source('A'), source('B', { outLinks: 0, ownLinks: 1 })))).toEqual([]);
    expect(gone(TEXT, head('Sources'), list(source('A'), source('B', { links: 0, outLinks: 0 })))).toEqual([]);
    expect(gone(TEXT, head('Sources'), list(source('A'), source('B', { outLinks: 0 })))).toHaveLength(3);
    expect(gone(TEXT, head('Sources'), list(source('A'), source('B', { links: 2 })))).toHaveLength(3);
  });

  test('go where they were found something else, or the reader asked for it', () => {
    const parts = [TEXT, head('Sources'), LIST];
    const advert = lost((page, verdicts, wanted) => {
      const found = new Map([...verdicts].map(([id, one]): [number, Verdict] => [id, { ...one, category: 'ad' }]));
      referencesStay(page, found, wanted, RULE);
    }, parts);
    expect(advert).toHaveLength(3);
    const asked: Correction = { template: 'p.x', action: 'collapse', category: 'boilerplate', kind: 'page-furniture' };
    const list = box('ul', box('li', source('One', { template: 'p.x' })), box('li', source('Two')));
    expect(
      lost((...given) => referencesStay(...given, { ...RULE, corrections: [asked] }), [TEXT, head('Sources'), list]),
    ).toEqual(['One']);
  });
});
