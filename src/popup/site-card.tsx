import type { ComponentChildren } from 'preact';
import { pause, switchOff, switchOn } from '../settings/choices';
import type { PagePolicy } from '../settings/policy';
import type { Settings } from '../settings/schema';
import type { PageState } from '../protocol';
import { CATEGORIES } from '../core/types';
import { readingMinutes } from '../ui/minutes';
import { useKeptFocus } from '../ui/keep-focus';
import { siteName } from '../ui/site-name';
import { Switch } from '../ui/switch';
import { t, tn } from '../ui/text';
import type { Change } from '../ui/use-settings';
import { Pauses } from './pauses';
import { SiteStatus } from './site-status';
import type { Situation } from './situation';
import { Trust } from './trust';

interface Props {
  readonly url: string;
  readonly host: string;
  readonly site: string;
  readonly situation: Situation;
  readonly policy: PagePolicy;
  readonly state: PageState | null;
  readonly incognito: boolean;
  /** An administrator decides whether Winnow works here. */
  readonly fixed: boolean;
  /** What an administrator fixed. */
  readonly locked: readonly (keyof Settings)[];
  readonly change: Change;
  /** The map of the page. */
  readonly children: ComponentChildren;
}

/** The site: its switch, what was done, and the ways to have less of it. */
export function SiteCard(props: Props) {
  const { url, host, site, situation, policy, state, incognito, change } = props;
  const on = policy.active;
  // The buttons that pause, trust and resume go with what they did.
  const card = useKeptFocus<HTMLElement>(policy.why, '.switch');
  return (
    <section class="card site" aria-labelledby="site-name" ref={card}>
      <Switch
        on={on}
        disabled={incognito || props.fixed}
        onChange={(next) => void change((own) => (next ? switchOn(own, url) : switchOff(own, site)))}
      >
        <strong id="site-name" class="site-name break" title={host}>
          {siteName(host)}
        </strong>
        <span class="hidden-text">{t('site_switch')}</span>
      </Switch>
      {on && state !== null && situation === 'working' ? <Summary state={state} /> : null}
      {props.children}
      <SiteStatus situation={situation} policy={policy} url={url} state={state} locked={props.locked} change={change} />
      {incognito ? <p class="small soft">{t('site_private')}</p> : null}
      {on && !incognito ? (
        <div class="site-less">
          <Pauses
            url={url}
            site={site}
            fixed={props.locked.includes('pauses')}
            onPause={(key, until) => void change((own) => pause(own, key, until, Date.now()))}
          />
          <Trust host={host} site={site} change={change} />
        </div>
      ) : null}
    </section>
  );
}

function Summary({ state }: { readonly state: PageState }) {
  const treated = CATEGORIES.reduce((sum, category) => sum + state.counts[category], 0);
  const inRuns = state.runs.reduce((sum, run) => sum + run.blocks.length, 0);
  const collapsed = state.runs.reduce((sum, run) => sum + (run.shown ? 0 : run.blocks.length), 0);
  const marked = Math.max(0, treated - inRuns);
  const parts = [
    ...(collapsed > 0 || marked === 0
      ? [collapsed === 0 ? t(treated === 0 ? 'summary_nothing' : 'summary_shown') : tn('summary_collapsed', collapsed)]
      : []),
    ...(marked > 0 ? [tn('summary_marked', marked)] : []),
  ];
  const minutes = readingMinutes(state.charsCollapsed, state.lang);
  return (
    <p class="summary" role="status">
      {parts.join(' · ')}
      {minutes > 0 ? <span class="soft"> · {tn('summary_minutes', minutes)}</span> : null}
    </p>
  );
}
