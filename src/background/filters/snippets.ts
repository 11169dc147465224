/**
 * Adblock Plus's snippets that do nothing but hide by a text, as rules of our dialect. All others change the page.
 * @see https://help.adblockplus.org/ (snippet filters)
 */
import { rewriteOperators, type Rewritten } from './operators';

/** "visible:" before the text: only what a reader sees of it counts; see the page's evaluator. */
const TEXTS: Readonly<Record<string, string>> = {
  'hide-if-contains': '',
  'hide-if-contains-visible-text': 'visible:',
};
/** What is between single quotes is of the word that it stands in. */
const WORD = /(?:[^\s']|'[^']*')+/g;
/** Name, text, what is hidden, what is searched. More are conditions on style: without them more would be hidden. */
const MAX_WORDS = 4;
const CLOSEST = /[:()]/;

/** `hide-if-contains-visible-text TEXT SELECTOR [SEARCHED]` → a selector; null where it is no such snippet. */
export function snippetSelector(body: string): Rewritten | null {
  const words = Array.from(body.matchAll(WORD), ([word]) => word.replaceAll("'", ''));
  const [name = '', text = '', selector = '', searched = selector] = words;
  const how = Object.hasOwn(TEXTS, name) ? TEXTS[name] : undefined;
  if (how === undefined) return null;
  if (!isPlain(body) || /[()]/.test(text) || text === '' || selector === '') return { refused: 'invalid' };
  if (words.length > MAX_WORDS) return { refused: 'operator' };
  if (/^\/.*\/[a-z]*$/.test(text)) return { refused: 'pattern' };
  // What is hidden is looked for upwards: plain selectors alone can be.
  if (searched !== selector && CLOSEST.test(selector)) return { refused: 'operator' };
  const upward = searched === selector ? '' : `:upward(${selector})`;
  // The text is asked of all that is searched: behind a list of selectors the operator would bind to the last alone.
  const all = how === '' && searched.includes(',') ? `:is(${searched})` : searched;
  return rewriteOperators(`${all}:has-text(${how}${text})${upward}`);
}

/** No snippet behind another, no escape, no quote left open. A bracket in the text would end our operator early. */
const isPlain = (body: string): boolean => !/[;\\]/.test(body) && body.split("'").length % 2 === 1;
