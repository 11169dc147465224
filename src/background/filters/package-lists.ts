/** The lists that come with the package, as written beside the engine by the build. */
import { browser } from '../../platform/browser';
import type { FilterListStatus } from '../../protocol';

/** Never rejects: without the file there is nothing to show. */
export async function packageStatuses(cookieNotices: boolean): Promise<FilterListStatus[]> {
  try {
    const response = await fetch(browser.runtime.getURL('filters/lists.json'));
    const found: unknown = await response.json();
    if (typeof found !== 'object' || found === null || !('lists' in found) || !Array.isArray(found.lists)) return [];
    const lists: unknown[] = found.lists;
    return lists.flatMap((list) => {
      const status = statusOf(list);
      return status === null ? [] : [{ ...status, enabled: status.id !== 'cookies' || cookieNotices }];
    });
  } catch {
    return [];
  }
}

function statusOf(list: unknown): FilterListStatus | null {
  if (typeof list !== 'object' || list === null) return null;
  const text = (key: string): string => {
    const value = Object.entries(list).find(([k]) => k === key)?.[1] as unknown;
    return typeof value === 'string' ? value : '';
  };
  const rules = 'rules' in list && typeof list.rules === 'number' ? list.rules : 0;
  const refused = 'refused' in list && typeof list.refused === 'object' && list.refused !== null ? list.refused : {};
  return {
    ...{
      id: text('id'),
      title: text('title'),
      source: text('source'),
      licence: text('licence'),
      version: text('version'),
    },
    ...{ date: text('date'), rules, error: null, own: false, enabled: true },
    refused: Object.fromEntries(Object.entries(refused).filter((e): e is [string, number] => typeof e[1] === 'number')),
  };
}
