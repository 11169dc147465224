import type { Pull } from '../../../../src/core/classify/off-topic/network/relations';

/** What nothing draws. `reach`: how many places away distances are told apart. */
export const noPull = (reach: number): Pull => ({
  group: 0,
  sharper: 0,
  nats: 0,
  sharperNats: 0,
  natsFor: 0,
  sharperNatsFor: 0,
  near: new Float64Array(2 * reach + 1),
});

/** Groups of items (`of`), and the evidence between each two of them, row by row. */
export const clusters = (of: readonly number[], pairs: readonly number[]) => ({
  of,
  members: [],
  bags: [],
  pairs: Float64Array.from(pairs),
});
