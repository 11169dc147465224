import type { Classifier, Page, Verdict } from '../types';
import { verdictOf } from './ad/evidence';
import { labelReasons, labelledBlocks } from './ad/labelled';
import { judgePitch } from './ad/promotion';
import { slotReasons } from './ad/slot';

/** Advertising that no list names: disclosed by a label, by the slot it stands in, or by what it says. */
export const classifyAds: Classifier = (page) => {
  const found = new Map<number, Verdict>();
  for (const verdict of labelVerdicts(page)) found.set(verdict.block, verdict);
  for (const block of page.blocks) {
    if (found.has(block.id) || block.protection !== null) continue;
    const pitch = judgePitch(block, page.lang);
    if (pitch?.category === 'ad') {
      found.set(block.id, verdictOf(block, 'ad', pitch.kind, pitch.reasons));
      continue;
    }
    const slot = slotReasons(page, block);
    if (slot !== null) found.set(block.id, verdictOf(block, 'ad', 'ad-slot', slot));
  }
  return [...found.values()];
};

function* labelVerdicts(page: Page): Iterable<Verdict> {
  for (const label of page.blocks) {
    const reasons = labelReasons(page, label);
    if (reasons === null || label.protection !== null) continue;
    const group = label.id;
    yield verdictOf(label, 'ad', 'labelled-ad', reasons, group);
    for (const [block, why] of labelledBlocks(page, label, reasons))
      yield verdictOf(block, 'ad', 'labelled-ad', why, group);
  }
}
