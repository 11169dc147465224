import { readStorage, writeStorage } from '../../platform/storage';
import { onMessages } from '../../platform/messages';
import type { FilterListStatus } from '../../protocol';
import { loadSettings } from '../../settings/store';
import { answerCosmetics } from './answer';
import { enginesFor } from './engines';
import { packageStatuses } from './package-lists';
import { importRules, pastedRules } from './import-rules';
import { addList, enableList, readerStatuses, refreshLists, removeList } from './reader-lists';

const DAY_MS = 24 * 60 * 60 * 1000;
const LAST_DAILY = 'filtersLastDaily';

/** Answers the questions about filters. Call synchronously at the worker's start; returns the undo. */
export function startFilters(): () => void {
  return onMessages({
    'filters/cosmetics': async (args) => {
      const answer = answerCosmetics(await enginesFor(args.cookieNotices), args);
      if (args.first) void refreshDaily();
      return answer;
    },
    'filters/status': statuses,
    'filters/refresh': async ({ id }) => {
      await refreshLists(id);
      return statuses();
    },
    'filters/add': async ({ title, url, text }) => {
      const error = await addList(title, url, text);
      return { error, lists: await statuses() };
    },
    'filters/pasted': pastedRules,
    'filters/import': async ({ rules }) => {
      await importRules(rules);
      return statuses();
    },
    'filters/remove': async ({ id }) => {
      await removeList(id);
      return statuses();
    },
    'filters/enable': async ({ id, enabled }) => {
      await enableList(id, enabled);
      return statuses();
    },
  });
}

async function statuses(): Promise<FilterListStatus[]> {
  const { settings } = await loadSettings();
  return [...(await packageStatuses(settings.cookieNotices)), ...(await readerStatuses())];
}

let asking = false;

/** If the reader switched it on: once a day, when a page is opened. No alarm wakes the worker for it. */
async function refreshDaily(): Promise<void> {
  if (asking) return;
  asking = true;
  try {
    const { settings } = await loadSettings();
    if (!settings.refreshDaily || settings.readerLists.every((l) => l.url === '')) return;
    const read = await readStorage('local', [LAST_DAILY]);
    const last = read.ok ? read.values[LAST_DAILY] : 0;
    if (typeof last === 'number' && Date.now() - last < DAY_MS) return;
    await writeStorage('local', { [LAST_DAILY]: Date.now() });
    await refreshLists(null);
  } finally {
    asking = false;
  }
}
