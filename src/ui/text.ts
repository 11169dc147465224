/** All visible text comes from here, and so from `_locales`. */
import { browser } from '../platform/browser';

/** A message with its arguments; the key itself where it is missing, so that a gap is seen and tested. */
export function t(key: string, ...args: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, args.map(String)) || key;
}

/** True where the message exists: kinds and reasons come from the analysis, and a newer one may be unknown here. */
export function hasText(key: string): boolean {
  return browser.i18n.getMessage(key) !== '';
}

/** A message by number: `<key>_one`, or `<key>_other`; the number is $1, other arguments follow. */
export function tn(key: string, count: number, ...args: readonly (string | number)[]): string {
  const rule = new Intl.PluralRules(messageLanguage()).select(count);
  const chosen = rule === 'one' && hasText(`${key}_one`) ? `${key}_one` : `${key}_other`;
  return t(chosen, formatNumber(count), ...args);
}

/** The language the messages are really in, which may differ from the browser's. */
export function messageLanguage(): string {
  return t('locale_tag');
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(messageLanguage()).format(value);
}

/** A date in words of the reader's language; the text itself where it is no date. */
export function formatDate(value: string | number): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return String(value);
  return new Intl.DateTimeFormat(messageLanguage(), { dateStyle: 'medium' }).format(date);
}

export function formatTime(value: number): string {
  return new Intl.DateTimeFormat(messageLanguage(), { timeStyle: 'short' }).format(new Date(value));
}
