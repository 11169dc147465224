import { browser } from '../platform/browser';
import { t } from '../ui/text';

const PROMISES = ['local', 'nothing_sent', 'nothing_deleted', 'private', 'stored', 'lists'] as const;

/** What happens to what the reader reads, in plain words. */
export function Privacy() {
  const { version } = browser.runtime.getManifest();
  return (
    <div class="card stack">
      <ul class="promises">
        {PROMISES.map((name) => (
          <li key={name}>{t(`privacy_${name}`)}</li>
        ))}
      </ul>
      <p class="small soft">
        {t('extension_name')} {version} · {t('licence')}
      </p>
    </div>
  );
}
