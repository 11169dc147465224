import { useState } from 'preact/hooks';
import { distrust, trust } from '../settings/choices';
import { parsePattern } from '../settings/pattern';
import type { Settings } from '../settings/schema';
import { useKeptFocus } from '../ui/keep-focus';
import { siteName } from '../ui/site-name';
import { t, tn } from '../ui/text';
import type { Change } from '../ui/use-settings';
import { Entries } from './entries';
import { PatternPreview } from './pattern-preview';
import { TrustedText, type Draft } from './trusted-text';

interface Props {
  readonly own: Settings;
  /** What an administrator trusts. */
  readonly fixed: readonly string[];
  readonly change: Change;
}

/** Trusted sites: as a list with search and a preview, or as plain text. */
export function Trusted({ own, fixed, change }: Props) {
  const [asText, setAsText] = useState(false);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [written, setWritten] = useState('');
  const [said, setSaid] = useState('');
  const around = useKeptFocus<HTMLDivElement>(asText, '.head-row button');
  const pattern = parsePattern(written);
  const add = (event: Event): void => {
    event.preventDefault();
    if (pattern === null) return;
    const words = t(own.trusted.includes(pattern.text) ? 'sites_known' : 'sites_added', siteName(pattern.text));
    void change((now) => trust(now, pattern.text)).then((done) => {
      if (!done) return;
      setWritten('');
      setSaid(words);
    });
  };
  const leaveText = (): void => {
    setDraft(null);
    setAsText(false);
  };
  return (
    <div class="card stack" ref={around}>
      <div class="head-row">
        <h3>{t('trusted_title')}</h3>
        <button type="button" class="button button-plain" onClick={() => setAsText(!asText)}>
          {asText ? t('sites_as_list') : t('sites_as_text')}
        </button>
      </div>
      <p class="soft">{t('trusted_about')}</p>
      {fixed.length === 0 ? null : (
        <p class="small break">{t('trusted_fixed', fixed.map(siteName).join(t('bar_list_separator')))}</p>
      )}
      {asText ? (
        <TrustedText own={own} change={change} draft={draft} onDraft={setDraft} onDone={leaveText} />
      ) : (
        <>
          {draft === null ? null : <p class="notice small">{t('sites_unsaved')}</p>}
          <form class="add" onSubmit={add}>
            <input
              class="field"
              type="text"
              value={written}
              placeholder="example.com"
              aria-label={t('sites_add_label')}
              aria-describedby="pattern-preview"
              aria-invalid={written.trim() !== '' && pattern === null}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              dir="ltr"
              onInput={(event) => {
                setWritten(event.currentTarget.value);
                setSaid('');
              }}
            />
            <button type="submit" class="button button-main" disabled={pattern === null}>
              {t('sites_add')}
            </button>
          </form>
          <PatternPreview id="pattern-preview" written={written} pattern={pattern} />
          <p class="small said" role="status">
            {said}
          </p>
          <Entries
            entries={own.trusted.map((key) => ({ key, name: key, about: null }))}
            empty={t('trusted_none')}
            count={tn('sites_count', own.trusted.length)}
            onRemove={(key) => {
              const at = own.trusted.indexOf(key);
              void change((now) => distrust(now, key));
              return () => void change((now) => trust(now, key, at));
            }}
          />
        </>
      )}
    </div>
  );
}
