import type { Stories } from '../stories';
import type { Column } from './column';
import { titleInformation } from '../title-lead';
import { column } from './column';

/** What the item and its group share with the title. */
export function titleColumns(stories: Stories): Column[] {
  const { bags, title, clusters, evidence } = stories;
  const information = titleInformation(stories);
  const shared = bags.map((bag) => bag.ids.reduce((sum, id) => sum + (information.get(id) ?? 0), 0));
  const groups = clusters.bags.map((bag) => bag.ids.reduce((sum, id) => sum + (information.get(id) ?? 0), 0));
  const total = [...information.values()].reduce((sum, x) => sum + x, 0);
  return [
    column(
      'toTitle',
      'title',
      bags.map((bag) => (title.size === 0 ? 0 : evidence.between(bag, title))),
    ),
    column(
      'titleShared',
      'title',
      shared.map((x) => (total === 0 ? -1 : x / total)),
    ),
    column(
      'titleSharedByGroup',
      'title',
      bags.map((_, i) => (total === 0 ? -1 : (groups[clusters.of[i] ?? 0] ?? 0) / total)),
    ),
  ];
}
