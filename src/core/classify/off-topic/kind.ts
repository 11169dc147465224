import type { Kind } from '../../types';

/** Items of other stories that reach the page's end without a break from this many on are an appended next article. */
const MIN_RUN = 3;
/** An appended article leaves at least this share of the page before it. */
const MIN_PLACE = 0.2;
/** So many stray items inside the run are let pass: they were too short to judge. */
const MAX_STRAY_SHARE = 0.25;

/** Kind of every item's verdict, were it given: the tail of the page, if all of it is other stories, is the next article. */
export function kindsOf(scores: readonly number[]): Kind[] {
  const n = scores.length;
  let start = n;
  let stray = 0;
  for (let i = n - 1; i >= n * MIN_PLACE; i--) {
    if ((scores[i] ?? 0) > 0) start = i;
    else if (++stray > MAX_STRAY_SHARE * (n - i) && stray > 1) break;
  }
  const appended = n - start >= MIN_RUN;
  return scores.map((_, i) => (appended && i >= start ? 'next-article' : 'other-story'));
}
