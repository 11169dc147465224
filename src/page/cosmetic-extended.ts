/** Selectors that no browser knows (`:has-text`, `:upward`, `:matches-css`…), run by the engine's own evaluator. */
import { parse, querySelectorAll } from '@ghostery/adblocker-extended-selectors';

type Ast = NonNullable<ReturnType<typeof parse>>;

/** Milliseconds that one rule may take; after that it is not run on this page again. */
const MAX_MS = 40;

const parsed = new Map<string, Ast | null>();

/** What the rule matches now; nothing where it can't be read, fails or was too slow. */
export function queryExtended(selector: string): Iterable<Element> {
  const ast = astOf(selector);
  if (ast === null) return [];
  const begin = performance.now();
  try {
    return querySelectorAll(document.documentElement, ast);
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
