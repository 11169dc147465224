/** Selectors that no browser knows (`:has-text`, `:upward`, `:matches-css`…), run by the engine's own evaluator. */
import { parse, querySelectorAll } from '@ghostery/adblocker-extended-selectors';
import { queryDocument } from './cosmetic-query';
import { topOf } from './document';
import { closestOf } from './nodes';
import { seenText } from './seen-text';

type Ast = NonNullable<ReturnType<typeof parse>>;

/** Milliseconds that one rule may take; after that it is not run on this page again. */
const MAX_MS = 40;

const parsed = new Map<string, Ast | null>();

/** What the rule matches now; nothing where it can't be read, fails or was too slow. */
export function queryExtended(selector: string): Iterable<Element> {
  const visible = VISIBLE.exec(selector);
  return visible === null ? queryParsed(selector) : queryVisible(selector, visible);
}

/** "SEARCHED:has-text(visible:TEXT):upward(HIDDEN)": the engine's evaluator would take what nobody sees for text too. */
const VISIBLE = /^(.+):has-text\(visible:([^()]+)\)(?::upward\((.+)\))?$/;

function queryVisible(selector: string, [, searched = '', text = '', hidden]: readonly string[]): Iterable<Element> {
  const found = new Set<Element>();
  const begin = performance.now();
  if (spent.has(selector)) return found;
  try {
    for (const element of queryDocument(searched)) {
      if (performance.now() - begin > MAX_MS) {
        spent.add(selector);
        break;
      }
      if (!seenText(element).includes(text)) continue;
      const above = hidden === undefined ? element : closestOf(element, hidden);
      if (above !== null) found.add(above);
    }
  } catch {
    // What is to be hidden can't be read as a selector.
    spent.add(selector);
  }
  return found;
}

/** Not to be run again: too slow, or not to be read. */
const spent = new Set<string>();

function queryParsed(selector: string): Iterable<Element> {
  const ast = astOf(selector);
  if (ast === null) return [];
  const begin = performance.now();
  try {
    return querySelectorAll(topOf(document), ast);
  } catch {
    parsed.set(selector, null);
    return [];
  } finally {
    if (performance.now() - begin > MAX_MS) parsed.set(selector, null);
  }
}

function astOf(selector: string): Ast | null {
  const known = parsed.get(selector);
  if (known !== undefined) return known;
  let ast: Ast | null = null;
  try {
    ast = parse(selector) ?? null;
  } catch {
    // A selector that can't be read matches nothing.
  }
  parsed.set(selector, ast);
  return ast;
}
