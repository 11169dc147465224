import { useMemo, useState } from 'preact/hooks';
import { editTrusted } from '../settings/choices';
import type { Settings } from '../settings/schema';
import { parseSiteText } from '../settings/site-text';
import { siteName } from '../ui/site-name';
import { t, tn } from '../ui/text';
import type { Change } from '../ui/use-settings';

/** What was typed and is not saved, and the list it began from. */
export interface Draft {
  readonly before: readonly string[];
  readonly text: string;
}

interface Props {
  readonly own: Settings;
  readonly change: Change;
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onDone: () => void;
}

/** All trusted sites in one box. Lines that are no pattern are named and keep the rest from being saved. */
export function TrustedText({ own, change, draft, onDraft, onDone }: Props) {
  const [before] = useState(draft?.before ?? own.trusted);
  const unchanged = useMemo(() => before.map((line) => `${siteName(line)}\n`).join(''), [before]);
  const text = draft?.text ?? unchanged;
  const { patterns, bad } = parseSiteText(text);
  const save = async (): Promise<void> => {
    if (await change((now) => editTrusted(now, before, patterns))) onDone();
  };
  return (
    <div class="stack">
      <textarea
        class="field"
        rows={10}
        value={text}
        aria-label={t('trusted_title')}
        aria-describedby="site-lines"
        dir="ltr"
        spellcheck={false}
        onInput={({ currentTarget: { value } }) => onDraft(value === unchanged ? null : { before, text: value })}
      />
      <div id="site-lines" role="status">
        {bad.length === 0 ? <p class="soft">{tn('sites_count', patterns.length)}</p> : null}
        {bad.length > 0 ? <p>{tn('sites_bad_lines', bad.length)}</p> : null}
        <ul class="problems">
          {bad.slice(0, 20).map(({ line, text: words }) => (
            <li key={line} class="break">
              {t('sites_bad_line', line, words)}
            </li>
          ))}
        </ul>
      </div>
      <div class="buttons">
        <button type="button" class="button button-main" disabled={bad.length > 0} onClick={() => void save()}>
          {t('save')}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
