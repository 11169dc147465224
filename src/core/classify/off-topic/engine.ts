/** What training and evaluation need of the engine, in one import. Nothing of the product imports this. */
export { analyze } from '../../analyze';
export { makeBackground, unpackBackground } from '../../background';
export { backgroundOf } from '../../background-data';
export { boostContributions, boostScore } from '../../boost';
export { tokenizePage } from '../../tokenize-page';
export { makeEvidence } from './bayes-factor';
export { classifyOffTopic } from '../off-topic';
export { firstColumns } from './features/first';
export { secondColumns } from './features/second';
export { selectItems } from './items';
export { languageOf } from './language';
export { listLeaders } from './lists';
export { isManyStories } from './many-stories';
export { blend } from './blend';
export { NETWORK_NAMES, networkScores } from './network/network';
export { isSeparable } from './separable';
export { readStories, SHARPER } from './stories';
export { OFF_TOPIC_SCORES } from './thresholds';
