/** What a key or a menu entry does to a tab. */
import { askPage } from '../platform/messages';
import { toggleSite } from './toggle';

export const ACTIONS = ['toggle-site', 'show-all', 'undo', 'collapse-block', 'keep-block'] as const;
export type Action = (typeof ACTIONS)[number];

export interface Target {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

export function isAction(name: unknown): name is Action {
  return ACTIONS.some((action) => action === name);
}

export async function act(action: Action, tab: Target): Promise<void> {
  if (tab.id === undefined) return;
  switch (action) {
    case 'toggle-site': {
      const url = tab.url ?? (await askPage(tab.id, 'page/state', {}))?.url;
      if (url !== undefined) await toggleSite(url, tab.incognito);
      return;
    }
    case 'show-all':
      await askPage(tab.id, 'page/show-all', {});
      return;
    case 'undo':
      await askPage(tab.id, 'page/undo', {});
      return;
    case 'collapse-block':
      await askPage(tab.id, 'page/collapse-block', {});
      return;
    case 'keep-block':
      await askPage(tab.id, 'page/keep-block', {});
      return;
  }
}
