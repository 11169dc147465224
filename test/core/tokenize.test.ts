import { describe, expect, test } from '@jest/globals';
import { MAX_TOKENIZED_CHARS, scriptLanguage, tokenize } from '../../src/core/tokenize';
import { stem } from '../../src/core/tokenize-stem';

const surfaces = (text: string, lang = 'en'): readonly string[] => tokenize(text, lang).map(({ surface }) => surface);
const names = (text: string, lang = 'en'): readonly string[] =>
  tokenize(text, lang)
    .filter(({ name }) => name)
    .map(({ surface }) => surface);
const joined = (text: string, lang = 'en'): readonly boolean[] => tokenize(text, lang).map((token) => token.joined);

describe('words', () => {
  test.each([
    ['The river rose, twice.', ['The', 'river', 'rose', 'twice']],
    ["Don’t say it isn't", ['Don’t', 'say', 'it', "isn't"]],
    ['the dogs’ bones', ['the', 'dogs', 'bones']],
    ['well-known 3rd A4', ['well', 'known', '3rd', 'A4']],
    ['… — !', []],
    ['', []],
  ])('of %j', (text, words) => {
    expect(surfaces(text)).toEqual(words);
  });

  test('are counted in lower case, without their endings', () => {
    expect(tokenize('Rivers River', 'en').map(({ key }) => key)).toEqual(['river', 'river']);
  });

  test('beyond the bound are not read', () => {
    const long = 'ab '.repeat(MAX_TOKENIZED_CHARS);
    expect(tokenize(long, 'en')).toHaveLength(Math.ceil(MAX_TOKENIZED_CHARS / 3));
  });

  test('of scripts without spaces are told apart', () => {
    expect(surfaces('河水回到河道，居民回家', 'zh').length).toBeGreaterThan(3);
    expect(surfaces('東京で会議が開かれた', 'ja').length).toBeGreaterThan(3);
    expect(surfaces('แม่น้ำกลับมา', 'th').length).toBeGreaterThan(1);
  });

  test('of a language nobody knows are still words', () => {
    expect(surfaces('河水回到河道', 'no language')).toEqual(surfaces('河水回到河道', ''));
  });

  test('in letters among Chinese are counted as elsewhere', () => {
    const who = tokenize('报告由Reuters发布', 'zh').find(({ surface }) => surface === 'Reuters');
    expect(who).toMatchObject({ key: 'reuters', name: true });
    expect(tokenize('报告由reuters发布', 'zh').some(({ name }) => name)).toBe(false);
  });
});

describe('a capital', () => {
  test.each([
    ['inside a sentence is likely a name', 'Then Anna met Élodie', ['Anna', 'Élodie']],
    ['at its beginning is not', 'It rained. Then it stopped! Nobody came? Yes… No', []],
    ['in what is quoted or said is not', 'He said: Come, or “Stay, (Why), "Where', []],
    ['of other scripts too', 'Вчера Анна пришла', ['Анна']],
    ['is no digit', 'On 3rd', []],
    ['is the first letter of its word', 'An iPhone, an éCole', []],
    ['from A to Z', 'An A, a Z', ['A', 'Z']],
    ['after a mark that ends nothing is likely one', 'It. Then, Anna; Bo', ['Anna', 'Bo']],
  ])('%s', (_, text, found) => {
    expect(names(text)).toEqual(found);
  });
});

describe('words are joined', () => {
  test('by white space of any length, by nothing else', () => {
    expect(joined('one two \n three, four-five')).toEqual([true, true, true, false, false]);
    expect(joined('  one')).toEqual([true]);
    expect(joined('“one')).toEqual([false]);
  });

  test('in Chinese where nothing lies between', () => {
    expect(joined('河水，河道', 'zh')).toEqual([false, false]);
    expect(joined('居民回家', 'zh').slice(1).every(Boolean)).toBe(true);
  });
});

describe('the language of a text', () => {
  test.each([
    ['河水在周一夜里回到了河道', 'zh'],
    ['東京で会議が開かれた', 'ja'],
    ['カタカナ', 'ja'],
    ['강물이 월요일 밤에 돌아왔다', 'ko'],
    ['Река вернулась в русло', 'ru'],
    ['The river returned', ''],
    ['2026, 12:30', ''],
    ['', ''],
    ['微软中国 Microsoft', 'zh'],
    ['微软 means Microsoft in Chinese', ''],
    ['Анна met Mary', ''],
    ['대한민국 大韓', 'ko'],
    ['喜欢の中国奶茶店今天开业了', 'zh'],
    ['東京都千代田区で開催', 'ja'],
    ['The word の means of', ''],
    ['iPhoneのケースです', 'ja'],
    ['Samsung 삼성전자', 'ko'],
    ['Samsung means 삼성 here', ''],
    ['កម្ពុជា ABC', ''],
    ['Ԁԁ Ԃԃ', ''],
    ['힣 ퟰ and letters', ''],
  ])('%s: %j', (text, lang) => {
    expect(scriptLanguage(text)).toBe(lang);
  });
});

describe('forms of one word count as one', () => {
  test.each([
    ['en', ['study', 'studies']],
    ['en', ['house', 'houses']],
    ['en', ['walks', 'walked', 'walking', 'walk']],
    ['de', ['zeitung', 'zeit']],
    ['fr', ['école', 'l’école', 'écoles']],
    ['es', ['gobierno', 'gobiernos']],
    ['ru', ['городами', 'города', 'город']],
    ['ko', ['대한민국은', '대한민국의']],
  ])('%s: %j', (lang, forms) => {
    expect(new Set(forms.map((form) => stem(form, lang))).size).toBe(1);
  });

  test('a stem keeps four letters, and other languages all', () => {
    expect(stem('uses', 'en')).toBe('uses');
    expect(stem('buses', 'en')).toBe('buse');
    expect(stem('houses', 'xx')).toBe('houses');
    expect(stem('l’école', 'en')).toBe('l’écol');
  });
});
