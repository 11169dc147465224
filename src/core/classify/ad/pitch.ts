import type { Classifier, Verdict } from '../../types';
import { verdictOf } from './evidence';
import { judgePitch } from './promotion';

/** The publisher's own pitches (newsletter, app, account, reader groups): boilerplate, told by what they say. */
export const classifyPitches: Classifier = (page, verdicts) => {
  const found: Verdict[] = [];
  for (const block of page.blocks) {
    if (verdicts.has(block.id) || block.protection !== null) continue;
    const pitch = judgePitch(block, page.lang);
    if (pitch?.category === 'boilerplate') found.push(verdictOf(block, pitch.category, pitch.kind, pitch.reasons));
  }
  return found;
};
