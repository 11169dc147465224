import type { Background } from './background';
import { makeBackground, unpackBackground } from './background';
import packed from './data/background.json';

const unpacked = new Map<string, Background>();
const languages: Readonly<
  Record<string, { readonly total: number; readonly bins: readonly (readonly (string | number)[])[] }>
> = packed;

/** Background counts of a language, unpacked on first use; a flat one for languages without counts. */
export function backgroundOf(lang: string): Background {
  let background = unpacked.get(lang);
  if (background === undefined) {
    const found = Object.hasOwn(languages, lang) ? languages[lang] : undefined;
    background =
      found === undefined
        ? makeBackground(new Map(), UNKNOWN_RAREST)
        : unpackBackground({
            total: found.total,
            bins: found.bins.map(([bits, words]) => [Number(bits), String(words)]),
          });
    unpacked.set(lang, background);
  }
  return background;
}

/** Without counts every word has the price of an uncommon one: what recurs all over the page then glues it together. */
const UNKNOWN_RAREST = 2e-3;
