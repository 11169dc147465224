/**
 * Light stemming: inflected forms of one word should count as one. Each language has only the endings that are both
 * frequent and safe; a stem must keep four letters, so that short words never collide.
 */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  en: ["'s", '’s', 'ings', 'ing', 'edly', 'ed', 'ies', 'es', 's', 'ly', 'e', 'y'],
  de: ['innen', 'ungen', 'ern', 'ung', 'em', 'en', 'er', 'es', 'e', 'n', 's'],
  fr: ['ements', 'ement', 'euses', 'euse', 'ées', 'és', 'ée', 'eux', 'aux', 'es', 'er', 'é', 'e', 's', 'x'],
  es: ['amientos', 'amiento', 'aciones', 'ación', 'adas', 'ados', 'ada', 'ado', 'es', 'as', 'os', 's', 'a', 'o', 'e'],
  ru: [
    'иями',
    'ями',
    'ами',
    'ого',
    'его',
    'ому',
    'ему',
    'ыми',
    'ими',
    'иях',
    'ов',
    'ев',
    'ей',
    'ой',
    'ий',
    'ый',
    'ая',
    'яя',
  ]
    .concat(['ое', 'ее', 'ые', 'ие', 'ых', 'их', 'ую', 'юю', 'ам', 'ям', 'ах', 'ях', 'ом', 'ем', 'ия', 'ии', 'ию'])
    .concat(['а', 'я', 'о', 'е', 'и', 'ы', 'у', 'ю', 'ь', 'й']),
};
const MIN_STEM = 4;
/** Elided articles and pronouns before a vowel. */
const ELISION = /^(?:l|d|qu|n|s|c|j|m|t|jusqu|lorsqu|puisqu)['’]/u;
/** Korean particles are many and joined to the noun: its first syllables tell it apart well enough. */
const KOREAN_SYLLABLES = 3;

/** By language, then by their last letter: the endings, in order. Most words end in none of them. */
const BY_LAST_LETTER: ReadonlyMap<string, ReadonlyMap<number, readonly string[]>> = new Map(
  Object.entries(ENDINGS).map(([lang, endings]) => {
    const byLetter = new Map<number, string[]>();
    for (const ending of endings) {
      const last = ending.charCodeAt(ending.length - 1);
      byLetter.set(last, [...(byLetter.get(last) ?? []), ending]);
    }
    return [lang, byLetter];
  }),
);
const NO_ENDINGS: readonly string[] = [];

/** The key a lower-case word is counted under. */
export function stem(word: string, lang: string): string {
  if (lang === 'ko') return word.slice(0, KOREAN_SYLLABLES);
  const plain = lang === 'fr' ? word.replace(ELISION, '') : word;
  if (plain.length <= MIN_STEM) return plain;
  const endings = BY_LAST_LETTER.get(lang)?.get(plain.charCodeAt(plain.length - 1)) ?? NO_ENDINGS;
  for (const ending of endings) {
    if (plain.length - ending.length >= MIN_STEM && plain.endsWith(ending)) return plain.slice(0, -ending.length);
  }
  return plain;
}
