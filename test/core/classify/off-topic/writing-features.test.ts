import { describe, expect, test } from '@jest/globals';
import { styleColumns } from '../../../../src/core/classify/off-topic/features/style';
import { surfaceColumns } from '../../../../src/core/classify/off-topic/features/surface';
import type { Item } from '../../../../src/core/classify/off-topic/items';
import { nats, storiesOf, valuesOf } from './made-stories';

const item = (text: string, special: Partial<Item> = {}): Item => ({
  block: 0,
  text,
  heading: false,
  listItem: false,
  ...special,
});

describe('how an item is written', () => {
  const of = (name: string, ...items: readonly Item[]): readonly number[] =>
    valuesOf(surfaceColumns(items, 'en'), name);
  const text = (name: string, ...texts: readonly string[]): readonly number[] =>
    of(name, ...texts.map((one) => item(one)));

  test('how long', () => {
    expect(text('chars', '', 'abc')).toEqual([0, Math.log(4)]);
  });

  test('opens with a quotation mark of any language', () => {
    expect(text('opensQuote', '“So', '"So', '„So', '«So', '「所以', '『所以', "'So", '‘So')).toEqual([
      1, 1, 1, 1, 1, 1, 1, 1,
    ]);
    expect(text('opensQuote', 'He said “so”', '（所以')).toEqual([0, 0]);
  });

  test('ends without a mark', () => {
    expect(text('noEnd', 'The end.', 'End?', '完。', '完”', '(end)', 'more…')).toEqual([0, 0, 0, 0, 0, 0]);
    expect(text('noEnd', 'The end', 'U.S. growers', 'the end:', '完')).toEqual([1, 1, 1, 1]);
  });

  test('digits and capitals by their share, of every script, in its first five hundred characters', () => {
    expect(text('digits', 'ab12', '１２ab', '٣x', '', '/:09')).toEqual([0.5, 0.5, 0.5, 0, 0.5]);
    expect(text('capitals', 'ABcd', 'ÉÖcd', 'Фф', '@AZ[')).toEqual([0.5, 0.5, 0.5, 0.5]);
    // Chinese characters are neither, 〇 is a number.
    expect(text('digits', '一龿', '〇x')).toEqual([0, 0.5]);
    expect(text('digits', '1'.repeat(500) + 'x'.repeat(500))).toEqual([1]);
    // A character of two code units counts once, of two units’ length.
    expect(text('digits', '𝟏x')).toEqual([1 / 3]);
    expect(text('capitals', '𝐀x', 'x\ud83d')).toEqual([1 / 3, 0]);
  });

  test('as a heading or in a list', () => {
    expect(of('heading', item('a', { heading: true }), item('a'))).toEqual([1, 0]);
    expect(of('listItem', item('a', { listItem: true }), item('a'))).toEqual([1, 0]);
  });

  test.each([
    ['zh', 1],
    ['ja', 1],
    ['en', 0],
    ['ko', 0],
  ])('in a language of characters: %s %d', (lang, expected) => {
    expect(valuesOf(surfaceColumns([item('a')], lang), 'zh')).toEqual([expected]);
  });
});

describe('the writer’s hand', () => {
  /** Marks as words, for the evidence told by its definition. */
  const PAIRS: readonly (readonly [string, string])[] = [
    ['“A”, b; c', '“ ” , ;'],
    ['a — b, (c)', '— , ( )'],
    ['“D” – e.', '“ ” – .'],
    ['f! g! h! i!', '! ! ! !'],
    ['他有 3', 'spaced'],
    ['他有5', 'tight'],
    ['plain', ''],
    ['A 条', 'spaced'],
    ['他有 B', 'spaced'],
    ['7 条', 'spaced'],
    ['他有C', 'tight'],
    ['5条', 'tight'],
    ['D条', 'tight'],
    ['他 有', ''],
    ['A 5', ''],
    ['他有！A条', '！ tight'],
  ];
  const TEXTS = PAIRS.map(([text]) => text);
  const MARKS = PAIRS.map(([, marks]) => marks);
  const COMMON = [['the', 'of'], ['of'], ['the'], [], ['的'], ['的', '的'], ['the']];
  const OF = [0, 0, 0, 1, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2];
  const columns = styleColumns(
    TEXTS.map((text) => item(text)),
    storiesOf(TEXTS, { of: OF, main: [0], common: COMMON }),
    (key) => (key === 'the' ? 0.05 : 0.02),
  );
  const prior = (word: string): number => (word === 'the' ? 0.05 : /^(?:of|的)$/u.test(word) ? 0.02 : 0.01);
  const evidence = (some: readonly string[], others: readonly string[]): number =>
    nats(some, others, { strength: 60, prior });
  const close = (found: readonly number[], expected: readonly number[]): void => {
    expect(found.map((x) => (x + 0).toFixed(9))).toEqual(expected.map((x) => (x + 0).toFixed(9)));
  };

  test.each([
    ['marks', MARKS],
    ['style', MARKS.map((marks, i) => [marks, ...(COMMON[i] ?? [])].join(' '))],
  ])('%s: of one hand with the article, and with two items on each side', (name, texts) => {
    close(
      valuesOf(columns, `${name}ToMain`),
      texts.map((text, i) =>
        evidence(
          [text],
          texts.filter((_, j) => j !== i && OF[j] === 0),
        ),
      ),
    );
    close(
      valuesOf(columns, `${name}ToNear`),
      texts.map((text, i) =>
        evidence(
          [text],
          texts.filter((_, j) => j !== i && Math.abs(j - i) <= 2),
        ),
      ),
    );
  });
});
