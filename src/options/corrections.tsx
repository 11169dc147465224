import { useState } from 'preact/hooks';
import { CATEGORIES, type Correction } from '../core/types';
import { addCorrection, ease, revokeCorrection, unease } from '../settings/corrections';
import type { Settings } from '../settings/schema';
import { Confirm } from '../ui/confirm';
import { categoryName, kindName } from '../ui/names';
import { formatDate, t, tn } from '../ui/text';
import type { Change } from '../ui/use-settings';
import { Entries } from './entries';

interface Props {
  readonly own: Settings;
  readonly change: Change;
}

/** What Winnow learnt from the reader, each entry revocable. */
export function Corrections({ own, change }: Props) {
  // Where the last entry was taken away here, its way back stays in sight.
  const [hadEased] = useState(Object.keys(own.eased).length > 0);
  const corrections = Object.entries(own.corrections).flatMap(([site, list]) =>
    list.map((one, i) => ({
      key: `${i}@${site}`,
      name: site,
      about: t(saidBy(one), kindName(one.kind, one.category), one.template),
    })),
  );
  const eased = Object.entries(own.eased).flatMap(([site, entry]) =>
    CATEGORIES.flatMap((category) => {
      const since = entry[category];
      return since === undefined
        ? []
        : [
            {
              key: `${category}@${site}`,
              name: site,
              about: t('eased_since', categoryName(category), formatDate(since)),
            },
          ];
    }),
  );
  const revoke = (key: string): (() => void) | null => {
    const [index, site] = apart(key);
    // By what it says: the list may have changed since it was drawn, and a second click must not take the next one.
    const wanted = own.corrections[site]?.[Number(index)];
    if (wanted === undefined) return null;
    void change((now) => revokeCorrection(now, site, wanted));
    return () => void change((now) => addCorrection(now, site, wanted));
  };
  const putBack = (key: string): (() => void) | null => {
    const [name, site] = apart(key);
    const category = CATEGORIES.find((one) => one === name);
    const since = category === undefined ? undefined : own.eased[site]?.[category];
    if (category === undefined || since === undefined) return null;
    void change((now) => unease(now, site, category));
    return () => void change((now) => ease(now, site, category, since));
  };
  return (
    <>
      <div class="card stack">
        <div class="head-row">
          <h3>{t('corrections_title')}</h3>
          {corrections.length === 0 ? null : (
            <Confirm
              plain
              text={t('corrections_clear')}
              sure={t('corrections_clear_confirm')}
              onSure={() => void change(() => ({ corrections: {} }))}
            />
          )}
        </div>
        <p class="soft">{t('corrections_about')}</p>
        <Entries
          entries={corrections}
          empty={t('corrections_none')}
          count={tn('corrections_count', corrections.length)}
          onRemove={revoke}
        />
      </div>
      {eased.length === 0 && !hadEased ? null : (
        <div class="card stack">
          <h3>{t('eased_title')}</h3>
          <p class="soft">{t('eased_about')}</p>
          <Entries
            entries={eased}
            empty={t('eased_none')}
            count={tn('corrections_count', eased.length)}
            onRemove={putBack}
          />
        </div>
      )}
    </>
  );
}

const saidBy = ({ action, text }: Correction): string =>
  action === 'collapse' ? 'correction_collapse' : text === undefined ? 'correction_keep' : 'correction_keep_text';

function apart(key: string): readonly [string, string] {
  const at = key.indexOf('@');
  return [key.slice(0, at), key.slice(at + 1)];
}
