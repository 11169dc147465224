import type { Stories } from './stories';
import { OFF_TOPIC_SCORES } from './thresholds';

/** Groups smaller than this say too little about their members. */
const MIN_MEMBERS = 3;
/** Share of a group's members that must pass Balanced's threshold by themselves. */
const MOST = 0.5;
/** A member below this score stays whatever its group does. Both from the cross-validated table of docs/evaluation.md. */
const LEAST = 1.8;
/** So that adding the parts again doesn't fall short of the threshold. */
const ROUNDING = 1e-6;

/**
 * What each item's score (log-odds) is lifted by: where most of another story's group passes Balanced's threshold, its other
 * members that nearly do are lifted just to it (hysteresis by group).
 */
export function liftsOf(
  { clusters, isMain }: Pick<Stories, 'clusters' | 'isMain'>,
  scores: readonly number[],
): number[] {
  const lifts = scores.map(() => 0);
  const score = (i: number): number => scores[i] ?? 0;
  const enough = OFF_TOPIC_SCORES.balanced;
  clusters.members.forEach((members, c) => {
    if (isMain[c] === true || members.length < MIN_MEMBERS) return;
    const passing = members.filter((i) => score(i) >= enough).length;
    if (passing < MOST * members.length) return;
    for (const i of members) if (score(i) > LEAST && score(i) < enough) lifts[i] = enough + ROUNDING - score(i);
  });
  return lifts;
}
