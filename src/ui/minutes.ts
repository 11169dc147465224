/** Reading time. */

/** 238 words a minute (Brysbaert 2019, a review of 190 studies) at six characters a word with its space. */
const CHARS_PER_MINUTE = 1430;
/** Chinese 260 words a minute (ibid.) at about one and a half characters a word; Japanese is near it. */
const CJK_CHARS_PER_MINUTE = 390;
const CJK = new Set(['zh', 'ja']);

/** Minutes of reading for a number of characters in a language (primary subtag), rounded; small amounts give 0. */
export function readingMinutes(chars: number, lang: string): number {
  const pace = CJK.has(lang.toLowerCase().split('-')[0] ?? '') ? CJK_CHARS_PER_MINUTE : CHARS_PER_MINUTE;
  return Math.max(0, Math.round(chars / pace));
}
