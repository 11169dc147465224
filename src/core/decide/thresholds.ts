import { OFF_TOPIC_SCORES } from '../classify/off-topic/thresholds';
import type { Category, Strength } from '../types';

/**
 * Least score (log-odds) at which a verdict becomes a decision. Boilerplate: from the second table of docs/evaluation.md,
 * "Boilerplate" (sites the models had not seen): at Balanced 60 % of what is not the article goes and, text aside,
 * next to nothing of the articles; Strict has the greatest F1; from Gentle's on only exact forms of words and the plainest
 * blocks pass.
 */
export const THRESHOLDS: Readonly<Record<Category, Readonly<Record<Strength, number>>>> = {
  ad: { gentle: 3.48, balanced: 2.2, strict: 0.405 },
  boilerplate: { gentle: 5.9, balanced: 0.8, strict: 0 },
  'off-topic': OFF_TOPIC_SCORES,
};

/** The same for text that is taken for boilerplate, not links or what is named: a paragraph hidden is worse than a teaser kept. */
export const TEXT: Readonly<Record<Strength, number>> = { ...THRESHOLDS.boilerplate, balanced: 2.6 };

/** Share of the article region's characters that may go before blocks are marked instead of collapsed. */
export const MAX_SHARE = 0.75;
/** The article region must be this long for the cap to mean anything. */
export const MIN_REGION_CHARS = 400;
/** A short block: it follows its neighbours where they agree. Lines of dialogue are shorter than this. */
export const SHORT_CHARS = 60;
