import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalizeLine } from '../../../src/background/filters/normalize';
import { isSafePattern } from '../../../src/background/filters/operators';
import { parseList } from '../../../src/background/filters/parse-list';

const rules = (line: string): readonly string[] => {
  const parsed = normalizeLine(line);
  return parsed.kind === 'rules' ? parsed.rules : [];
};

describe('three dialects become one', () => {
  test.each([
    ['a.example#?#.x:-abp-has(> b)', 'a.example##.x:has(> b)'],
    ['a.example#@?#.x:has(b)', 'a.example#@#.x:has(b)'],
    ['a.example#?#p:-abp-contains(Ad)', 'a.example##p:has-text(Ad)'],
    ['a.example#?#p:contains(Ad)', 'a.example##p:has-text(Ad)'],
    ['a.example##b:nth-ancestor(2)', 'a.example##b:upward(2)'],
    ['*#@#.x', '#@#.x'],
    ['*##.x', '##.x'],
    ['a.example##p:if-not(b)', 'a.example##p:not(:has(b))'],
    ['a.example#?#p:-abp-properties(WiDtH: 9px)', 'a.example##p:matches-css(width: 9px)'],
    ['a.example#?#p:matches-css-after(content: paid)', 'a.example##p:matches-css-after(content: "paid")'],
    ['a.example#?#p:matches-css(content: none)', 'a.example##p:matches-css(content: none)'],
    ['a.example##p:min-text-length(30)', 'a.example##p:has-text(/^[^]{30}/)'],
    ['a.example##.x:remove()', 'a.example##.x'],
    ['a.example#$#.x { display: none !important; }', 'a.example##.x'],
    ['a.example#?#.x[-ext-has="b"]', 'a.example##.x:has(b)'],
    ['a.example#$#hide-if-contains Ad .x', 'a.example##.x:has-text(Ad)'],
    ["a.example#$#hide-if-contains Ad '.x, .y'", 'a.example##:is(.x, .y):has-text(Ad)'],
    ["a.example#$#hide-if-contains Ad p'.x'", 'a.example##p.x:has-text(Ad)'],
    [
      "a.example#$#hide-if-contains-visible-text 'Paid by' '.a > .b' .c",
      'a.example##.c:has-text(visible:Paid by):upward(.a > .b)',
    ],
  ])('%s', (line, expected) => expect(rules(line)).toEqual([expected]));

  test('exceptions from generic rules are kept, one for each site', () => {
    expect(rules('@@||a.example^$generichide')).toEqual(['@@||a.example^$generichide']);
    expect(rules('@@$generichide,domain=a.example|b.example')).toEqual([
      '@@||a.example^$generichide',
      '@@||b.example^$generichide',
    ]);
  });
});

describe('what is no hide rule is refused by name', () => {
  test.each([
    ['||ads.example^', 'network'],
    ['@@||a.example^$script', 'network'],
    ['a.example##+js(noop)', 'scriptlet'],
    ['a.example#%#//scriptlet("x")', 'scriptlet'],
    ['a.example##^script:has-text(x)', 'html'],
    ['a.example#$#.x { color: red; }', 'style'],
    ['a.example#$#hide-if-contains /a|b/ .x', 'pattern'],
    ['a.example#$#hide-if-contains a .x; log b', 'invalid'],
    ['a.example#$#hide-if-contains a .x:has(b) .c', 'operator'],
    ["a.example#$#hide-if-contains-visible-text a .x .x 'color: red'", 'operator'],
    ['a.example#$#hide-if-contains-visible-text a .x .c -check-is-contained:true', 'operator'],
    ["a.example#$#hide-if-contains a .x'", 'invalid'],
    ['a.example#$#hide-if-contains a .x\\:b', 'invalid'],
    ['a.example#$#abort-on-property-read x', 'scriptlet'],
    ['a.example##.x:style(color: red)', 'style'],
    ['a.example##.x:matches-media((min-width: 1px))', 'operator'],
    ['a.example##p:has-text(/(a+)+$/)', 'pattern'],
    ['a.example##div[', 'invalid'],
    ['this is no rule', 'invalid'],
    [`##.${'x'.repeat(20_000)}`, 'too-long'],
  ])('%s', (line, why) => expect(normalizeLine(line)).toEqual({ kind: 'refused', why }));

  test('nothing throws, whatever a line holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void normalizeLine(`a.example##${text}`)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void normalizeLine(text)));
  });

  test('a pattern that can take for ever is not safe', () => {
    expect(isSafePattern('/(a+)+$/')).toBe(false);
    expect(isSafePattern('/(a)\\1/')).toBe(false);
    expect(isSafePattern('/ad|sponsor/i')).toBe(true);
  });
});

describe('a list', () => {
  test('10,000 invalid lines give no rule and are counted', () => {
    const parsed = parseList('no rule at all\n'.repeat(10_000));
    expect(parsed.rules).toHaveLength(0);
    expect(parsed.refused).toEqual({ invalid: 10_000 });
  });
  test('100,000 rules are taken', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `##.ad-${String(i)}`);
    expect(parseList(lines.join('\n')).rules).toHaveLength(100_000);
  });
  test('rules under a condition are refused, and the header is read', () => {
    const parsed = parseList('! Title: Mine\n! Version: 7\n!#if env_x\n##.a\n!#endif\n##.b\na.example##+js(x)');
    expect(parsed).toMatchObject({
      title: 'Mine',
      version: '7',
      rules: ['##.b'],
      refused: { conditional: 1, scriptlet: 1 },
    });
  });
});
