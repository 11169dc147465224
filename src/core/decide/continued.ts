import { isPublished } from '../is-published';
import { isReadable } from '../seen';
import type { Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import type { Action } from './wanted';

/** Words that tie a paragraph to what stands before it: "Meanwhile, …", "In other league news, …", "与此同时，…". */
const TIED = new RegExp(
  String.raw`^["“«„]?(?:${[
    String.raw`(?:in|on) other (?:\S+ ){0,3}news\b`,
    String.raw`(?:meanwhile|elsewhere|separately|however|but|in addition|also (?:on|in)|unterdessen|derweil|zudem|außerdem|allerdings|par ailleurs|de son côté|cependant|mais|por otro lado|por su parte|mientras tanto|además|sin embargo|pero|тем временем|между тем|кроме того|однако)(?=[\s,，:])`,
    '此外|另外|另一方面|与此同时|與此同時|同时[，,]|同時[，,]|另据|另據|不过[，,]|不過[，,]|但是?[，,]|然而|一方、|また、|なお、|しかし、',
  ].join('|')})`,
  'iu',
);

/**
 * What opens with such words goes on with the article, however little it shares with it, and so does all that would go with it as
 * the next article, or on a published page as another story: of 546 other stories put whole into or below an article none opens
 * so, of articles’ own paragraphs one in forty.
 */
export function continuedStays(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  const kinds = new Set<string>(['next-article', ...(isPublished(page, verdicts) ? ['other-story'] : [])]);
  let isRun = false;
  let isTied = false;
  let inWhole = false;
  for (const block of page.blocks) {
    if (!isReadable(block)) continue;
    const verdict = verdicts.get(block.id);
    const isForeign = wanted.has(block.id) && kinds.has(verdict?.kind ?? '');
    // A whole article goes on with itself, also after what is kept in it.
    const goesOn = isRun || (inWhole && verdict?.whole === true);
    if (isForeign && !goesOn) isTied = TIED.test(block.text);
    isRun = isForeign;
    inWhole ||= verdict?.whole === true;
    if (isForeign && isTied && !isAsked(page, corrections, block)) wanted.delete(block.id);
  }
}
