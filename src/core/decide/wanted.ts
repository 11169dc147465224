import type { Category, Kind, Page, Policy, Strength, Verdict, Verdicts } from '../types';
import { articleRegion, isInside, type Region } from './region';
import { strictOffTopic } from './published';
import { isOwnSection } from './sections';
import { THRESHOLDS } from './thresholds';
import { strictThreshold } from './unsure';

export type Action = 'collapse' | 'mark';

/** Blocks past the last paragraph that still belong to the article: credits, notices and share bars stand there. */
const GENTLE_SLACK = 4;
/** The site's own header and main menu, above the article, stay usable below Strict. */
const STAYS: ReadonlySet<Kind> = new Set<Kind>(['navigation']);

/** What verdicts and policy ask for, before anything about neighbours: block → action. */
export function wantedActions(page: Page, verdicts: Verdicts, policy: Policy): Map<number, Action> {
  const region = articleRegion(page, verdicts);
  const wanted = new Map<number, Action>();
  const least = leastScores(page, verdicts, policy.strength);
  for (const verdict of verdicts.values()) {
    const action = actionFor(page, verdict, policy, region, least);
    if (action !== null) wanted.set(verdict.block, action);
  }
  return wanted;
}

function actionFor(page: Page, verdict: Verdict, policy: Policy, region: Region, least: Least): Action | null {
  const block = page.blocks[verdict.block];
  if (block === undefined || block.protection !== null) return null;
  const treatment = policy.treatments[verdict.category];
  if (treatment === 'off') return null;
  const corrected = policy.corrections.find((c) => c.template === block.template && c.category === verdict.category);
  if (corrected?.action === 'keep') return null;
  if (corrected?.action === 'collapse') return treatment;
  const passes = verdict.score >= (verdict.kind === 'next-article' ? least.nextArticle : least[verdict.category]);
  return passes && inScope(verdict, policy.strength, region) ? treatment : null;
}

/** The least score of each category, and of the next article, that becomes an action on this page. */
type Least = Readonly<Record<Category | 'nextArticle', number>>;

function leastScores(page: Page, verdicts: Verdicts, strength: Strength): Least {
  const { ad, boilerplate, 'off-topic': offTopic } = THRESHOLDS;
  const isStrict = strength === 'strict';
  const story = isStrict ? strictOffTopic(page, verdicts) : offTopic[strength];
  return {
    ad: ad[strength],
    boilerplate: isStrict ? strictThreshold(page, verdicts) : boilerplate[strength],
    'off-topic': story,
    nextArticle: isOwnSection(page, verdicts) ? offTopic.gentle : story,
  };
}

/** Which parts of the page a strength works on; ads and foreign stories everywhere. */
function inScope(verdict: Verdict, strength: Strength, region: Region): boolean {
  if (verdict.category !== 'boilerplate' || strength === 'strict') return true;
  if (STAYS.has(verdict.kind) && verdict.block < region.first) return false;
  return strength === 'balanced' || isInside(region, verdict.block, GENTLE_SLACK);
}
