/** Content terms for comparing short texts: words of three letters or more, and pairs of Chinese characters. */
const TERM = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|[\p{L}\p{N}]{3,}/gu;
const IDEOGRAPH = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Distinct terms of the first `limit` UTF-16 units of a text. */
export function terms(text: string, limit = 600): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [match] of text.slice(0, limit).toLowerCase().matchAll(TERM)) {
    if (!IDEOGRAPH.test(match)) found.add(match);
    else if (match.length === 1) found.add(match);
    else for (let i = 0; i + 1 < match.length; i++) found.add(match.slice(i, i + 2));
  }
  return found;
}

/** How many of `a` are in `b`. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count++;
  return count;
}
