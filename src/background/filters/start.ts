import { onStorageChanged, readStorage, writeStorage } from '../../platform/storage';
import { onMessages } from '../../platform/messages';
import type { FilterListStatus } from '../../protocol';
import { MANAGED_KEY } from '../../settings/managed';
import type { ReaderList } from '../../settings/schema';
import { loadSettings } from '../../settings/store';
import { answerCosmetics } from './answer';
import { enginesFor, forgetCombined } from './engines';
import { packageStatuses } from './package-lists';
import { importRules, pastedRules } from './import-rules';
import { addList, enableList, readerStatuses, refreshLists, removeList } from './reader-lists';

const DAY_MS = 24 * 60 * 60 * 1000;
const LAST_DAILY = 'filtersLastDaily';

/** Answers the questions about filters. Call synchronously at the worker's start; returns the undo. */
export function startFilters(): () => void {
  // An import or an administrator may change the lists too.
  const unwatch = onStorageChanged((changed, area) => {
    if (area === 'local' && (changed.has('readerLists') || changed.has(MANAGED_KEY))) forgetCombined();
  });
  const unanswer = onMessages({
    'filters/cosmetics': async (args) => {
      const answer = answerCosmetics(await enginesFor(args.cookieNotices), args);
      if (args.first) void refreshDaily();
      return answer;
    },
    'filters/status': statuses,
    'filters/refresh': async ({ id }) => {
      const unstored = await refreshLists((list) => id === null || list.id === id);
      // What could not be stored could not be stored with the list either.
      return (await statuses()).map((one) => (unstored.has(one.id) ? { ...one, error: 'storage' } : one));
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
  return () => {
    unwatch();
    unanswer();
  };
}

async function statuses(): Promise<FilterListStatus[]> {
  const { settings } = await loadSettings();
  return [...(await packageStatuses(settings.cookieNotices)), ...(await readerStatuses())];
}

/** What is switched off is not fetched by itself. */
const isDaily = ({ url, enabled }: ReaderList): boolean => url !== '' && enabled;

let asking = false;

/** If the reader switched it on: once a day, when a page is opened. No alarm wakes the worker for it. */
async function refreshDaily(): Promise<void> {
  if (asking) return;
  asking = true;
  try {
    const { settings } = await loadSettings();
    if (!settings.refreshDaily || !settings.readerLists.some(isDaily)) return;
    const read = await readStorage('local', [LAST_DAILY]);
    const last = read.ok ? read.values[LAST_DAILY] : 0;
    if (typeof last === 'number' && Date.now() - last < DAY_MS) return;
    await writeStorage('local', { [LAST_DAILY]: Date.now() });
    await refreshLists(isDaily);
  } finally {
    asking = false;
  }
}
