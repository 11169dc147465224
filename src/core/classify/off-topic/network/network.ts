import type shipped from '../../../data/off-topic-network.json';
import type { Column } from '../features/column';
import type { Stories } from '../stories';
import { attend } from './attention';
import { readInput } from './input';
import type { Matrix, PackedMatrix } from './matrix';
import { add, apply, normalize, rectify, unpack } from './matrix';
import type { Pull, Relations } from './relations';
import { relationsOf } from './relations';

interface Layer {
  readonly asks: Matrix;
  readonly tells: Matrix;
  readonly widens: Matrix;
  readonly narrows: Matrix;
  readonly pulls: readonly Pull[];
}

interface Network {
  readonly first: Matrix;
  readonly second: Matrix;
  readonly layers: readonly Layer[];
  readonly last: Matrix;
}

/** Networks as they are stored, with the names of the features that they were trained with, in order. */
export type PackedNetworks = typeof shipped;

const unpacked = new WeakMap<PackedNetworks, readonly Network[]>();

/**
 * Log-odds of every item by each of some small networks of two layers of attention (Vaswani et al. 2017): where the trees ask an item's
 * numbers, they see all of the page's paragraphs at once, and what each two are to each other.
 */
export function networkScores(packed: PackedNetworks, columns: readonly Column[], stories: Stories): number[][] {
  const networks = unpacked.get(packed) ?? packed.networks.map(load);
  unpacked.set(packed, networks);
  const input = readInput(columns, packed.knots, stories.bags.length);
  const relations = relationsOf(stories);
  return networks.map((network) => Array.from(judge(network, input, relations, packed.reach)));
}

function judge(
  { first, second, layers, last }: Network,
  input: Float64Array,
  relations: Relations,
  reach: number,
): Float64Array {
  const count = relations.groups.length;
  const width = second.rows;
  const state = apply(second, rectify(apply(first, input, count)), count);
  for (const { asks, tells, widens, narrows, pulls } of layers) {
    const asked = apply(asks, normalize(state, width), count);
    add(state, apply(tells, attend(asked, width, pulls, relations, reach), count));
    add(state, apply(narrows, rectify(apply(widens, normalize(state, width), count)), count));
  }
  return apply(last, normalize(state, width), count);
}

function load({ first, second, layers, last }: PackedNetworks['networks'][number]): Network {
  return {
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
