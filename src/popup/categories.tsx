import { useState } from 'preact/hooks';
import { CATEGORIES, STRENGTHS, TREATMENTS } from '../core/types';
import type { Category } from '../core/types';
import { forgetProfile, strengthHere, treatHere } from '../settings/choices';
import { unease } from '../settings/corrections';
import type { Settings } from '../settings/schema';
import type { Policy } from '../core/types';
import { Choice } from '../ui/choice';
import { Glyph } from '../ui/glyph';
import { categoryName, strengthName, treatmentName } from '../ui/names';
import { formatNumber, t } from '../ui/text';
import type { Change } from '../ui/use-settings';

interface Props {
  readonly settings: Settings;
  readonly policy: Policy;
  readonly site: string;
  readonly counts: Readonly<Record<Category, number>> | null;
  /** What an administrator fixed. */
  readonly locked: readonly (keyof Settings)[];
  readonly change: Change;
}

type Scope = 'site' | 'all';

/** The three categories and the strength, for this site or for all. */
export function Categories({ settings, policy, site, counts, locked, change }: Props) {
  const [chosen, setScope] = useState<Scope>('site');
  const scope = site === '' ? 'all' : chosen;
  const shown = scope === 'site' ? policy : settings;
  const eased = CATEGORIES.filter((category) => settings.eased[site]?.[category] !== undefined);
  const isFixed = (key: 'treatments' | 'strength'): boolean =>
    locked.includes(key) || (scope === 'site' && locked.includes('profiles'));
  return (
    <section class="card categories" aria-label={t('categories_title')}>
      {site === '' ? null : (
        <Choice
          label={t('scope_title')}
          value={scope}
          options={[
            { value: 'site', text: t('scope_site') },
            { value: 'all', text: t('scope_all') },
          ]}
          onChange={setScope}
        />
      )}
      {CATEGORIES.map((category) => (
        <div class="category" key={category}>
          <span class="category-name">
            <Glyph category={category} />
            <span>{categoryName(category)}</span>
            {counts === null ? null : <Count value={counts[category]} />}
          </span>
          <Choice
            label={categoryName(category)}
            value={shown.treatments[category]}
            options={TREATMENTS.map((value) => ({ value, text: treatmentName(value) }))}
            disabled={isFixed('treatments')}
            onChange={(value) =>
              void change((own) =>
                scope === 'site'
                  ? treatHere(own, site, category, value)
                  : { treatments: { ...own.treatments, [category]: value } },
              )
            }
          />
        </div>
      ))}
      <div class="category">
        <span class="category-name">{t('strength_title')}</span>
        <Choice
          label={t('strength_title')}
          value={shown.strength}
          options={STRENGTHS.map((value) => ({ value, text: strengthName(value) }))}
          disabled={isFixed('strength')}
          onChange={(value) =>
            void change((own) => (scope === 'site' ? strengthHere(own, site, value) : { strength: value }))
          }
        />
      </div>
      <p class="small soft">{t(`strength_${shown.strength}_about`)}</p>
      {eased.map((category) => (
        <div class="notice" key={category}>
          <p>{t('eased_here', categoryName(category))}</p>
          {locked.includes('eased') ? null : (
            <button type="button" class="button" onClick={() => void change((own) => unease(own, site, category))}>
              {t('eased_back')}
            </button>
          )}
        </div>
      ))}
      {scope === 'site' && Object.hasOwn(settings.profiles, site) && !locked.includes('profiles') ? (
        <button
          type="button"
          class="button button-plain"
          onClick={() => void change((own) => forgetProfile(own, site))}
        >
          {t('profile_forget')}
        </button>
      ) : null}
    </section>
  );
}

function Count({ value }: { readonly value: number }) {
  return (
    <span class={`count${value === 0 ? ' count-none' : ''}`}>
      {formatNumber(value)}
      <span class="hidden-text"> {t('count_here')}</span>
    </span>
  );
}
