import type { Strength } from '../../types';

/**
 * Least score (log-odds) at which an off-topic verdict is acted on, by strength; from the cross-validated table of
 * docs/evaluation.md. Gentle and Balanced keep their promises on clean articles, Strict has the best F1.
 */
export const OFF_TOPIC_SCORES: Readonly<Record<Strength, number>> = { gentle: 2.9, balanced: 2, strict: -0.4 };
