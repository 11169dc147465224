import type { Stories } from '../stories';
import { leadingEntities } from '../stories';
import type { Column } from './column';
import { column } from './column';

/** The item's group: how large, how far from the article, what it names. */
export function groupColumns(stories: Stories): Column[] {
  const { bags, clusters, isMain, toMain, core, vocabulary, tokens } = stories;
  const of = (i: number): number => clusters.of[i] ?? 0;
  const by = (f: (c: number) => number): number[] => bags.map((_, i) => f(of(i)));
  const size = (c: number): number => clusters.bags[c]?.size ?? 0;
  const members = (c: number): number => clusters.members[c]?.length ?? 0;
  const words = bags.reduce((sum, bag) => sum + bag.size, 0);
  const coreBags = bags.filter((_, i) => isMain[of(i)]);
  const leaders = leadingEntities(coreBags, vocabulary);
  const paragraphs = new Int32Array(vocabulary.words.length);
  bags.forEach((bag, i) => {
    if (isMain[of(i)]) for (const id of bag.ids) paragraphs[id] = (paragraphs[id] ?? 0) + 1;
  });
  const nameKeys = tokens.map((list) => new Set(list.filter((t) => t.name && t.surface.length > 1).map((t) => t.key)));
  const mainNames = new Map<string, number>();
  nameKeys.forEach((keys, i) => {
    if (isMain[of(i)]) for (const key of keys) mainNames.set(key, (mainNames.get(key) ?? 0) + 1);
  });
  const shared = nameKeys.map((keys, i) => {
    const own = isMain[of(i)] ? 1 : 0;
    return [...keys].filter((key) => (mainNames.get(key) ?? 0) > own).length;
  });
  return [
    column(
      'groupToMain',
      'group',
      by((c) => toMain[c] ?? 0),
    ),
    column(
      'groupToMainPerWord',
      'group',
      by((c) => (toMain[c] ?? 0) / Math.max(3, size(c))),
    ),
    column('groupMembers', 'group', by(members)),
    column('groupWords', 'group', by(size)),
    column(
      'groupShare',
      'group',
      by((c) => size(c) / Math.max(1, words)),
    ),
    column(
      'groupIsMain',
      'group',
      by((c) => (c === core ? 2 : isMain[c] ? 1 : 0)),
    ),
    column(
      'leaders',
      'share',
      bags.map((bag) => bag.ids.reduce((sum, id) => sum + (leaders.has(id) ? 1 : 0), 0)),
    ),
    column(
      'chained',
      'share',
      bags.map((bag, i) => chained(bag.ids, paragraphs, isMain[of(i)] ? 1 : 0, vocabulary.prior)),
    ),
    column(
      'names',
      'terms',
      nameKeys.map((keys) => keys.size),
    ),
    column('namesShared', 'terms', shared),
    column(
      'namesForeign',
      'terms',
      nameKeys.map((keys, i) => keys.size - (shared[i] ?? 0)),
    ),
  ];
}

/** Most paragraphs of the article that share one rare word with this one. */
function chained(ids: Int32Array, paragraphs: Int32Array, own: number, prior: Float64Array): number {
  let most = 0;
  for (const id of ids) if ((prior[id] ?? 1) < RARE) most = Math.max(most, (paragraphs[id] ?? 0) - own);
  return most;
}
const RARE = 5e-5;
