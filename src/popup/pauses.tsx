import type { Pause } from '../settings/schema';
import { pagePattern } from '../settings/sites';
import { t } from '../ui/text';

const HOUR = 3_600_000;

interface Props {
  readonly url: string;
  readonly site: string;
  /** An administrator fixed the pauses. */
  readonly fixed: boolean;
  readonly onPause: (pattern: string, until: Pause['until']) => void;
}

/** Off for a while: this page until the browser restarts, the site for an hour or until then. */
export function Pauses({ url, site, fixed, onPause }: Props) {
  const page = pagePattern(url);
  return (
    <div class="pauses" role="group" aria-label={t('pause_title')}>
      <span class="soft">{t('pause_title')}</span>
      <span class="buttons">
        <button
          type="button"
          class="button"
          title={t('pause_page_title')}
          disabled={fixed || page === null}
          onClick={() => onPause(page ?? site, 'restart')}
        >
          {t('pause_page')}
        </button>
        <button
          type="button"
          class="button"
          title={t('pause_hour_title')}
          disabled={fixed}
          onClick={() => onPause(site, Date.now() + HOUR)}
        >
          {t('pause_hour')}
        </button>
        <button
          type="button"
          class="button"
          title={t('pause_restart_title')}
          disabled={fixed}
          onClick={() => onPause(site, 'restart')}
        >
          {t('pause_restart')}
        </button>
      </span>
    </div>
  );
}
