import { describe, expect, test } from '@jest/globals';
import { findNames, joinNames } from '../../src/core/names';
import type { Token } from '../../src/core/tokenize';

/** A text as the segmenter cut it: a space between tokens, a comma where the text has one. */
const cut = (text: string): readonly Token[] =>
  text
    .split(' ')
    .map((part) => ({ key: part.replace('，', ''), surface: part.replace('，', ''), name: false, part }))
    .map(({ part, ...token }) => ({ ...token, joined: !part.startsWith('，') }));
const namesOf = (...texts: readonly string[]): readonly string[] => [...findNames(texts.map(cut))].sort();
const times = (count: number, text: string): readonly string[] => Array.from({ length: count }, () => text);
const keys = (tokens: readonly Token[]): string => tokens.map(({ key }) => key).join(' ');

describe('a name that fell apart', () => {
  test.each([
    ['into two characters', '公司 微 盟', '微盟'],
    ['into a word and a character', '公司 哔哩 站', '哔哩站'],
    ['into a character and a word', '公司 小 鹏程', '小鹏程'],
  ])('%s is found where it recurs', (_, text, name) => {
    expect(namesOf(text, `${text} 股价`)).toContain(name);
    expect(namesOf(text)).toEqual([]);
  });

  test.each([
    ['words of the dictionary side by side', '公司 公告'],
    ['a character of grammar', '鹏 的'],
    ['a number', '三 鹏'],
    ['characters on both sides of a comma', '鹏 ，盟'],
    ['what is no Chinese', 'a 鹏'],
    ['a word of four characters', '上海证券 鹏'],
    ['more than five characters', '哔哩哔 鹏程万'],
  ])('%s: no name, however often', (_, text) => {
    expect(namesOf(...times(5, text))).toEqual([]);
  });

  test('of five characters it is whole', () => {
    expect(namesOf(...times(2, '阿布 鹏 程万'))).toContain('阿布鹏程万');
  });

  test('of more than four pieces it is not put together', () => {
    const found = namesOf(...times(2, '阿 布 鹏 程 盟'));
    expect(found).toContain('阿布鹏程');
    expect(found).not.toContain('阿布鹏程盟');
  });

  test('the shorter form wins unless the longer is nearly as frequent', () => {
    expect(namesOf(...times(3, '田 琼 辉'), ...times(2, '田 琼 ，他'))).toContain('田琼辉');
    expect(namesOf(...times(2, '田 琼 辉'), ...times(2, '田 琼 ，他'))).not.toContain('田琼辉');
    expect(namesOf(...times(2, '田 琼 辉'), ...times(2, '他 ，琼 辉'))).not.toContain('田琼辉');
  });
});

describe('names are put together', () => {
  test('wherever they stand, and nothing else changes', () => {
    const joined = joinNames(cut('公司 微 盟 上涨 微 盟'), new Set(['微盟']));
    expect(keys(joined)).toBe('公司 微盟 上涨 微盟');
    expect(joined[1]).toEqual({ key: '微盟', surface: '微盟', name: true, joined: true });
    expect(joined[0]).toEqual({ key: '公司', surface: '公司', name: false, joined: true });
  });

  test('the longest first', () => {
    expect(keys(joinNames(cut('田 琼 辉 说'), new Set(['田琼', '田琼辉'])))).toBe('田琼辉 说');
  });

  test('a name keeps its distance from the word before', () => {
    expect(joinNames(cut('公司 ，微 盟'), new Set(['微盟']))[1]?.joined).toBe(false);
    expect(keys(joinNames(cut('微 ，盟'), new Set(['微盟'])))).toBe('微 盟');
  });

  test('without names the text is as it was', () => {
    const tokens = cut('公司 微 盟');
    expect(joinNames(tokens, new Set())).toEqual(tokens);
  });
});
