import { upwards } from '../../closest';
import type { Page } from '../../types';
import type { Item } from './items';
import type { Stories } from './stories';
import { titleInformation } from './title-lead';

/** So many texts make an article, and so many around it the page's own. */
const MIN_TEXTS = 5;
const MIN_REST = 3;
/** Least information of a title, in nats: of three common words, or of two rare ones. Less may stand in any text. */
const MIN_NATS = 20;
/**
 * Mean scores of the run and of what is around it. Texts of an article that are taken for another story are few and stand among
 * texts in doubt; an appended article is one as a whole, and what is around it surely the page's own.
 */
const MIN_MEAN = 2.5;
const MAX_REST_MEAN = -3.5;
/** The same where the run stands outside of the element that holds the page's own text. */
const MIN_MEAN_APART = 1;
const MAX_REST_MEAN_APART = -2.5;
/** Share of the own text's characters that makes an element its home. */
const HOME_SHARE = 0.9;
const LEVELS = 40;
/** One text around the run holds this share of the title's information (−ln p), and no text in the run half as much as that. */
const MIN_TITLED = 0.25;
const MAX_TITLED = 0.5;
/** What a text adds to its run, and where that ends: one that is surely of a story weighs no more than a few in doubt. */
const DRIFT = 0.5;
const MOST = 4;
const LEAST = -3;
/** So many texts in a row that are surely the page's own end a run: it is no one article that goes on after them. */
const OWN_TEXTS = 2;

type Told = Pick<Stories, 'bags' | 'title' | 'vocabulary'>;

/**
 * The items of another article put into the page or appended to it as a whole, by their numbers: none where the run of texts
 * with the highest scores is not one. The title says which of the two is the page's.
 */
export function wholeStory(
  page: Page,
  items: readonly Item[],
  stories: Told,
  scores: readonly number[],
): ReadonlySet<number> {
  const texts = [...items.keys()].filter((i) => items[i]?.heading !== true);
  const { from, to } = highestRun(texts.map((i) => scores[i] ?? 0));
  const run = texts.slice(from, to);
  const rest = [...texts.slice(0, from), ...texts.slice(to)];
  const nats = titleInformation(stories);
  const all = [...nats.values()].reduce((sum, own) => sum + own, 0);
  if (run.length < MIN_TEXTS || rest.length < MIN_REST || all < MIN_NATS) return new Set();
  const isApart = standsApart(page, items, scores, run, rest);
  const mean = (list: readonly number[]): number => list.reduce((sum, i) => sum + (scores[i] ?? 0), 0) / list.length;
  if (mean(run) < (isApart ? MIN_MEAN_APART : MIN_MEAN)) return new Set();
  if (mean(rest) > (isApart ? MAX_REST_MEAN_APART : MAX_REST_MEAN)) return new Set();
  const most = (list: readonly number[]): number =>
    list.reduce((top, i) => Math.max(top, natsIn(stories.bags[i]?.ids ?? [], nats)), 0);
  const own = most(rest);
  if (own < MIN_TITLED * all || most(run) > MAX_TITLED * own) return new Set();
  const [first = 0, last = -1] = [run[0], run[run.length - 1]];
  return new Set([...items.keys()].filter((i) => i >= first && i <= last));
}

/** Where the sum of what the scores add is greatest: from the first to before the last. */
function highestRun(scores: readonly number[]): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0 };
  let most = 0;
  let sum = 0;
  let from = 0;
  let own = 0;
  scores.forEach((score, i) => {
    own = score <= LEAST ? own + 1 : 0;
    if (sum <= 0 || own >= OWN_TEXTS) [sum, from] = [0, i];
    sum += Math.max(LEAST, Math.min(MOST, score)) - DRIFT;
    if (sum > most) [most, best] = [sum, { from, to: i + 1 }];
  });
  return best;
}

/** Does all of the run stand outside of the innermost element that holds what is surely the page's own? */
function standsApart(
  page: Page,
  items: readonly Item[],
  scores: readonly number[],
  run: readonly number[],
  rest: readonly number[],
): boolean {
  const above = (i: number): readonly number[] =>
    upwards(page, page.blocks[items[i]?.block ?? -1]?.container ?? -1, LEVELS);
  const held = new Map<number, number>();
  let all = 0;
  for (const i of rest) {
    if ((scores[i] ?? 0) >= 0) continue;
    const chars = items[i]?.text.length ?? 0;
    all += chars;
    for (const c of above(i)) held.set(c, (held.get(c) ?? 0) + chars);
  }
  // Containers are numbered in document order, so that the innermost is the last.
  const home = Math.max(-1, ...[...held].filter(([, chars]) => chars >= HOME_SHARE * all).map(([c]) => c));
  return home >= 0 && run.every((i) => !above(i).includes(home));
}

const natsIn = (ids: Iterable<number>, nats: ReadonlyMap<number, number>): number =>
  [...ids].reduce((sum, id) => sum + (nats.get(id) ?? 0), 0);
