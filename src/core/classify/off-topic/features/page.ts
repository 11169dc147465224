import type { Stories } from '../stories';
import type { Column } from './column';
import { column } from './column';

/** How separable the page is: the same for all its items. */
export function pageColumns(stories: Stories): Column[] {
  const { bags, clusters, isMain, toMain, main, evidence, core } = stories;
  const n = bags.length;
  const words = Math.max(
    1,
    bags.reduce((sum, bag) => sum + bag.size, 0),
  );
  const all = (value: number): number[] => bags.map(() => value);
  const mainItems = bags.filter((_, i) => isMain[clusters.of[i] ?? 0]);
  const toItsMain = evidence.against(main);
  const cohesion =
    mainItems.reduce((sum, bag) => sum + toItsMain(bag, bag) / Math.max(3, bag.size), 0) /
    Math.max(1, mainItems.length);
  const lone = clusters.members.filter((members, c) => members.length === 1 && !isMain[c]).length;
  return [
    column('items', 'page', all(n)),
    column('meanWords', 'page', all(words / Math.max(1, n))),
    column('mainShare', 'page', all(main.size / words)),
    column('coreShare', 'page', all((clusters.bags[core]?.size ?? 0) / words)),
    column('groups', 'page', all(clusters.members.length / Math.max(1, n))),
    column('lone', 'page', all(lone / Math.max(1, n))),
    column('cohesion', 'page', all(cohesion)),
    column('furthest', 'page', all(Math.min(0, ...toMain))),
  ];
}
