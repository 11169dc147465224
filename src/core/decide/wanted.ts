import { titleLine } from '../protect';
import { isRunning } from '../running-text';
import type { Block, Kind, Page, Policy, Strength, Verdict, Verdicts } from '../types';
import { articleRegion, isInside, type Region } from './region';
import { TEXT, THRESHOLDS } from './thresholds';
import { sureStories } from './sure-stories';
import { isOf } from './told';
import { balancedTextThreshold, strictThreshold } from './unsure';

export type Action = 'collapse' | 'mark';

/** Blocks past the last paragraph that still belong to the article: credits, notices and share bars stand there. */
const GENTLE_SLACK = 4;
/** Share of its characters in links, up to which a line is text. */
const MAX_LINKS = 1 / 5;
/** Entries of menus are shorter. */
const HEADLINE_CHARS = 60;
/** The site's own header and main menu, above the article, stay usable below Strict. */
const STAYS: ReadonlySet<Kind> = new Set<Kind>(['navigation']);

/** What verdicts and policy ask for, before anything about neighbours: block → action. */
export function wantedActions(page: Page, verdicts: Verdicts, policy: Policy): Map<number, Action> {
  const region = regionOf(page, verdicts);
  const wanted = new Map<number, Action>();
  const least = leastScores(page, verdicts, policy.strength);
  const isStory = sureStories(page, verdicts, policy.strength);
  for (const verdict of verdicts.values()) {
    const isSure = verdict.category === 'off-topic' ? isStory(verdict) : isLikely(page, verdict, least);
    const action = actionFor(page, verdict, policy, region, isSure);
    if (action !== null) wanted.set(verdict.block, action);
  }
  return wanted;
}

/** Where an article of short paragraphs alone begins its title says. */
function regionOf(page: Page, verdicts: Verdicts): Region {
  const region = articleRegion(page, verdicts);
  return region.last < region.first ? { ...region, first: Math.max(0, titleLine(page)) } : region;
}

function actionFor(page: Page, verdict: Verdict, policy: Policy, region: Region, isSure: boolean): Action | null {
  const block = page.blocks[verdict.block];
  if (block === undefined || block.protection !== null) return null;
  const treatment = policy.treatments[verdict.category];
  if (treatment === 'off') return null;
  const corrected = policy.corrections.findLast((c) => c.category === verdict.category && isOf(page, block, c));
  if (corrected?.action === 'keep') return null;
  if (corrected?.action === 'collapse') return treatment;
  return isSure && inScope(block, verdict, policy.strength, region) ? treatment : null;
}

/** The least score of advertisements, boilerplate and text taken for it that becomes an action on this page. */
type Least = Readonly<Record<'ad' | 'boilerplate' | 'text', number>>;

function isLikely(page: Page, { block: id, category, kind, score }: Verdict, least: Least): boolean {
  if (category === 'ad') return score >= least.ad;
  const block = page.blocks[id];
  return score >= (block !== undefined && isText(block, kind) ? least.text : least.boilerplate);
}

/** A link that reads as its own address is a source, no teaser. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/**
 * Running text, quotations and sources; and lines without links of which neither a name nor the place says what they are:
 * ingredients, cells, references and verses are as short as labels.
 */
const isText = (block: Block, kind: Kind): boolean =>
  isRunning(block) ||
  block.role === 'quote' ||
  ADDRESS.test(block.text) ||
  (kind === 'page-furniture' && block.linkChars < MAX_LINKS * block.chars);

function leastScores(page: Page, verdicts: Verdicts, strength: Strength): Least {
  const { ad, boilerplate } = THRESHOLDS;
  const isStrict = strength === 'strict';
  const strict = isStrict ? strictThreshold(page, verdicts) : 0;
  return {
    ad: ad[strength],
    boilerplate: isStrict ? strict : boilerplate[strength],
    text: isStrict ? strict : strength === 'balanced' ? balancedTextThreshold(page, verdicts) : TEXT.gentle,
  };
}

/** Which parts of the page a strength works on; ads and foreign stories everywhere. */
function inScope(block: Block, verdict: Verdict, strength: Strength, region: Region): boolean {
  if (verdict.category !== 'boilerplate' || strength === 'strict') return true;
  if (STAYS.has(verdict.kind) && verdict.block < region.first && !isHeadline(block)) return false;
  return strength === 'balanced' || isInside(region, verdict.block, GENTLE_SLACK);
}

/** Links longer than a menu's entries: teasers in a menu or above the page. */
const isHeadline = ({ chars, links, linkChars }: Block): boolean =>
  2 * linkChars >= chars && chars > HEADLINE_CHARS * Math.max(1, links);
