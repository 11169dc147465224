import { orderliness } from '../grouping';
import type { Stories } from '../stories';
import type { Column } from './column';
import { column } from './column';
import { mainAround, runs } from './order';
import { evidenceOfOwn } from './share';

/** What the grouping under a sharper prior says: of the item's group, of the item, of its neighbours and of the page. */
export function sharperColumns({ bags, sharper, clusters, isMain }: Stories): Column[] {
  const own = sharper.clusters;
  const of = (i: number): number => own.of[i] ?? 0;
  const inMain = (i: number): boolean => sharper.isMain[of(i)] === true;
  const size = (c: number): number => own.bags[c]?.size ?? 0;
  const words = bags.reduce((sum, bag) => sum + bag.size, 0);
  const at = (f: (i: number) => number): number[] => bags.map((_, i) => f(i));
  const by = (f: (c: number) => number): number[] => at((i) => f(of(i)));
  const against = sharper.evidence.against(sharper.main);
  const toMain = bags.map((bag, i) => against(bag, inMain(i) ? bag : undefined));
  const toOwn = evidenceOfOwn(bags, sharper);
  const mainAt = (i: number): number => (i < 0 || i >= bags.length ? 0.5 : inMain(i) ? 1 : 0);
  const order = orderliness(own.of);
  const agreement = overlap(
    bags.map((bag) => bag.size),
    (i) => isMain[clusters.of[i] ?? 0] === true,
    inMain,
  );
  return [
    column(
      'sharpGroupToMain',
      'group',
      by((c) => sharper.toMain[c] ?? 0),
    ),
    column(
      'sharpGroupToMainPerWord',
      'group',
      by((c) => (sharper.toMain[c] ?? 0) / Math.max(3, size(c))),
    ),
    column(
      'sharpGroupMembers',
      'group',
      by((c) => own.members[c]?.length ?? 0),
    ),
    column(
      'sharpGroupShare',
      'group',
      by((c) => size(c) / Math.max(1, words)),
    ),
    column(
      'sharpGroupIsMain',
      'group',
      by((c) => (c === sharper.core ? 2 : sharper.isMain[c] ? 1 : 0)),
    ),
    column('sharpToMain', 'share', toMain),
    column(
      'sharpToMainPerWord',
      'share',
      toMain.map((nats, i) => nats / Math.max(3, bags[i]?.size ?? 0)),
    ),
    column(
      'sharpOwnOverMain',
      'group',
      toOwn.map((nats, i) => nats - (toMain[i] ?? 0)),
    ),
    column(
      'sharpPreviousIsMain',
      'neighbours',
      at((i) => mainAt(i - 1)),
    ),
    column(
      'sharpNextIsMain',
      'neighbours',
      at((i) => mainAt(i + 1)),
    ),
    column(
      'sharpMainAround',
      'neighbours',
      at((i) => mainAround(mainAt, i)),
    ),
    column('sharpRun', 'order', runs(own.of)),
    column(
      'sharpOrderliness',
      'page',
      at(() => order),
    ),
    column(
      'sharpGroups',
      'page',
      at(() => own.members.length / Math.max(1, bags.length)),
    ),
    column(
      'sharpMainShare',
      'page',
      at(() => sharper.main.size / Math.max(1, words)),
    ),
    column(
      'agreement',
      'page',
      at(() => agreement),
    ),
  ];
}

/** Words that both groupings take for the article, of those that either does. */
function overlap(sizes: readonly number[], one: (i: number) => boolean, other: (i: number) => boolean): number {
  let both = 0;
  let either = 0;
  sizes.forEach((size, i) => {
    if (one(i) && other(i)) both += size;
    if (one(i) || other(i)) either += size;
  });
  return both / Math.max(1, either);
}
