import { describe, expect, it } from '@jest/globals';
import { wholeTerm } from '../../../src/core/classify/off-topic/whole-term';
import { tokenizePage } from '../../../src/core/tokenize-page';

const term = (word: string, lang: string, ...texts: string[]): string => {
  const tokens = tokenizePage(texts, lang);
  const token = tokens.flat().find(({ surface }) => surface === word);
  if (token === undefined) throw new Error(`no token ${word}`);
  return wholeTerm(token, tokens);
};

describe('a term in whole', () => {
  it('is a name of several words', () => {
    const texts = ['Buses came to the Merrin Valley on Monday.', 'Pupils of Merrin Valley were glad.'];
    expect(term('Merrin', 'en', ...texts)).toBe('Merrin Valley');
    expect(term('Valley', 'en', ...texts)).toBe('Merrin Valley');
  });

  it('does not grow by what stands beside it in some places, or is no name', () => {
    expect(term('Merrin', 'en', 'Many in Merrin Valley wait.', 'But in Merrin town nobody waits.')).toBe('Merrin');
    expect(term('buses', 'en', 'They like electric buses.', 'The electric buses came.')).toBe('buses');
  });

  it('does not grow where it is said once, or across a mark', () => {
    expect(term('Merrin', 'en', 'Buses came to the Merrin Valley.')).toBe('Merrin');
    expect(term('Orde', 'en', 'So said Orde, Fenwick too.', 'Again said Orde, Fenwick too.')).toBe('Orde');
  });

  it('is a whole Chinese word, without characters of grammar but one that begins words', () => {
    expect(term('沙巴', 'zh', '他在沙巴大学读书。', '沙巴大学有新楼。')).toBe('沙巴大学');
    const seats = ['馆里的自习座位不够。', '新添的自习座位很多。'];
    const cut = tokenizePage(seats, 'zh')
      .flat()
      .find(({ surface }) => surface.includes('座位'))?.surface;
    expect(term(cut ?? '', 'zh', ...seats)).toBe('自习座位');
    expect(term('脐橙', 'zh', '这里的脐橙很甜。', '今年的脐橙丰收。')).toBe('脐橙');
  });
});
