import { describe, expect, test } from '@jest/globals';
import { MAX_ITEMS, MAX_TOTAL_CHARS, selectItems } from '../../../../src/core/classify/off-topic/items';
import type { Block, Verdict } from '../../../../src/core/types';
import { button, heading, line, pageOf, picture, type Part } from '../../built-page';

const read = (...parts: readonly Part[]): readonly string[] =>
  selectItems(pageOf(parts), new Map()).map(({ text }) => text);

describe('what the topic engine reads', () => {
  test('is text of paragraphs, headings, list items and quotes, told apart where it matters', () => {
    const page = pageOf([
      heading('Frost'),
      line('It froze.'),
      line('Buds', { role: 'list-item', tag: 'li' }),
      line('“We lit candles.”', { role: 'quote' }),
    ]);
    expect(selectItems(page, new Map())).toEqual([
      { block: 0, text: 'Frost', heading: true, listItem: false },
      { block: 1, text: 'It froze.', heading: false, listItem: false },
      { block: 2, text: 'Buds', heading: false, listItem: true },
      { block: 3, text: '“We lit candles.”', heading: false, listItem: false },
    ]);
  });

  test.each<[string, Part]>([
    ['a button', button('Share')],
    ['a picture', picture({ text: 'Buds' })],
    ['code', line('ferry --now', { role: 'preformatted' })],
    ['a table', line('1 2 3', { role: 'table' })],
    ['nothing', line('')],
    ['what nobody sees', line('It froze.', { visible: false })],
    ['what is protected', line('By Marta Hollin', { protection: 'byline' })],
    ['mostly links', line('Frost 12', { linkChars: 5 })],
  ])('is not %s', (_, part) => {
    expect(read(part, line('The text.'))).toEqual(['The text.']);
  });

  test('is a text of which three fifths are links', () => {
    expect(read(line('Frost here', { linkChars: 6 }))).toEqual(['Frost here']);
    expect(read(line('Frost here', { linkChars: 7 }))).toEqual([]);
  });

  test('is nothing that was judged something else for sure', () => {
    const page = pageOf([line('One.'), line('Two.'), line('Three.')]);
    const judged = (block: number, confidence: number): [number, Verdict] => [
      block,
      { block, category: 'ad', kind: 'labelled-ad', score: 0, confidence, reasons: [] },
    ];
    expect(selectItems(page, new Map([judged(0, 0.5), judged(1, 0.49)])).map(({ block }) => block)).toEqual([1, 2]);
  });

  test('ends with the last text that fits, in number and in length', () => {
    const many = Array.from({ length: MAX_ITEMS + 2 }, (_, i): Part => line(`Text ${String(i)}.`));
    expect(read(...many)).toHaveLength(MAX_ITEMS);
    const half = line('x'.repeat(MAX_TOTAL_CHARS / 2));
    expect(read(half, half, line('More.'))).toHaveLength(2);
    const over: Partial<Block> = line('x'.repeat(MAX_TOTAL_CHARS / 2 + 1));
    // What comes after a text too long is not read either: verdicts must not rest on a gap.
    expect(read(half, over, line('More.'))).toHaveLength(1);
  });
});
