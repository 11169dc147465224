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

/** An engine by what it is asked for. */
export interface Engines {
  readonly ads: LoadedEngine;
  readonly cookies: LoadedEngine | null;
}

type Question = Args<'filters/cosmetics'>;

/** The rules for a page, or for what was seen of it since the last question. */
export function answerCosmetics({ ads, cookies }: Engines, args: Question): Answer<'filters/cosmetics'> {
  if (!/^https?:/.test(args.url)) return { selectors: [], extended: [] };
  const answer = rulesFor(ads, args);
  if (cookies === null) return answer;
  const { selectors, late, extended } = rulesFor(cookies, args);
  return { ...answer, notices: [...selectors, ...late, ...extended] };
}

interface Rules {
  readonly selectors: readonly string[];
  readonly extended: readonly string[];
  readonly late: readonly string[];
}

function rulesFor({ engine, unanchored }: LoadedEngine, args: Question): Rules {
  const { hostname, domain } = parseUrl(args.url);
  if (hostname === null) return { selectors: [], extended: [], late: [] };
  const { classes, ids, hrefs, tags = [] } = args;
  const { matches, allowGenericHides } = engine.matchCosmeticFilters({
    ...{ url: args.url, hostname, domain: domain ?? hostname, ancestors: [] },
    ...{
      classes: [...classes],
      ids: [...ids],
      hrefs: [...hrefs],
      getRulesFromDOM: true,
      getRulesFromHostname: args.first,
    },
    ...{ getInjectionRules: false, getExtendedRules: true, callerContext: undefined },
  });
  const selectors = new Set<string>();
  const extended = new Set<string>();
  for (const { filter, exception } of matches) {
    if (filter === undefined || exception !== undefined || filter.isScriptInject()) continue;
    (filter.isExtended() ? extended : selectors).add(filter.getSelector());
  }
  const always = args.first && allowGenericHides ? unanchored.always : [];
  const met = allowGenericHides ? unanchoredFor(unanchored, { classes, ids, hrefs, tags }) : [];
  return { selectors: [...selectors, ...met], extended: [...extended], late: always };
}
