import usualTrees from '../../data/off-topic.json';
import usualNetworks from '../../data/off-topic-network.json';
import publishedTrees from '../../data/off-topic-published.json';
import publishedNetworks from '../../data/off-topic-published-network.json';
import { TITLE_NATS } from './grouping';
import type { OffTopicModel } from './model';
import type { PackedNetworks } from './network/network';

/** What judges a page's paragraphs: trees, and networks beside them. */
export interface Weights {
  readonly trees: OffTopicModel;
  readonly networks: PackedNetworks;
  /** How far the title was trusted to say which group is the article, where they learnt. */
  readonly titleNats: number;
}

/** For texts by themselves, in which any part may be another story's. */
export const USUAL: Weights = { trees: usualTrees, networks: usualNetworks, titleNats: 0 };

/**
 * For published pages, to which sites append articles longer than the page's own, which the others take for the page's. They
 * learnt from such mixes, and so are less sure of all else: texts by themselves lose by them (docs/experiments.md).
 */
export const PUBLISHED: Weights = { trees: publishedTrees, networks: publishedNetworks, titleNats: TITLE_NATS };
