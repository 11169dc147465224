import { CATEGORIES } from '../core/types';
import { revokeCorrection, unease } from '../settings/corrections';
import type { Settings } from '../settings/schema';
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
  const corrections = Object.entries(own.corrections).flatMap(([site, list]) =>
    list.map((one, i) => ({
      key: `${i}@${site}`,
      name: site,
      about: t(
        one.action === 'keep' ? 'correction_keep' : 'correction_collapse',
        kindName(one.kind, one.category),
        one.template,
      ),
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
  const revoke = (key: string): void => {
    const [index, site] = apart(key);
    // By what it says: the list may have changed since it was drawn, and a second click must not take the next one.
    const wanted = own.corrections[site]?.[Number(index)];
    if (wanted !== undefined) void change((now) => revokeCorrection(now, site, wanted));
  };
  const putBack = (key: string): void => {
    const [name, site] = apart(key);
    const category = CATEGORIES.find((one) => one === name);
    if (category !== undefined) void change((now) => unease(now, site, category));
  };
  return (
    <>
      <div class="card stack">
        <div class="head-row">
          <h3>{t('corrections_title')}</h3>
          {corrections.length === 0 ? null : (
            <button
              type="button"
              class="button button-plain button-danger"
              onClick={() => void change(() => ({ corrections: {} }))}
            >
              {t('corrections_clear')}
            </button>
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
      {eased.length === 0 ? null : (
        <div class="card stack">
          <h3>{t('eased_title')}</h3>
          <p class="soft">{t('eased_about')}</p>
          <Entries entries={eased} empty="" count={tn('corrections_count', eased.length)} onRemove={putBack} />
        </div>
      )}
    </>
  );
}

function apart(key: string): readonly [string, string] {
  const at = key.indexOf('@');
  return [key.slice(0, at), key.slice(at + 1)];
}
