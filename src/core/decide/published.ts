import type { Page, Verdicts } from '../types';
import { THRESHOLDS } from './thresholds';

/** Blocks of boilerplate from which on a text is a published page: menus, teasers, a footer stand around it. */
const AROUND = 12;

/**
 * Other stories' threshold at Strict for one page. The topic's trees learnt from mixes in which every fifth paragraph or
 * so is foreign; of the paragraphs that a publisher's page holds as its article hardly one in a hundred is. That is a
 * change of prior odds by about three (log-odds), and Balanced's threshold lies as much higher.
 */
export function strictOffTopic(page: Page, verdicts: Verdicts): number {
  const { strict, balanced } = THRESHOLDS['off-topic'];
  let around = 0;
  for (const verdict of verdicts.values()) {
    if (verdict.category === 'boilerplate' && (page.blocks[verdict.block]?.chars ?? 0) > 0) around++;
  }
  return around >= AROUND ? balanced : strict;
}
