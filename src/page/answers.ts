/** Answers to the popup, the commands and the context menu. */
import type { Handlers } from '../platform/messages';
import type { PageState } from '../protocol';
import type { PageLife } from './page';
import { emptyState, stateOf } from './page-state';
import { scrollToBlock } from './scroll';

export function answersFor(page: PageLife): Handlers {
  const state = (): PageState => {
    const seen = page.session === null ? emptyState(page.active ? 'waiting' : 'off') : stateOf(page.session);
    return { ...seen, canUndo: seen.canUndo || page.corrections.any, url: location.href };
  };
  return {
    'page/state': ({ wanted }) => {
      if (wanted === true) void page.want();
      return state();
    },
    'page/show-all': () => {
      page.session?.showAll();
      return state();
    },
    'page/undo': () => {
      // A stored correction has the page judged anew: what it did is not in the new session's history.
      if (page.corrections.any && page.session?.history.any !== true) page.corrections.takeBack();
      else page.session?.undo();
      page.tell();
      return state();
    },
    'page/set-run': ({ run, shown }) => {
      const found = page.session?.runs.find((one) => one.id === run);
      if (found !== undefined) page.session?.setShown(found, shown);
      return state();
    },
    'page/scroll-to': ({ block }) => (page.session === null ? false : scrollToBlock(page.session, block)),
    'page/keep-block': () => page.keepHere(),
    'page/collapse-block': () => page.collapseHere(),
  };
}
