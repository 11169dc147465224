import { blend } from '../blend';

/** About so many foreign paragraphs of a page the last network counts half of its most; how fast it counts less beyond. */
const EXPECTED = 4.5;
const SPREAD = 0.7;
/** Its share of the networks' score where next to nothing foreign is expected. Between 0.7 and 1 all figures are met. */
const MOST_SHARE = 0.75;

/**
 * The networks' score of every item, of each one's. What is rare asks for another judge than what is common (a mixture of
 * experts; Jacobs et al. 1991): the last network saw pages with a single foreign paragraph four times as often as the others.
 * The fewer are to be expected on this page, by the trees and all networks, the more it counts; of the others the mean does.
 */
export function together(trees: readonly number[], networks: readonly (readonly number[])[]): number[] {
  const others = networks.slice(0, -1);
  const single = networks.at(-1) ?? [];
  const usual = trees.map((_, i) => others.reduce((sum, own) => sum + (own[i] ?? 0), 0) / others.length);
  const both = usual.map((score, i) => (score + (single[i] ?? score)) / 2);
  const expected = trees.reduce((sum, score, i) => sum + chance(blend(score, both[i])), 0);
  const share = MOST_SHARE * chance((EXPECTED - expected) / SPREAD);
  return usual.map((score, i) => (1 - share) * score + share * (single[i] ?? score));
}

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
