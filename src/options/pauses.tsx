import { pause } from '../settings/choices';
import { EVERYWHERE, isPaused } from '../settings/policy';
import type { Settings } from '../settings/schema';
import { pauseEnd } from '../ui/names';
import { t, tn } from '../ui/text';
import type { Change } from '../ui/use-settings';
import { Entries } from './entries';

const HOUR = 3_600_000;

interface Props {
  readonly own: Settings;
  readonly change: Change;
}

/** The pauses that still hold, and a pause for everywhere. */
export function Pauses({ own, change }: Props) {
  const live = Object.entries(own.pauses).filter(([key]) => isPaused(own, key, Date.now()));
  const remove = (gone: string): (() => void) => {
    const before = own.pauses[gone];
    void change((now) => ({ pauses: Object.fromEntries(Object.entries(now.pauses).filter(([key]) => key !== gone)) }));
    return () => void (before && change((now) => pause(now, gone, before.until, Date.now())));
  };
  return (
    <div class="card stack">
      <div class="head-row">
        <h3>{t('pauses_title')}</h3>
        <button
          type="button"
          class="button"
          disabled={isPaused(own, EVERYWHERE, Date.now())}
          onClick={() => void change((now) => pause(now, EVERYWHERE, Date.now() + HOUR, Date.now()))}
        >
          {t('pause_everywhere')}
        </button>
      </div>
      <Entries
        entries={live.map(([key, { until }]) => ({
          key,
          name: key === EVERYWHERE ? t('scope_all') : key,
          about: pauseEnd(until),
        }))}
        empty={t('pauses_none')}
        count={tn('sites_count', live.length)}
        onRemove={remove}
      />
    </div>
  );
}
