import { useState } from 'preact/hooks';
import type { RunState } from '../protocol';
import { Glyph } from '../ui/glyph';
import { useKeptFocus } from '../ui/keep-focus';
import { categoryName, kindName, reasonTexts } from '../ui/names';
import { t, tn } from '../ui/text';
import type { AskState } from './use-page';

interface Props {
  readonly runs: readonly RunState[];
  readonly canUndo: boolean;
  readonly ask: AskState;
  readonly onGo: (block: number) => void;
}

/** Everything that was collapsed, with its reasons; the way back is one click, also when the last bar was kept. */
export function Collapsed({ runs, canUndo, ask, onGo }: Props) {
  const allShown = runs.every((run) => run.shown);
  const around = useKeptFocus<HTMLElement>(`${String(allShown)} ${String(canUndo)}`, '.collapsed-head button:enabled');
  if (runs.length === 0 && !canUndo) return null;
  return (
    <section class="card collapsed" aria-labelledby="collapsed-title" ref={around}>
      <div class="collapsed-head">
        <h2 id="collapsed-title">{t('collapsed_title')}</h2>
        <span class="buttons">
          <button type="button" class="button" disabled={!canUndo} onClick={() => void ask('page/undo', {})}>
            {t('undo')}
          </button>
          <button type="button" class="button" disabled={allShown} onClick={() => void ask('page/show-all', {})}>
            {t('show_all')}
          </button>
        </span>
      </div>
      {runs.length === 0 ? null : (
        <ul>
          {runs.map((run) => (
            <Run key={run.id} run={run} ask={ask} onGo={onGo} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Run({ run, ask, onGo }: { readonly run: RunState } & Pick<Props, 'ask' | 'onGo'>) {
  const [asked, setAsked] = useState(false);
  const reasons = reasonTexts(run.reasons);
  const first = run.blocks[0];
  const name = run.mixed ? categoryName(run.category) : kindName(run.kind, run.category);
  // A picture has no words.
  const about = run.firstWords || name;
  return (
    <li class="run">
      <Glyph category={run.category} />
      <button
        type="button"
        class="run-name"
        title={t('run_go')}
        disabled={first === undefined}
        onClick={() => first !== undefined && onGo(first)}
      >
        {name}
        {run.about.length > 0 ? <bdi class="soft"> · {run.about.join(t('bar_list_separator'))}</bdi> : null}
        {run.blocks.length > 1 ? <span class="soft"> · {tn('run_blocks', run.blocks.length)}</span> : null}
      </button>
      <span class="run-do">
        {reasons.length === 0 ? null : (
          <button
            type="button"
            class="button button-plain"
            aria-expanded={asked}
            aria-label={`${t('why')}: ${about}`}
            onClick={() => setAsked(!asked)}
          >
            {t('why')}
          </button>
        )}
        <button
          type="button"
          class="button button-plain"
          aria-label={`${run.shown ? t('hide') : t('show')}: ${about}`}
          onClick={() => void ask('page/set-run', { run: run.id, shown: !run.shown })}
        >
          {run.shown ? t('hide') : t('show')}
        </button>
      </span>
      <p class="run-words small soft" dir="auto">
        {run.firstWords}
      </p>
      {asked ? (
        <ul class="reasons small">
          {reasons.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
