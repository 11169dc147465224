/** A text's letters and digits alone, in lower case: how titles are compared. */
export const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** How many letters a text is long: those of dense scripts count twice. */
export function lettersOf(text: string): number {
  const own = squash(text);
  return own.length + (own.match(DENSE)?.length ?? 0);
}

/** Dice's coefficient (1945) of two texts' pairs of neighbouring letters: 1 where they are the same, 0 where they share none. */
export function alike(a: string, b: string): number {
  const pairsOf = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const counts = new Map<string, number>();
  for (const pair of pairsOf(a)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOf(b)) {
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared++;
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}
