import type { Background } from '../../../background';
import type { Item } from '../items';
import type { Stories } from '../stories';
import type { Column } from './column';
import { groupColumns } from './group';
import { orderColumns } from './order';
import { pageColumns } from './page';
import { shareColumns } from './share';
import { sharperColumns } from './sharper';
import { similarColumns } from './similar';
import { styleColumns } from './style';
import { surfaceColumns } from './surface';
import { titleColumns } from './title';

/** Features of the first stage, in the order that the trained weights expect. */
export function firstColumns(items: readonly Item[], stories: Stories, lang: string, background: Background): Column[] {
  return [
    ...shareColumns(stories),
    ...groupColumns(stories),
    ...sharperColumns(stories),
    ...similarColumns(stories),
    ...orderColumns(stories),
    ...titleColumns(stories),
    ...pageColumns(stories),
    ...surfaceColumns(items, lang),
    ...styleColumns(items, stories, background.probability),
  ];
}
