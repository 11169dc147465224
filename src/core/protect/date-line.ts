/** A line that is no more than when the article came: known by its form. */
import type { Block } from '../types';

/** A line of a class that says "date" alone is one up to this length. */
const MAX_DATE_CHARS = 60;
const DATE_TOKENS = new Set(['date', 'time', 'datetime', 'timestamp', 'published', 'pubdate', 'pubtime', 'posted']);
const YEAR = /\b(?:19|20)\d\d\b|\d{4}年|\d{1,2}:\d\d/;

/** A month's name, short in Hindi, of letters and points in Thai, twofold in Arabic: "May", "मई", "พ.ค.", "أيار/مايو". */
const MONTH = String.raw`(?:[\p{L}\p{M}]{3,}\.?(?:\/\p{L}{3,})?|\p{sc=Deva}{2}|(?:\p{sc=Thai}{1,2}\.){2})`;
/** With those of the Buddhist era. */
const YEARS = String.raw`(?:19|20|25)\d\d`;
/** A day of a year, as it is written: 2026-05-03, 3.5.26, 3 May 2026, May 3rd, 2026, 3 de mayo de 2026, 2026年5月3日. */
const DATE = new RegExp(
  [
    String.raw`\d{4}(?:[-/.]|\. )\d{1,2}(?:[-/.]|\. )\d{1,2}`,
    String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)`,
    String.raw`(?:\d{4}|(?:令和|平成)\s?\d{1,2})\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]`,
    String.raw`\d{1,2}(?:st|nd|rd|th|\.|º)?(?:\s+de)?\s+${MONTH}(?:[,،]|\s+del?)?\s+${YEARS}`,
    String.raw`${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+${YEARS}`,
  ].join('|'),
  'gu',
);
const TIME = /\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?/giu;
const WORD = /(?:[^\P{L}年月日时時分秒]|\p{M})+/gu;
/** "Published … by Ann Lee, The Harbour Courier": more words beside the date tell something else. */
const MAX_WORDS = 10;
/** The same where most of the line is a link: more may be a headline. */
const MAX_LINKED_WORDS = 5;
/** What of a line of news is as late as a day: "Updated 14:32 · Ann Lee". */
const CHANGED =
  /^(?:last |first )?(?:updated|published|posted|modified|aktualisiert|veröffentlicht|stand|actualizado|publicado|atualizado|aggiornato|pubblicato|mis à jour|publié|bijgewerkt|gepubliceerd|обновлено|опубликовано|更新|发布|發布|公開|수정|입력)/iu;
/** How long ago, in a line of nothing else: "3 hours ago", "Updated 5 min ago", "vor 2 Stunden", "3小时前". */
const AGO = new RegExp(
  [
    String.raw`^(?:\p{L}+:?\s+){0,2}(?:an?|\d{1,2})\s?(?:min(?:ute)?s?|h(?:ou)?rs?|h|days?|d)\s+ago$`,
    String.raw`^(?:\p{L}+\s+)?vor (?:eine[rm]|\d{1,2}) (?:minuten?|stunden?|tage?n?|std\.?|min\.?)$`,
    String.raw`^(?:\p{L}+\s+){0,3}(?:il y a|hace|há) \d{1,2} ?(?:min(?:ut[eo]s?)?|h(?:eures?|oras?)?|jours?|d[ií]as?)$`,
    String.raw`^\d{1,2}\s?(?:分钟|分鐘|小时|小時|天|分|時間|日)前(?:更新|发布|發布|配信)?$`,
    String.raw`^\d{1,2}\s?(?:분|시간|일)\s?전$`,
  ].join('|'),
  'iu',
);
const DIGIT = /\d/g;
const MIN_DIGITS = 5;
const MAX_BARE_WORDS = 3;

/** A line of a class that says "date", with a year or a time in it. */
export const isNamedDate = ({ chars, text, tokens }: Block): boolean =>
  chars <= MAX_DATE_CHARS && YEAR.test(inDigits(text)) && tokens.some((token) => DATE_TOKENS.has(token));

/** A line that tells when by its form. */
export function isDate(block: Block): boolean {
  const text = inDigits(block.text);
  return isBareDate(block, text) || isDateLine(block, text) || AGO.test(text);
}

/** Digits and at most three words: "10:05, 3 May", "Updated 3 May 2026, 10:05 GMT". */
const isBareDate = ({ links }: Block, text: string): boolean =>
  links === 0 &&
  YEAR.test(text) &&
  (text.match(DIGIT)?.length ?? 0) >= MIN_DIGITS &&
  (text.match(WORD)?.length ?? 0) <= MAX_BARE_WORDS;

/** A date, and no more than a few words beside it: of who wrote it, where, and that it was published or changed. */
function isDateLine({ chars, linkChars }: Block, text: string): boolean {
  const rest = text.replace(DATE, ' ');
  const most = 2 * linkChars > chars ? MAX_LINKED_WORDS : MAX_WORDS;
  const isToday = CHANGED.test(text) && rest.search(TIME) >= 0;
  return (rest !== text || isToday) && (rest.replace(TIME, ' ').match(WORD)?.length ?? 0) <= most;
}

/** The zeros of Arabic, Persian, Devanagari, Thai and wide digits: the nine others follow each. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xe50, 0xff10];

/** The text with the digits of other scripts as 0–9. */
function inDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९๐-๙０-９]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}
