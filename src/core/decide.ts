import type { Analysis } from './analysis';
import { amongTextStays } from './decide/among';
import { withCorrections } from './decide/corrected';
import { appendedWhole } from './decide/appended';
import { authorLinesStay } from './decide/author-lines';
import { boxesStay } from './decide/boxes';
import { commentsStay } from './decide/comments';
import { contentsStay } from './decide/contents';
import { continuedStays } from './decide/continued';
import { detailsStay } from './decide/details';
import { discussionStays } from './decide/discussion';
import { withEmptySections } from './decide/empty-sections';
import { figuresStay } from './decide/figures';
import { formsStayWhole } from './decide/forms';
import { somethingIsLeft } from './decide/left';
import { linesStay } from './decide/lines';
import { listHeadsStay } from './decide/list-heads';
import { lyricsStay } from './decide/lyrics';
import { measuresStay } from './decide/measures';
import { menusStayWhole } from './decide/menus';
import { namedHeadsStay } from './decide/named-heads';
import { namesStay } from './decide/names-and-values';
import { referencesStay } from './decide/references';
import { repeatedButtonsStay } from './decide/repeated-buttons';
import { articleRegion, isInside } from './decide/region';
import { parallelSectionsStay } from './decide/parallel-sections';
import { headingsFollow, keepShortBetween } from './decide/smooth';
import { isTooMuch } from './decide/share-cap';
import { sourcesBelowStay } from './decide/sources-below';
import { tablesStay } from './decide/tables';
import { textlessStay } from './decide/textless';
import { verseStays } from './decide/verse';
import { wantedActions } from './decide/wanted';
import { wholeStoryGoes } from './decide/whole-story';
import { wholesStay } from './decide/wholes';
import type { Decision, GateAnswer, Page, Policy, Verdicts } from './types';

/** Verdicts and policy → decisions: thresholds, protected blocks, corrections, headings, the cap on the share. */
export function decide(page: Page, judged: Verdicts, policy: Policy, gate: GateAnswer): Analysis {
  let verdicts = withCorrections(page, judged, policy.corrections);
  const wanted = wantedActions(page, verdicts, policy);
  if (gate === 'article') {
    somethingIsLeft(page, verdicts, wanted);
    verseStays(page, verdicts, wanted);
    lyricsStay(page, verdicts, wanted);
    measuresStay(page, verdicts, wanted);
    wholesStay(page, verdicts, wanted);
    amongTextStays(page, verdicts, wanted);
    boxesStay(page, verdicts, wanted);
    figuresStay(page, verdicts, wanted, policy);
    tablesStay(page, verdicts, wanted);
    sourcesBelowStay(page, verdicts, wanted, policy.corrections);
    contentsStay(page, verdicts, wanted, policy);
    referencesStay(page, verdicts, wanted, policy);
    keepShortBetween(page, verdicts, wanted);
    commentsStay(page, verdicts, wanted, policy);
    discussionStays(page, verdicts, wanted);
    authorLinesStay(page, verdicts, wanted);
    linesStay(page, verdicts, wanted, policy.corrections);
    namesStay(page, verdicts, wanted, policy.corrections);
    detailsStay(page, verdicts, wanted, policy.corrections);
    continuedStays(page, verdicts, wanted, policy.corrections);
    headingsFollow(page, verdicts, wanted);
    parallelSectionsStay(page, verdicts, wanted, policy.corrections);
    namedHeadsStay(page, verdicts, wanted, policy.corrections);
    verdicts = wholeStoryGoes(page, verdicts, wanted, policy.corrections);
    verdicts = appendedWhole(page, verdicts, wanted, policy.corrections);
    verdicts = withEmptySections(page, verdicts, wanted, policy.corrections);
    menusStayWhole(page, verdicts, wanted, policy);
    listHeadsStay(page, verdicts, wanted, policy.corrections);
    formsStayWhole(page, verdicts, wanted, policy.corrections);
    repeatedButtonsStay(page, verdicts, wanted, policy);
    if (policy.strength !== 'strict') textlessStay(page, verdicts, wanted, policy.corrections);
  }
  const capped = gate === 'article' && isTooMuch(page, verdicts, wanted);
  const region = articleRegion(page, verdicts);
  const decisions: Decision[] = [];
  for (const [block, action] of [...wanted].sort(([a], [b]) => a - b)) {
    const verdict = verdicts.get(block);
    if (verdict === undefined) continue;
    const inside = capped && isInside(region, block);
    decisions.push({ block, action: inside ? 'mark' : action, verdict });
  }
  return { gate, verdicts, decisions, held: heldBy(page, gate, capped) };
}

function heldBy(page: Page, gate: GateAnswer, capped: boolean): Analysis['held'] {
  if (gate !== 'article') return 'not-article';
  if (capped) return 'share-cap';
  return page.truncated ? 'truncated' : 'none';
}
