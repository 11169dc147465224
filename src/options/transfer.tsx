import { useState } from 'preact/hooks';
import { askBackground } from '../platform/messages';
import type { Settings } from '../settings/schema';
import { exportSettings, MAX_IMPORT_CHARS, previewImport } from '../settings/transfer';
import type { Rules } from '../settings/transfer-rules';
import { useKeptFocus } from '../ui/keep-focus';
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
  /** Of the pasted lists here, to tell what an import changes. */
  readonly rules: Rules;
}

/** One file out, one file in; nothing is written before the reader has seen what would change. */
export function Transfer({ own, change }: Props) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [done, setDone] = useState('');
  const around = useKeptFocus<HTMLDivElement>(waiting, 'input[type=file]');
  const preview = waiting === null ? null : previewImport(waiting.text, own, waiting.rules);
  const write = async (): Promise<void> => {
    const rules = await askBackground('filters/pasted', {});
    setDone(rules === null ? t('export_without_rules') : '');
    save(exportSettings(own, rules ?? {}));
  };
  const read = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    setDone('');
    if (file === undefined) return;
    const [text, rules] = await Promise.all([textOf(file), askBackground('filters/pasted', {})]);
    setWaiting({ text, name: file.name, rules: rules ?? {} });
    input.value = '';
  };
  const apply = async ({ text, rules }: Waiting): Promise<void> => {
    setWaiting(null);
    const fresh = previewImport(text, own, rules).rules;
    // Where nothing was stored the notice says so.
    if (!(await change((now) => previewImport(text, now, rules).patch))) return;
    const stored =
      Object.keys(fresh).length === 0 || (await askBackground('filters/import', { rules: fresh })) !== null;
    setDone(t(stored ? 'import_done' : 'import_without_rules'));
  };
  return (
    <div class="card stack" ref={around}>
      <h3>{t('transfer_title')}</h3>
      <p class="soft">{t('transfer_about')}</p>
      <div class="buttons">
        <button type="button" class="button button-main" onClick={() => void write()}>
          {t('export')}
        </button>
        <label class="button file">
          <input type="file" accept="application/json,.json" onChange={(event) => void read(event.currentTarget)} />
          <span>{t('import')}</span>
        </label>
      </div>
      <p role="status">{done}</p>
      {preview === null || waiting === null ? null : (
        <ImportPreviewCard
          name={waiting.name}
          preview={preview}
          onApply={() => void apply(waiting)}
          onCancel={() => setWaiting(null)}
        />
      )}
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
