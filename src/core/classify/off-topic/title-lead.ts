import type { Page } from '../../types';
import { backgroundOf } from '../../background-data';
import { tokenizePage } from '../../tokenize-page';
import { languageOf } from './language';
import { MAX_CONTENT_PROBABILITY, type Stories } from './stories';

/** A title of fewer words may stand in any text. */
const MIN_WORDS = 3;
/** The title's article is known where it holds so much more of the title's information (−ln p) than what would go. */
const KNOWN = 0.5;

/** What each word of the title tells (−ln p in other texts), by its number. */
export const titleInformation = ({ title, vocabulary }: Pick<Stories, 'title' | 'vocabulary'>): Map<number, number> =>
  new Map(Array.from(title.ids, (id) => [id, -Math.log(vocabulary.prior[id] ?? 1)]));

/** How much more of a title's information stands in what would go than in what stays, −1 to 1. `title`: information by word. */
export function titleLead<Word>(
  title: ReadonlyMap<Word, number>,
  stays: ReadonlySet<Word>,
  goes: ReadonlySet<Word>,
): number {
  let all = 0;
  let lead = 0;
  for (const [word, information] of title) {
    all += information;
    lead += information * (Number(goes.has(word)) - Number(stays.has(word)));
  }
  return all === 0 ? 0 : lead / all;
}

/** Does the title say which of two texts is its own: what stays? */
export const isKnown = (title: ReadonlyMap<unknown, number>, lead: number): boolean =>
  title.size >= MIN_WORDS && lead <= -KNOWN;

/** The same of a page's texts. */
export function titleStays(page: Page, stays: readonly string[], goes: readonly string[]): boolean {
  const lang = languageOf(page.lang, [...stays, ...goes].join(' '));
  const { probability } = backgroundOf(lang);
  const tokens = tokenizePage([page.title, ...stays, ...goes], lang).map((list) => list.map(({ key }) => key));
  const [inTitle = [], ...texts] = tokens;
  const content = inTitle.filter((key) => probability(key) <= MAX_CONTENT_PROBABILITY);
  const title = new Map(content.map((key) => [key, -Math.log(probability(key))]));
  const wordsOf = (lists: readonly (readonly string[])[]): ReadonlySet<string> => new Set(lists.flat());
  return isKnown(title, titleLead(title, wordsOf(texts.slice(0, stays.length)), wordsOf(texts.slice(stays.length))));
}
