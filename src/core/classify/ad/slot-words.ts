/** Names by which the trade calls the places where its advertisements stand. */

/** Words of class and id that ad scripts and sales desks use, whole; also as a part between hyphens. */
export const AD_WORDS: ReadonlySet<string> = new Set([
  ...[
    'ad',
    'ads',
    'adv',
    'advert',
    'adverts',
    'advertisement',
    'advertising',
    'adsense',
    'adsbygoogle',
    'adslot',
    'adunit',
  ],
  ...[
    'adbox',
    'adbanner',
    'adcontainer',
    'adwrapper',
    'sponsor',
    'sponsored',
    'sponsors',
    'dfp',
    'gpt',
    'outbrain',
    'taboola',
  ],
  ...[
    'googlead',
    'admanager',
    'promoted',
    'advertorial',
    'werbung',
    'anzeige',
    'publicidad',
    'publicite',
    'pub',
    'reklama',
  ],
  ...['reklame', 'guanggao', 'tuiguang', 'gg'],
]);
/** Short words that also mean other things count only beside another one. */
const WEAK_WORDS: ReadonlySet<string> = new Set(['pub', 'gg', 'adv', 'promoted']);

/** Sizes of banners in CSS pixels (IAB's fixed sizes and the older universal package). */
const STANDARD_SIZE =
  /(?:^|\D)(728x90|970x(?:66|90|250)|468x60|234x60|320x(?:50|100)|300x(?:50|100|250|600|1050)|336x280|250x250|160x600|120x(?:60|240|600))(?!\d)/u;

/** Every word above, and every size, begins or looks like this; much else does too. */
const BEGINNINGS =
  'ad|anzeige|dfp|gg|googlead|gpt|guanggao|outbrain|promoted|pub|rekla|sponsor|taboola|tuiguang|werbung'.split('|');
export const MAY_BE_AD_WORD = new RegExp(`^(?:${BEGINNINGS.join('|')})|\\dx\\d`);

/** One of these letters in either case. */
const anyCase = (letters: string): string => letters.replace(/[a-z]/g, (one) => `[${one}${one.toUpperCase()}]`);
/** A word begins behind what is neither letter nor digit, or with a capital behind a small letter or a digit. */
const makeMayHold = (): RegExp =>
  new RegExp(
    [
      `(?<![a-zA-Z\\d])(?:${BEGINNINGS.map(anyCase).join('|')})`,
      `(?<=[a-z\\d])(?:${BEGINNINGS.map((word) => word.charAt(0).toUpperCase() + anyCase(word.slice(1))).join('|')})`,
      '\\d[xX]\\d',
      '[^\\0-\\x7f]',
    ].join('|'),
  );
/** Made at the first question: the content script evaluates this file on every page, and most are not asked about. */
let mayHold: RegExp | null = null;

/** False where no word of these names, as they are written, can be one of the above. */
export const mayHoldAdWord = (names: string): boolean => (mayHold ??= makeMayHold()).test(names);

/** Only a block's own words and those of the two closest containers speak: further out is layout. */
export const NEAR = 2;

/** The words among these names of elements, each once. */
export function adWordsIn(names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const name of names) {
    for (const part of name.split(/[-_\s]/u)) if (AD_WORDS.has(part)) found.add(part);
  }
  return [...found];
}

export const isWeak = (word: string): boolean => WEAK_WORDS.has(word);

/** The first standard size in these names, or null. */
export function standardSizeIn(names: readonly string[]): string | null {
  for (const name of names) {
    const size = STANDARD_SIZE.exec(name)?.[1];
    if (size !== undefined) return size;
  }
  return null;
}
