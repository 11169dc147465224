import type { PageState } from '../protocol';
import { switchOn } from '../settings/choices';
import type { PagePolicy } from '../settings/policy';
import type { Settings } from '../settings/schema';
import { browser } from '../platform/browser';
import { pauseEnd } from '../ui/names';
import { siteName } from '../ui/site-name';
import { t } from '../ui/text';
import type { Change } from '../ui/use-settings';
import { isMendable, type Situation } from './situation';

interface Props {
  readonly situation: Situation;
  readonly policy: PagePolicy;
  readonly url: string;
  readonly state: PageState | null;
  /** What an administrator fixed. */
  readonly locked: readonly (keyof Settings)[];
  readonly change: Change;
}

/** In plain words: why nothing, or less, is done here, with the button that mends it. */
export function SiteStatus({ situation, policy, url, state, change, locked }: Props) {
  if (situation === 'waiting') return <p class="soft">{t('status_waiting')}</p>;
  if (situation === 'stalled') return <p class="notice small">{t('status_stalled')}</p>;
  if (situation === 'working') return <Less state={state} />;
  const mend = (): void => void change((own) => switchOn(own, url));
  return (
    <div class="notice" role="status">
      <p>{statusText(situation, policy)}</p>
      {situation === 'needs-reload' ? (
        <Mend text={t('mend_reload')} onClick={() => void browser.tabs.reload().then(() => window.close())} />
      ) : null}
      {isMendable(situation, locked) ? (
        <Mend text={t(situation === 'off-everywhere' ? 'mend_everywhere' : 'mend_resume')} onClick={mend} />
      ) : null}
      {situation === 'trusted' ? <Mend text={t('mend_distrust')} onClick={mend} /> : null}
    </div>
  );
}

function statusText(situation: Situation, { pattern, until }: PagePolicy): string {
  const key = `status_${situation.replaceAll('-', '_')}`;
  if (situation === 'trusted') return t(key, siteName(pattern ?? ''));
  return situation.startsWith('paused') ? t(key, pauseEnd(until ?? 'restart')) : t(key);
}

/** What holds Winnow back on a page where it works. */
function Less({ state }: { readonly state: PageState | null }) {
  if (state === null) return null;
  const { gate, held } = state;
  const keys = [
    ...(gate === null || gate === 'article' ? [] : [`gate_${gate}`]),
    ...(held === 'none' || held === 'not-article' ? [] : [`held_${held.replaceAll('-', '_')}`]),
  ];
  return keys.map((key) => (
    <p key={key} class="notice small">
      {t(key)}
    </p>
  ));
}

function Mend({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <div class="buttons">
      <button type="button" class="button button-main" onClick={onClick}>
        {text}
      </button>
    </div>
  );
}
