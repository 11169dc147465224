import { PHRASES, type PhraseLang } from './phrases';
import type { Phrases } from './evidence';

const KANA = /[\u3041-\u30ff]/u;
const HAN = /\p{Script=Han}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

function isPhraseLang(lang: string): lang is PhraseLang {
  return Object.hasOwn(PHRASES, lang);
}

/** The phrase lists that a text can match, by its script and the page's language: English is written everywhere. */
export function phrasesFor(text: string, pageLang: string): readonly Phrases[] {
  if (KANA.test(text)) return PHRASES.ja;
  if (HAN.test(text)) return PHRASES.zh;
  if (CYRILLIC.test(text)) return PHRASES.ru;
  if (isPhraseLang(pageLang) && pageLang !== 'en' && pageLang !== 'zh' && pageLang !== 'ja' && pageLang !== 'ru') {
    return [...PHRASES[pageLang], ...PHRASES.en];
  }
  return PHRASES.en;
}
