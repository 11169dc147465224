import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../platform/messages';
import type { FilterListStatus } from '../protocol';
import { t, tn } from '../ui/text';

type Lists = readonly FilterListStatus[];

/** What came of the last thing the reader asked for; '' for nothing to say. */
export interface Outcome {
  readonly words: string;
  readonly failed: boolean;
}

export interface FilterListsState {
  /** Null until they were told. */
  readonly lists: Lists | null;
  readonly busy: boolean;
  readonly outcome: Outcome;
  readonly take: (lists: Lists) => void;
  readonly refresh: () => void;
  readonly enable: (id: string, enabled: boolean) => void;
  readonly remove: (id: string) => void;
}

const NOTHING: Outcome = { words: '', failed: false };
const failure = (key: string): Outcome => ({ words: t(key), failed: true });

/**
 * The lists as the background tells of them, asked for anew where `stamps` change, and what can be done with them. Where the
 * background does not answer, or could not store what was asked, the lists stay as they were and the outcome says so.
 */
export function useFilterLists(stamps: readonly unknown[]): FilterListsState {
  const [lists, setLists] = useState<Lists | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState(NOTHING);
  useEffect(() => {
    void askBackground('filters/status', {}).then((answer) => {
      if (answer !== null) setLists(answer);
      else setOutcome(failure('lists_no_answer'));
    });
  }, stamps);
  const settle = async (asked: Promise<Lists | null>, judge: (answer: Lists) => Outcome): Promise<void> => {
    setBusy(true);
    setOutcome(NOTHING);
    const answer = await asked;
    setBusy(false);
    if (answer !== null) setLists(answer);
    setOutcome(answer === null ? failure('lists_no_answer') : judge(answer));
  };
  const stored = (is: boolean): Outcome => (is ? NOTHING : failure('lists_not_stored'));
  return {
    ...{ lists, busy, outcome, take: setLists },
    refresh: () => void settle(askBackground('filters/refresh', { id: null }), refreshed),
    enable: (id, enabled) =>
      void settle(askBackground('filters/enable', { id, enabled }), (answer) =>
        stored(answer.every((list) => list.id !== id || list.enabled === enabled)),
      ),
    remove: (id) =>
      void settle(askBackground('filters/remove', { id }), (answer) => stored(answer.every((list) => list.id !== id))),
  };
}

/** Of the lists that have an address: pasted ones are not fetched. */
function refreshed(lists: Lists): Outcome {
  const failed = lists.filter((list) => list.own && list.source !== '' && list.error !== null).length;
  return failed === 0
    ? { words: t('lists_refreshed'), failed: false }
    : { words: tn('lists_refresh_failed', failed), failed: true };
}
