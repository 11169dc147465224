import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings/schema';
import { onSyncError, readSyncError, type SyncError } from '../settings/sync-error';
import { Switch } from '../ui/switch';
import { t } from '../ui/text';
import type { Change } from '../ui/use-settings';

interface Props {
  readonly own: Settings;
  readonly locked: readonly (keyof Settings)[];
  readonly change: Change;
}

const SWITCHES = ['sync', 'syncSites'] as const;

/** Sync by the browser's account, off until the reader wants it; says when it does not work. */
export function Sync({ own, locked, change }: Props) {
  const error = useSyncError();
  return (
    <div class="card rows">
      {SWITCHES.map((key) => (
        <div class="row row-switch" key={key}>
          <Switch
            on={own[key]}
            disabled={locked.includes(key) || (key === 'syncSites' && !own.sync)}
            onChange={(on) => void change(() => ({ [key]: on }))}
          >
            <span class="row-name">{t(`setting_${key}`)}</span>
            <span class="small soft row-about">{t(`setting_${key}_about`)}</span>
          </Switch>
        </div>
      ))}
      {own.sync && error !== null ? (
        <p class="notice notice-warn sync-error" role="status">
          {'full' in error ? t('sync_full', t(`key_${error.full}`)) : <Failed words={error.words} />}
        </p>
      ) : null}
    </div>
  );
}

function Failed({ words }: { readonly words: string }) {
  return (
    <>
      {t(/quota/i.test(words) ? 'sync_failed_quota' : 'sync_failed')} <q class="small soft break">{words}</q>
    </>
  );
}

function useSyncError(): SyncError | null {
  const [error, setError] = useState<SyncError | null>(null);
  useEffect(() => {
    const ask = (): void => void readSyncError().then(setError);
    ask();
    return onSyncError(ask);
  }, []);
  return error;
}
