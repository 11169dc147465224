import { describe, expect, test } from '@jest/globals';
import { aboutTerms } from '../../../../src/core/classify/off-topic/about';
import { storiesOf } from './made-stories';

/** Terms of the texts named, of a page whose article is the text 0. */
function about(texts: readonly string[], story: readonly number[], prior = (_: string): number => 1e-4): string[] {
  const { bags, vocabulary, tokens } = storiesOf(texts, { of: texts.map(() => 0), main: [0], prior });
  return aboutTerms(story, bags, new Set(bags[0]?.ids), vocabulary, tokens);
}

describe('what another story is about', () => {
  test('are words that the article has not', () => {
    expect(about(['frost valley', 'ferry valley'], [1])).toEqual(['ferry']);
    expect(about(['frost', 'frost'], [1])).toEqual([]);
  });

  test('rarer ones before, of equals the longer, then by their letters', () => {
    const prior = (word: string): number => (word === 'dock' ? 1e-5 : 1e-4);
    expect(about(['frost', 'quay ferry dock moor'], [1], prior)).toEqual(['dock', 'ferry', 'moor', 'quay']);
    expect(about(['frost', 'moor quay'], [1])).toEqual(['moor', 'quay']);
    expect(about(['frost', 'quay moor'], [1])).toEqual(['moor', 'quay']);
  });

  test('those of several paragraphs before, and names before words', () => {
    expect(about(['frost', 'passengers quay', 'quay'], [1, 2])).toEqual(['quay', 'passengers']);
    expect(about(['frost', 'passengers Orde'], [1])).toEqual(['Orde', 'passengers']);
    // A name counts half as much again, not more.
    expect(about(['frost', 'passengers Orde', 'passengers'], [1, 2])).toEqual(['passengers', 'Orde']);
  });

  test('no more than four', () => {
    expect(about(['frost', 'passengers terminal shuttle ferries ships'], [1])).toEqual([
      'passengers',
      'terminal',
      'ferries',
      'shuttle',
    ]);
  });

  test('none so common that it tells nothing', () => {
    const prior = (word: string): number => (word === 'people' ? 4.1e-4 : 4e-4);
    expect(about(['frost', 'people ferries'], [1], prior)).toEqual(['ferries']);
  });

  test('none that a reader could not read: single characters, numbers, short letters, what is endless', () => {
    const endless = 'x'.repeat(25);
    expect(about(['frost', `a xy 1961 9,5 港 ${endless} 码头 bus`], [1])).toEqual(['bus', '码头']);
    expect(about(['frost', 'x'.repeat(24)], [1])).toEqual(['x'.repeat(24)]);
  });

  test('one form of two of which one is in the other', () => {
    expect(about(['frost', 'harbour harbourmaster'], [1])).toEqual(['harbourmaster']);
    const prior = (word: string): number => (word === 'harbour' ? 1e-5 : 1e-4);
    expect(about(['frost', 'harbourmaster harbour'], [1], prior)).toEqual(['harbour']);
  });

  test('names in whole', () => {
    expect(about(['frost', 'in Kestrel Bay now', 'to Kestrel Bay again'], [1, 2])[0]).toBe('Kestrel Bay');
  });
});
