import { useEffect, useRef } from 'preact/hooks';
import type { Change, ImportPreview } from '../settings/transfer';
import { siteName } from '../ui/site-name';
import { t, tn } from '../ui/text';

interface Props {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

const MAX_LINES = 200;

/** What an import would change, and every entry that can't be taken, before anything is written. */
export function ImportPreviewCard({ name, preview, onApply, onCancel }: Props) {
  const { changes, problems } = preview;
  const card = useRef<HTMLDivElement>(null);
  // It is the next thing to read, below the button that chose the file.
  useEffect(() => card.current?.focus(), []);
  return (
    <div class="notice" role="status" tabIndex={-1} ref={card}>
      <p>
        <strong class="break">{name}</strong>
      </p>
      <p>{changes.length === 0 ? t('import_nothing') : tn('import_changes', changes.length)}</p>
      <ul class="lines">
        {changes.slice(0, MAX_LINES).map((change) => (
          <li key={`${change.key} ${change.entry}`} class="break">
            {describe(change)}
          </li>
        ))}
      </ul>
      <More count={changes.length} />
      {problems.length === 0 ? null : (
        <>
          <p>{tn('import_problems', problems.length)}</p>
          <ul class="lines problems">
            {problems.slice(0, MAX_LINES).map((one) => (
              <li key={`${one.path} ${one.code} ${one.value}`} class="break">
                <code>{one.path === '' ? name : one.path}</code> {t(`problem_${one.code.replaceAll('-', '_')}`)}{' '}
                <q class="soft">{one.value}</q>
              </li>
            ))}
          </ul>
          <More count={problems.length} />
        </>
      )}
      <div class="buttons">
        {changes.length === 0 ? null : (
          <button type="button" class="button button-main" onClick={onApply}>
            {t('import_apply')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {t(changes.length === 0 ? 'import_close' : 'cancel')}
        </button>
      </div>
    </div>
  );
}

/** What the list above leaves out. */
function More({ count }: { readonly count: number }) {
  return count > MAX_LINES ? <p class="small soft">{tn('import_more', count - MAX_LINES)}</p> : null;
}

function describe({ key, entry, kind }: Change): string {
  const what = t(`key_${key}`);
  return entry === '' ? t('import_changed', what) : t(`import_${kind}_entry`, what, siteName(entry));
}
