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
/** A word, or anything between single quotes. */
const WORD = /'([^']*)'|[^\s']+/g;
const MAX_WORDS = 12;
const CLOSEST = /[:()]/;

/** `hide-if-contains-visible-text TEXT SELECTOR [SEARCHED …]` → a selector; null where it is no such snippet. */
export function snippetSelector(body: string): Rewritten | null {
  const words = Array.from(body.matchAll(WORD), ([all, quoted]) => quoted ?? all).slice(0, MAX_WORDS);
  const [name = '', text = '', selector = '', searched = selector] = words;
  const how = Object.hasOwn(TEXTS, name) ? TEXTS[name] : undefined;
  if (how === undefined) return null;
  // A snippet behind another, or a bracket that would end the operator early.
  if (body.includes(';') || /[()]/.test(text) || text === '' || selector === '') return { refused: 'invalid' };
  if (/^\/.*\/[a-z]*$/.test(text)) return { refused: 'pattern' };
  // What is hidden is looked for upwards: plain selectors alone can be.
  if (searched !== selector && CLOSEST.test(selector)) return { refused: 'operator' };
  const upward = searched === selector ? '' : `:upward(${selector})`;
  // The text is asked of all that is searched: behind a list of selectors the operator would bind to the last alone.
  const all = how === '' && searched.includes(',') ? `:is(${searched})` : searched;
  return rewriteOperators(`${all}:has-text(${how}${text})${upward}`);
}
