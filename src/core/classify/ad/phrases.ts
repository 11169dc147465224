/**
 * What advertisements and pitches say, by language: facts of the language of selling, never of one page. Four things
 * are told apart, because a report on a shop names an offer, but seldom orders its reader to buy it and gives the
 * number to ring: an offer, a call to act, a way to reach the seller, and a sign-up. Patterns read lower-case text: that
 * is ten times faster than a case-insensitive search. The patterns themselves are data (data/phrases-ad.json).
 */
import data from '../../data/phrases-ad.json';
import type { Phrases } from './evidence';

export type PhraseLang = 'zh' | 'ja' | 'en' | 'de' | 'fr' | 'es' | 'ru';

/** Log-odds of each kind of evidence; set on one half of the development paragraphs, checked on the other. */
export const WEIGHTS = {
  call: 2.6,
  offer: 2.4,
  contact: 2.8,
  signUp: 2.8,
  /** An order to the reader as the text's first words. */
  lead: 2.7,
  teaser: 1.6,
  /** Speech that is reported, dates and sources: the marks of news, which sells nothing. */
  reported: -3,
} as const;

type Says = keyof typeof WEIGHTS;

const CODES: Readonly<Record<Says, string>> = {
  call: 'ad-call',
  offer: 'ad-offer',
  contact: 'ad-contact',
  signUp: 'ad-sign-up',
  lead: 'ad-lead',
  teaser: 'ad-teaser',
  reported: 'ad-reported',
};

const isSays = (text: string): text is Says => Object.hasOwn(CODES, text);
const made = new Map<PhraseLang, readonly Phrases[]>();

export const isPhraseLang = (lang: string): lang is PhraseLang => Object.hasOwn(data, lang);

/** The lists of one language, compiled when first asked for. */
export function phrasesIn(lang: PhraseLang): readonly Phrases[] {
  const known = made.get(lang);
  if (known !== undefined) return known;
  const lists = data[lang].flatMap(({ says, pattern }) =>
    isSays(says) ? [{ code: CODES[says], weight: WEIGHTS[says], pattern: new RegExp(pattern) }] : [],
  );
  made.set(lang, lists);
  return lists;
}
