/** The whole algorithm on one screen: a gate, an ordered list of classifiers, a decision. */
import type { Analysis } from './analysis';
import { classifyAds } from './classify/ad';
import { classifyPitches } from './classify/ad/pitch';
import { classifyBoilerplate } from './classify/boilerplate';
import { classifyOffTopic } from './classify/off-topic';
import { classifyRepeated } from './classify/repeated';
import { decide } from './decide';
import { gate } from './gate';
import type { Classifier, GateAnswer, Page, Policy, Verdict } from './types';

/** Order matters: the topic is learnt from what is not already an ad or boilerplate. */
const CLASSIFIERS: readonly Classifier[] = [
  classifyAds,
  classifyPitches,
  classifyBoilerplate,
  classifyRepeated,
  classifyOffTopic,
];
/** A page that was not read to its end: what it is about and what its parts look like is not known. */
const CUT_SHORT: readonly Classifier[] = [classifyAds, classifyPitches, classifyBoilerplate];
/** On lists, apps and forms only ads are judged. */
const ADS_ONLY: readonly Classifier[] = [classifyAds];

/** Judges every block of a page. Never throws on odd text; the work is bounded by the page's own caps. */
export function analyze(page: Page, policy: Policy): Analysis {
  const answer = gate(page);
  const verdicts = new Map<number, Verdict>();
  for (const classify of classifiersFor(page, answer)) {
    for (const verdict of classify(page, verdicts)) {
      if (replaces(verdict, verdicts.get(verdict.block))) verdicts.set(verdict.block, verdict);
    }
  }
  return decide(page, verdicts, policy, answer);
}

function classifiersFor(page: Page, answer: GateAnswer): readonly Classifier[] {
  if (answer !== 'article') return ADS_ONLY;
  return page.truncated ? CUT_SHORT : CLASSIFIERS;
}

/** The first verdict stands, unless a later one of its own category is surer. */
const replaces = (next: Verdict, before: Verdict | undefined): boolean =>
  before === undefined || (before.category === next.category && next.score > before.score);
