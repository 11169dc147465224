import packed from '../../../data/off-topic-network.json';
import type { Column } from '../features/column';
import type { Stories } from '../stories';
import { attend } from './attention';
import { readInput } from './input';
import type { Matrix, PackedMatrix } from './matrix';
import { add, apply, normalize, rectify, unpack } from './matrix';
import type { Pull } from './relations';
import { relationsOf } from './relations';

interface Layer {
  readonly asks: Matrix;
  readonly tells: Matrix;
  readonly widens: Matrix;
  readonly narrows: Matrix;
  readonly pulls: readonly Pull[];
}

interface Network {
  readonly knots: readonly (readonly number[])[];
  readonly reach: number;
  readonly first: Matrix;
  readonly second: Matrix;
  readonly layers: readonly Layer[];
  readonly last: Matrix;
}

/** The features that the weights were trained with, in order. */
export const NETWORK_NAMES: readonly string[] = packed.names;

let ready: Network | undefined;

/**
 * Log-odds of every item by a small network of two layers of attention (Vaswani et al. 2017): where the trees ask an item's
 * numbers, it sees all of the page's paragraphs at once, and what each two are to each other.
 */
export function networkScores(columns: readonly Column[], stories: Stories): number[] {
  const { knots, first, second, layers, last, reach } = (ready ??= load());
  const count = stories.bags.length;
  const width = second.rows;
  const relations = relationsOf(stories);
  const state = apply(second, rectify(apply(first, readInput(columns, knots, count), count)), count);
  for (const { asks, tells, widens, narrows, pulls } of layers) {
    const asked = apply(asks, normalize(state, width), count);
    add(state, apply(tells, attend(asked, width, pulls, relations, reach), count));
    add(state, apply(narrows, rectify(apply(widens, normalize(state, width), count)), count));
  }
  return Array.from(apply(last, normalize(state, width), count));
}

function load(): Network {
  const { knots, reach, first, second, layers, last } = packed;
  return {
    knots,
    reach,
    first: unpack(first),
    second: unpack(second),
    layers: layers.map(({ asks, tells, widens, narrows, near, pulls }) => ({
      asks: unpack(asks),
      tells: unpack(tells),
      widens: unpack(widens),
      narrows: unpack(narrows),
      pulls: pullsOf(near, pulls),
    })),
    last: unpack(last),
  };
}

/** By head: how much places apart draw it, and the six relations. */
function pullsOf(near: PackedMatrix, pulls: readonly (readonly number[])[]): Pull[] {
  const { columns, weights } = unpack(near);
  return pulls.map(([group = 0, sharper = 0, nats = 0, sharperNats = 0, natsFor = 0, sharperNatsFor = 0], head) => ({
    group,
    sharper,
    nats,
    sharperNats,
    natsFor,
    sharperNatsFor,
    near: weights.slice(head * columns, (head + 1) * columns),
  }));
}
