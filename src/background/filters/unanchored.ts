import type { FiltersEngine } from '@ghostery/adblocker';
import { isMet, needOf, type Need, type Seen } from './needs';

/** The generic rules without a class or id to look them up by, that no exception can lift. */
export interface Unanchored {
  /** Those for which nothing can be told beforehand. */
  readonly always: readonly string[];
  readonly needing: readonly (readonly [string, Need])[];
}

const HIDING = ' { display: none !important; }';

/** The engine gives these rules only as one style sheet; a line of it is a selector. */
export function unanchoredOf(engine: FiltersEngine): Unanchored {
  const always: string[] = [];
  const needing: (readonly [string, Need])[] = [];
  const sheet = baseStylesheet(engine).replaceAll(HIDING, ',');
  for (const line of sheet.split(',\n')) {
    const selector = line.trim().replace(/,$/, '');
    if (selector === '') continue;
    const need = needOf(selector);
    if (need === null) always.push(selector);
    else needing.push([selector, need]);
  }
  return { always, needing };
}

/** The part of the answer that is the same for every site. */
function baseStylesheet(engine: FiltersEngine): string {
  const nowhere = { url: 'https://site.invalid/', hostname: 'site.invalid', domain: 'site.invalid' };
  return engine.getCosmeticsFilters({
    ...nowhere,
    getBaseRules: true,
    getRulesFromDOM: false,
    getRulesFromHostname: false,
  }).styles;
}

/** Those that may match something of what was seen. */
export function unanchoredFor(rules: Unanchored, seen: Seen): string[] {
  return rules.needing.filter(([, need]) => isMet(need, seen)).map(([selector]) => selector);
}
