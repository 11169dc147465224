import { useState } from 'preact/hooks';
import { askBackground } from '../platform/messages';
import { removeFromStorage } from '../platform/storage';
import { forgetLearned } from '../settings/learned';
import { TALLIES_KEY } from '../settings/reopened';
import { DEFAULTS } from '../settings/schema';
import type { Settings } from '../settings/schema';
import { SYNC_ERROR_KEY } from '../settings/sync-error';
import { Confirm } from '../ui/confirm';
import { t } from '../ui/text';
import type { Change } from '../ui/use-settings';

interface Props {
  readonly own: Settings;
  readonly change: Change;
}

/** Everything as on the first day, after a second question. */
export function Reset({ own, change }: Props) {
  const [done, setDone] = useState(false);
  const reset = async (): Promise<void> => {
    for (const { id } of own.readerLists) await askBackground('filters/remove', { id });
    const isStored = await change(() => DEFAULTS);
    await forgetLearned();
    await removeFromStorage('local', [TALLIES_KEY, SYNC_ERROR_KEY]);
    // Where nothing was stored the notice says so.
    setDone(isStored);
  };
  return (
    <div class="card stack">
      <h3>{t('reset_title')}</h3>
      <p class="soft">{t('reset_about')}</p>
      <Confirm text={t('reset')} sure={t('reset_confirm')} onSure={() => void reset()} />
      <p role="status">{done ? t('reset_done') : ''}</p>
    </div>
  );
}
