import { describe, expect, test } from '@jest/globals';
import { normalise } from '../../../../src/core/classify/boilerplate/phrases/form';
import { matchPhrase, phrasesOf } from '../../../../src/core/classify/boilerplate/phrases/match';
import { plainBlock } from '../../plain-page';

const kindOf = (text: string): string | undefined => matchPhrase(text)?.kind;

const SIGN_UP = 'Sign up for our free weekly newsletter.';
const LIKE = 'You may also like.';
const BELOW = 'Article continues below advertisement.';

describe('a block each of whose sentences is a form is what the first one is', () => {
  test.each([
    ['related-links', `${LIKE} ${BELOW}`],
    ['page-furniture', `${BELOW} ${LIKE}`],
    ['related-links', `${LIKE} ${BELOW} ${LIKE} ${BELOW}`],
    ['related-links', `${LIKE} ${BELOW.replace('.', '')}`],
    ['contact-promotion', '扫描下方二维码关注我们。未经许可，不得转载。'],
  ])('%s: %s', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });

  test.each([
    `${LIKE} The river went back to its bed.`,
    `The river went back to its bed. ${LIKE}`,
    `${LIKE} The river went back to its bed. ${BELOW}`,
    `${LIKE} ${BELOW} ${LIKE} ${BELOW} ${LIKE}`,
    '扫描下方二维码关注我们。河水退回了河道。',
  ])('none: %s', (text) => {
    expect(matchPhrase(text)).toBeNull();
  });
});

describe('the form of a text', () => {
  test.each([
    ['  • Read MORE » ', 'read more'],
    ['【声明】', '声明'],
    ['（责任编辑：王小明）', '责任编辑:王小明'],
    ['Don’t miss it', "don't miss it"],
    ['Don`t miss it', "don't miss it"],
    ['Ｆｏｌｌｏｗ　us', 'follow us'],
    ['(((', ''],
    ['[»]', ''],
    ['', ''],
  ])('%j is %j', (text, form) => {
    expect(normalise(text)).toBe(form);
  });
});

describe('the forms of all blocks', () => {
  const of = (text: string, chars = text.length): string | undefined =>
    phrasesOf([{ ...plainBlock(text, 0), chars }])[0]?.kind;

  test('are those of each', () => {
    const texts = [SIGN_UP, 'The river went back to its bed.', '', SIGN_UP];
    expect(phrasesOf(texts.map(plainBlock)).map((own) => own?.kind)).toEqual([
      'sign-up',
      undefined,
      undefined,
      'sign-up',
    ]);
  });

  test('are none of a text that was cut, or has nothing but signs', () => {
    expect(of(SIGN_UP, 500)).toBeUndefined();
    expect(of('• • •')).toBeUndefined();
    expect(matchPhrase('')).toBeNull();
  });

  test('are none of a text as long as an article’s', () => {
    const notice = '© Example Media Ltd and its partners; all rights in the pictures reserved by their makers';
    expect(kindOf(notice)).toBe('copyright-notice');
    expect(matchPhrase(`${notice}${' '.repeat(500)}`)).toBeNull();
  });
});
