import { useState } from 'preact/hooks';
import { DEFAULTS } from '../settings/schema';
import type { Settings } from '../settings/schema';
import { exportSettings, MAX_IMPORT_CHARS, previewImport } from '../settings/transfer';
import { Switch } from '../ui/switch';
import { t } from '../ui/text';
import type { Change } from '../ui/use-settings';
import { ImportPreviewCard } from './import-preview';

interface Props {
  readonly own: Settings;
  readonly change: Change;
}

interface Waiting {
  readonly text: string;
  readonly name: string;
}

/** Export, import with a preview, sync, reset. */
export function Backup({ own, change }: Props) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [done, setDone] = useState('');
  const preview = waiting === null ? null : previewImport(waiting.text, own);
  const read = (event: Event & { readonly currentTarget: HTMLInputElement }): void => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    setDone('');
    if (file === undefined) return;
    void textOf(file).then((text) => {
      setWaiting({ text, name: file.name });
      input.value = '';
    });
  };
  const apply = (): void => {
    if (waiting === null) return;
    void change((now) => previewImport(waiting.text, now).patch).then(() => setDone(t('import_done')));
    setWaiting(null);
  };
  return (
    <>
      <div class="card stack">
        <h3>{t('transfer_title')}</h3>
        <p class="soft">{t('transfer_about')}</p>
        <div class="buttons">
          <button type="button" class="button button-main" onClick={() => save(exportSettings(own))}>
            {t('export')}
          </button>
          <label class="button file">
            <input type="file" accept="application/json,.json" onChange={read} />
            <span>{t('import')}</span>
          </label>
        </div>
        <p role="status">{done}</p>
        {preview === null || waiting === null ? null : (
          <ImportPreviewCard name={waiting.name} preview={preview} onApply={apply} onCancel={() => setWaiting(null)} />
        )}
      </div>
      <div class="card rows">
        <div class="row row-switch">
          <Switch on={own.sync} onChange={(sync) => void change(() => ({ sync }))}>
            <span class="row-name">{t('setting_sync')}</span>
            <span class="small soft row-about">{t('setting_sync_about')}</span>
          </Switch>
        </div>
        <div class="row row-switch">
          <Switch on={own.syncSites} disabled={!own.sync} onChange={(syncSites) => void change(() => ({ syncSites }))}>
            <span class="row-name">{t('setting_syncSites')}</span>
            <span class="small soft row-about">{t('setting_syncSites_about')}</span>
          </Switch>
        </div>
      </div>
      <Reset change={change} />
    </>
  );
}

function Reset({ change }: Pick<Props, 'change'>) {
  const [asked, setAsked] = useState(false);
  const reset = (): void => void change(() => DEFAULTS).then(() => setAsked(false));
  return (
    <div class="card stack">
      <h3>{t('reset_title')}</h3>
      <p class="soft">{t('reset_about')}</p>
      <div class="buttons">
        {asked ? (
          <>
            <button type="button" class="button button-danger" onClick={reset}>
              {t('reset_confirm')}
            </button>
            <button type="button" class="button" onClick={() => setAsked(false)}>
              {t('cancel')}
            </button>
          </>
        ) : (
          <button type="button" class="button button-danger" onClick={() => setAsked(true)}>
            {t('reset')}
          </button>
        )}
      </div>
    </div>
  );
}

/** A file that is far too large is not read at all: its size alone gives the answer. */
async function textOf(file: File): Promise<string> {
  return file.size > MAX_IMPORT_CHARS * 3 ? ' '.repeat(MAX_IMPORT_CHARS + 1) : file.text();
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `winnow-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
