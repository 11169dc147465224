import { CATEGORIES, STRENGTHS, TREATMENTS } from '../core/types';
import type { Settings } from '../settings/schema';
import { Choice } from '../ui/choice';
import { Glyph } from '../ui/glyph';
import { categoryName, strengthName, treatmentName } from '../ui/names';
import { Switch } from '../ui/switch';
import { t } from '../ui/text';
import type { Change } from '../ui/use-settings';

interface Props {
  readonly settings: Settings;
  readonly locked: readonly (keyof Settings)[];
  readonly change: Change;
}

const SWITCHES = ['enabled', 'badge', 'printAll', 'learnRepeated', 'cookieNotices'] as const;

/** What holds on every site that has no choices of its own. */
export function Defaults({ settings, locked, change }: Props) {
  return (
    <>
      <div class="card rows">
        {CATEGORIES.map((category) => (
          <div class="row" key={category}>
            <div>
              <p class="row-name">
                <Glyph category={category} /> {categoryName(category)}
              </p>
              <p class="small soft">{t(`category_${category.replace('-', '_')}_about`)}</p>
            </div>
            <Choice
              label={categoryName(category)}
              value={settings.treatments[category]}
              disabled={locked.includes('treatments')}
              options={TREATMENTS.map((value) => ({ value, text: treatmentName(value) }))}
              onChange={(value) => void change((own) => ({ treatments: { ...own.treatments, [category]: value } }))}
            />
          </div>
        ))}
        <div class="row">
          <div>
            <p class="row-name">{t('strength_title')}</p>
            <p class="small soft">{t(`strength_${settings.strength}_about`)}</p>
          </div>
          <Choice
            label={t('strength_title')}
            value={settings.strength}
            disabled={locked.includes('strength')}
            options={STRENGTHS.map((value) => ({ value, text: strengthName(value) }))}
            onChange={(strength) => void change(() => ({ strength }))}
          />
        </div>
      </div>
      <div class="card rows">
        {SWITCHES.map((key) => (
          <div class="row row-switch" key={key}>
            <Switch
              on={settings[key]}
              disabled={locked.includes(key)}
              onChange={(on) => void change(() => ({ [key]: on }))}
            >
              <span class="row-name">{t(`setting_${key}`)}</span>
              <span class="small soft row-about">{t(`setting_${key}_about`)}</span>
            </Switch>
          </div>
        ))}
      </div>
    </>
  );
}
