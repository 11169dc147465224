import { isPhraseLang, phrasesIn } from './phrases';
import type { Phrases } from './evidence';

const KANA = /[\u3041-\u30ff]/u;
const HAN = /\p{Script=Han}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** The phrase lists that a text can match, by its script and the page's language: English is written everywhere. */
export function phrasesFor(text: string, pageLang: string): readonly Phrases[] {
  if (KANA.test(text)) return phrasesIn('ja');
  if (HAN.test(text)) return phrasesIn('zh');
  if (CYRILLIC.test(text)) return phrasesIn('ru');
  if (isPhraseLang(pageLang) && pageLang !== 'en' && pageLang !== 'zh' && pageLang !== 'ja' && pageLang !== 'ru') {
    return [...phrasesIn(pageLang), ...phrasesIn('en')];
  }
  return phrasesIn('en');
}
