import type { FiltersEngine } from '@ghostery/adblocker';
import { parse as parseUrl } from 'tldts';
import type { Answer, Args } from '../../protocol';
import { unanchoredFor, unanchoredOf, type Unanchored } from './unanchored';

/** An engine with what is derived from it once. */
export interface LoadedEngine {
  readonly engine: FiltersEngine;
  readonly unanchored: Unanchored;
}

export function withUnanchored(engine: FiltersEngine): LoadedEngine {
  return { engine, unanchored: unanchoredOf(engine) };
}

/** The selectors for a page, by several engines; an exception of one lifts the rule only in that one. */
export function answerCosmetics(
  engines: readonly LoadedEngine[],
  args: Args<'filters/cosmetics'>,
): Answer<'filters/cosmetics'> {
  const selectors = new Set<string>();
  const extended = new Set<string>();
  const { hostname, domain } = parseUrl(args.url);
  if (hostname === null || !/^https?:/.test(args.url)) return { selectors: [], extended: [] };
  const { classes, ids, hrefs } = args;
  for (const { engine, unanchored } of engines) {
    const { matches, allowGenericHides } = engine.matchCosmeticFilters({
      ...{
        url: args.url,
        hostname,
        domain: domain ?? hostname,
        ancestors: [],
        classes: [...classes],
        ids: [...ids],
        hrefs: [...hrefs],
      },
      ...{
        getRulesFromDOM: true,
        getRulesFromHostname: args.first,
        getInjectionRules: false,
        getExtendedRules: true,
        callerContext: undefined,
      },
    });
    for (const { filter, exception } of matches) {
      if (filter === undefined || exception !== undefined || filter.isScriptInject()) continue;
      (filter.isExtended() ? extended : selectors).add(filter.getSelector());
    }
    if (!allowGenericHides) continue;
    if (args.first) for (const selector of unanchored.always) selectors.add(selector);
    for (const selector of unanchoredFor(unanchored, { classes, ids, hrefs, tags: args.tags ?? [] }))
      selectors.add(selector);
  }
  return { selectors: [...selectors], extended: [...extended] };
}
