import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser';
import { askPage } from '../platform/messages';
import type { Args, PageMessages, PageState } from '../protocol';

/** The tab the popup speaks for, and what its page answered; `state` is null where no script of ours runs there. */
export interface TabPage {
  readonly tab: number | null;
  /** '' where the browser does not tell us. */
  readonly url: string;
  readonly incognito: boolean;
  readonly state: PageState | null;
  /** It has been asked for long, and is not done. */
  readonly isLong?: boolean;
}

type StateMessage = 'page/state' | 'page/show-all' | 'page/undo' | 'page/set-run';
export type AskState = <N extends StateMessage>(name: N, args: Args<N>) => Promise<void>;

/** A page that still works on itself is asked again so often (ms); more rarely from so many times on, and so many in all. */
const ASK_AGAIN = 300;
const ASK_RARELY = 2_000;
const LONG_ASKED = 20;
const MOST_ASKED = 300;

/** Asks the page itself, so that a sleeping worker costs nothing. `stamp` asks anew when it changes. */
export function usePage(stamp: unknown): readonly [TabPage | null, AskState] {
  const [page, setPage] = useState<TabPage | null>(null);
  // Not after the first paint: the reader waits for it.
  useLayoutEffect(() => {
    let asked = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const ask = async (): Promise<void> => {
      const found = await readTab();
      // An answer asked for before the settings were read is better than none.
      if (gone) {
        setPage((before) => before ?? found);
        return;
      }
      asked += 1;
      const isLong = asked >= LONG_ASKED;
      setPage({ ...found, isLong });
      // Also after a change of settings: the page takes a moment to follow.
      const settled = found.state?.status !== 'waiting' && asked > 2;
      if (found.state === null || settled || asked >= MOST_ASKED) return;
      timer = setTimeout(() => void ask(), isLong ? ASK_RARELY : ASK_AGAIN);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [stamp]);
  const tab = page?.tab ?? null;
  const askState = useCallback<AskState>(
    async (name, args) => {
      if (tab === null) return;
      const state = await askPage<keyof PageMessages & StateMessage>(tab, name, args);
      setPage((before) => (before === null || state === null ? before : { ...before, state }));
    },
    [tab],
  );
  return [page, askState];
}

/** The popup opened as a page of its own (`?tab=7`) speaks for that tab, else for the active one. */
async function readTab(): Promise<TabPage> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named).catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const state = tab?.id === undefined ? null : await askPage(tab.id, 'page/state', { wanted: true });
  return { tab: tab?.id ?? null, url: state?.url ?? tab?.url ?? '', incognito: tab?.incognito ?? false, state };
}
