/**
 * The short labels by which the law or the trade makes publishers disclose advertising. They count as a whole text
 * only: "广告" is a label, "广告服务" a footer link, "Anzeige" a label, "Anzeige erstattet" news.
 */
import { FILLERS, LABELS, LINES } from './label-words';

/** Labels short or ambiguous enough that "label: …" is not read as a disclosure ("PR: how to…", "Ad: the fight…"). */
const NOT_LEADING: ReadonlySet<string> = new Set([
  'ad',
  'ads',
  'pr',
  'ilan',
  'annonce',
  'annuncio',
  'oglas',
  'promoted',
  'スポンサー',
]);

/** Longest text that can be a label with its padding. */
export const MAX_LABEL_CHARS = 80;

const PADDING = /[\s\u00a0\u200b-\u200f\u2060\ufeff·•*_"'“”‘’()（）[\]【】〔〕《》<>«»{}▼▲▾↓|:：.。,，!！~～\-–—]+/gu;
const SPACED_LETTERS = /^(?:\S ){2,}\S$/u;

/** Lower case, padding out, letters that the page set apart ("广 告", "S p o n s o r e d") joined. */
export function normalizeLabel(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(PADDING, ' ').trim();
  if (/^\p{Script=Han}( \p{Script=Han})+$/u.test(plain) || SPACED_LETTERS.test(plain)) return plain.replaceAll(' ', '');
  return plain;
}

/** True where the whole text is a disclosure label, also padded, split, doubled or with "scroll to continue". */
export function isAdLabel(text: string): boolean {
  if (text.length > MAX_LABEL_CHARS) return false;
  const whole = normalizeLabel(text);
  if (isKnown(whole)) return true;
  const parts = text
    .normalize('NFKC')
    .split(/[·|/•–—:：\-\n]+/u)
    .map(normalizeLabel)
    .filter((p) => p !== '');
  return parts.some((p) => LABELS.has(p)) && parts.every((p) => isKnown(p) || FILLERS.has(p));
}

/** True where the text is the label alone: no word of a story that goes on, no control. */
export const isBareLabel = (text: string): boolean =>
  text.length <= MAX_LABEL_CHARS && LABELS.has(normalizeLabel(text));

/** True where the whole text is what stands beside a label: "close", "why this ad". */
export function isFiller(text: string): boolean {
  return text.length <= MAX_LABEL_CHARS && FILLERS.has(normalizeLabel(text));
}

function isKnown(plain: string): boolean {
  if (LABELS.has(plain) || LINES.has(plain)) return true;
  // A label that the page repeats: "Sponsored Links Sponsored Links", "广告广告".
  const half = plain.slice(0, Math.floor(plain.length / 2)).trim();
  return half.length > 1 && LABELS.has(half) && plain.slice(half.length).trim() === half;
}

const LEAD =
  /^\s*(?:[【[(（「〔]\s*([^】\])）」〕]{1,24})\s*[】\])）」〕]|([^\s:：–—|-][^:：–—|]{0,23}?)\s*(?:[:：|]|\s[-–—]\s))/u;

/** The label that a longer text opens with ("推广：…", "【广告】…", "ADVERTISEMENT – …"), or null. */
export function leadingLabel(text: string): string | null {
  const match = LEAD.exec(text.slice(0, 60));
  const found = match?.[1] ?? match?.[2];
  if (found === undefined) return null;
  const plain = normalizeLabel(found);
  const bracketed = match?.[1] !== undefined;
  return LABELS.has(plain) && (bracketed || !NOT_LEADING.has(plain)) ? found.trim() : null;
}

/** Who brings a bill in sponsors it, too: a lawmaker's title and a name, or a name and a party with what is represented. */
const LAWMAKER = new RegExp(
  [
    String.raw`^(?:U\.?S\.? |State )?(?:Senators?|Sens?\.|Representatives?|Reps?\.|(?:Congress|Assembly|Council)(?:m[ae]n|wom[ae]n|members?)|Councillors?|Cllrs?\.?|Delegates?|Lord|Lady|Baroness) \p{Lu}`,
    String.raw`\((?:D|R|I|DFL)[-–]\p{Lu}[\p{L}. ]+\)`,
  ].join('|'),
  'u',
);

/** The label that is all of a text before a place in it, such as a link's beginning, or null. No word and no phrase goes on there. */
export function labelBefore(text: string, end: number): string | null {
  const label = text.slice(0, end).trim();
  const goesOn = /\p{L}\s*$/u.test(text.slice(0, end)) && /^\s*\p{Ll}/u.test(text.slice(end));
  if (goesOn || !isBareLabel(label) || NOT_LEADING.has(normalizeLabel(label))) return null;
  return normalizeLabel(label) === 'sponsored by' && LAWMAKER.test(text.slice(end).trim()) ? null : label;
}
