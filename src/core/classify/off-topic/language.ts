import { commonWords } from '../../background-data';
import { scriptLanguage } from '../../tokenize';

/** Languages of one alphabet, told apart by their commonest words. */
const LATIN = ['en', 'de', 'fr', 'es'] as const;
/** Scripts that name their language, whatever the page declares… */
const OWN_SCRIPT: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'ru']);
/** …but not against another language of the same script. */
const SAME_SCRIPT: readonly ReadonlySet<string>[] = [
  new Set(['zh', 'ja', 'ko']),
  new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt']),
];
/** Share of the commonest words in running text: 0.3 and more in its own language, under 0.12 in another. */
const ENOUGH = 0.2;
const TOO_FEW = 0.1;
const MAX_CHARS = 12_000;

/**
 * The language that words are priced in: what the page declares, unless the text speaks against it; where the page declares
 * nothing, what the text's script and commonest words say; '' where they say nothing.
 */
export function languageOf(declared: string, text: string): string {
  const script = scriptLanguage(text.slice(0, MAX_CHARS));
  if (OWN_SCRIPT.has(script)) {
    return SAME_SCRIPT.some((set) => set.has(script) && set.has(declared)) ? declared : script;
  }
  const words =
    text
      .slice(0, MAX_CHARS)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const shares = LATIN.map((lang) => ({ lang, share: shareOf(words, commonWords(lang)) }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  const own = shares.find(({ lang }) => lang === declared);
  if (best.share < ENOUGH) return declared;
  const contradicted = own !== undefined ? own.share < TOO_FEW : OWN_SCRIPT.has(declared);
  return declared === '' || contradicted ? best.lang : declared;
}

function shareOf(words: readonly string[], common: ReadonlySet<string>): number {
  let found = 0;
  for (const word of words) if (common.has(word)) found++;
  return found / Math.max(1, words.length);
}
