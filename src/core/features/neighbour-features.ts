import type { Context } from './context';
import type { Feature, FeatureGroup } from './table';
import { linkDensityAt, numbersAt, textDensityAt, wordsAt } from './text-features';

const shifted =
  (feature: Feature, by: number): Feature =>
  (context, i) => {
    const j = i + by;
    return j < 0 || j >= context.page.blocks.length ? -1 : feature(context, j);
  };

const sameContainer =
  (by: number): Feature =>
  ({ page }, i) =>
    page.blocks[i]?.container === page.blocks[i + by]?.container ? 1 : 0;

/** Words outside links, in the blocks around. */
const window =
  (from: number, to: number): Feature =>
  (context: Context, i: number) => {
    let sum = 0;
    for (let j = Math.max(0, i + from); j <= Math.min(context.page.blocks.length - 1, i + to); j++) {
      if (j !== i) sum += wordsAt(context, j) * (1 - linkDensityAt(context, j));
    }
    return sum;
  };

const roleAt: Feature = ({ page }, i) => (page.blocks[i]?.level ?? 0) + (page.blocks[i]?.tag === 'p' ? 10 : 0);

export const NEIGHBOURS: FeatureGroup = {
  code: 'neighbours',
  features: {
    previousWords: shifted(wordsAt, -1),
    previousLinkDensity: shifted(linkDensityAt, -1),
    previousTextDensity: shifted(textDensityAt, -1),
    previousEnding: shifted((c, i) => numbersAt(c, i).ending, -1),
    previousRole: shifted(roleAt, -1),
    nextWords: shifted(wordsAt, 1),
    nextLinkDensity: shifted(linkDensityAt, 1),
    nextTextDensity: shifted(textDensityAt, 1),
    nextEnding: shifted((c, i) => numbersAt(c, i).ending, 1),
    nextRole: shifted(roleAt, 1),
    previous2Words: shifted(wordsAt, -2),
    previous2LinkDensity: shifted(linkDensityAt, -2),
    next2Words: shifted(wordsAt, 2),
    next2LinkDensity: shifted(linkDensityAt, 2),
    previousTogether: sameContainer(-1),
    nextTogether: sameContainer(1),
    wordsBefore: window(-6, -1),
    wordsAfter: window(1, 6),
    wordsAround: window(-15, 15),
  },
};
