import type { Explained } from './model';

/**
 * The trees and the networks err on different paragraphs, so that both together err less than either: at the same false
 * collapse they find more of other stories. The networks' share is the one by which Strict's F1 is best and published pages lose
 * no more than before (docs/experiments.md).
 */
const NETWORK_SHARE = 0.7;

/** The score of a verdict, log-odds, from the trees' and the network's; the trees' alone where the network has none. */
export const blend = (trees: number, network: number | undefined): number =>
  network === undefined ? trees : (1 - NETWORK_SHARE) * trees + NETWORK_SHARE * network;

/**
 * The parts of such a score. The network's is one part: it weighs all of the page's paragraphs together and can't be told
 * apart into what an item shares, where it stands and so on.
 */
export function explainBlend(explained: Explained, network: number | undefined): Explained {
  if (network === undefined) return explained;
  const { score, base, parts } = explained;
  const scaled = new Map([...parts].map(([group, weight]) => [group, blend(weight, 0)] as const));
  return { score: blend(score, network), base: blend(base, 0), parts: scaled.set('together', blend(0, network)) };
}
