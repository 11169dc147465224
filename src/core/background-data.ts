import type { Background } from './background';
import { LENGTH_BACKGROUND, unpackBackground } from './background';
import packed from './data/background.json';

const unpacked = new Map<string, Background>();
const languages: Readonly<
  Record<string, { readonly total: number; readonly bins: readonly (readonly (string | number)[])[] }>
> = packed;

/** Background counts of a language, unpacked on first use; prices by length for languages without counts. */
export function backgroundOf(lang: string): Background {
  let background = unpacked.get(lang);
  if (background === undefined) {
    const found = Object.hasOwn(languages, lang) ? languages[lang] : undefined;
    background =
      found === undefined
        ? LENGTH_BACKGROUND
        : unpackBackground({
            total: found.total,
            bins: found.bins.map(([bits, words]) => [Number(bits), String(words)]),
          });
    unpacked.set(lang, background);
  }
  return background;
}

/** A word at least this common (−log2 of its share, × 4) is grammar: it tells the language, not the topic. */
const COMMON_BITS = 34;
const common = new Map<string, ReadonlySet<string>>();

/** The commonest words of a language that has counts; none otherwise. */
export function commonWords(lang: string): ReadonlySet<string> {
  let words = common.get(lang);
  if (words === undefined) {
    const bins = Object.hasOwn(languages, lang) ? (languages[lang]?.bins ?? []) : [];
    words = new Set(
      bins.filter(([bits]) => Number(bits) <= COMMON_BITS).flatMap(([, list]) => String(list).split(' ')),
    );
    common.set(lang, words);
  }
  return words;
}
