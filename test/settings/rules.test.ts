import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../src/settings/problem';
import { canonical } from '../../src/settings/raw';
import { fresh, parseRules, withRules } from '../../src/settings/transfer-rules';

test('the same data gives the same text, whatever the order of its keys', () => {
  const one = { b: [{ d: 1, c: 2 }], a: null };
  expect(canonical(one)).toBe(canonical({ a: null, b: [{ c: 2, d: 1 }] }));
  expect(canonical(one)).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  expect(canonical([2, 1])).toBe('[2,1]');
  expect(canonical({ c: 1, a: 2, b: 3 })).toBe('{"a":2,"b":3,"c":1}');
});

describe('rules of pasted lists in an import', () => {
  const list = (id: string, url = '') => ({ id, title: `List ${id}`, url, enabled: true });
  const told = (run: (report: (one: Problem) => void) => unknown): readonly (readonly string[])[] => {
    const problems: Problem[] = [];
    run((one) => problems.push(one));
    return problems.map(({ path, code, value }) => [path, code, value]);
  };

  test('are texts by list; all else is named', () => {
    expect(parseRules(undefined, () => undefined)).toEqual({});
    expect(parseRules({ a: '##.ad', b: 5 }, () => undefined)).toEqual({ a: '##.ad' });
    expect(told((report) => parseRules({ a: '##.ad', b: 5 }, report))).toEqual([['rules["b"]', 'wrong-type', '5']]);
    expect(told((report) => parseRules('##.ad', report))).toEqual([['rules', 'wrong-type', '##.ad']]);
  });

  test('a list without an address needs them', () => {
    const lists = [list('a'), list('b'), list('c', 'https://lists.example/c'), list('constructor')];
    const rules = { a: '##.ad', b: ' \n' };
    expect(withRules(lists, rules, () => undefined).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(told((report) => withRules(lists, rules, report))).toEqual([
      ['rules["b"]', 'no-rules', 'List b'],
      ['rules["constructor"]', 'no-rules', 'List constructor'],
    ]);
  });

  test('are new where they are given, named, pasted and other than before', () => {
    const lists = [list('a'), list('b'), list('c', 'https://lists.example/c'), list('d')];
    const given = { a: '##.ad', b: '##.new', c: '##.fetched', e: '##.unnamed' };
    expect(fresh(given, { a: '##.ad', b: '##.old' }, lists)).toEqual({ b: '##.new' });
  });
});
