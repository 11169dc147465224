import { CATEGORIES } from '../core/types';
import { forgetProfile } from '../settings/choices';
import type { Settings, SiteProfile } from '../settings/schema';
import { categoryName, strengthName, treatmentName } from '../ui/names';
import { t, tn } from '../ui/text';
import type { Change } from '../ui/use-settings';
import { Entries } from './entries';

interface Props {
  readonly own: Settings;
  readonly change: Change;
}

/** Sites with choices of their own, as made in the popup. */
export function Profiles({ own, change }: Props) {
  const profiles = Object.entries(own.profiles);
  return (
    <div class="card stack">
      <h3>{t('profiles_title')}</h3>
      <Entries
        entries={profiles.map(([key, profile]) => ({ key, name: key, about: aboutProfile(profile) }))}
        empty={t('profiles_none')}
        count={tn('sites_count', profiles.length)}
        onRemove={(key) => {
          const before = own.profiles[key];
          void change((now) => forgetProfile(now, key));
          return () => void (before && change((now) => ({ profiles: { [key]: before, ...now.profiles } })));
        }}
      />
    </div>
  );
}

function aboutProfile(profile: SiteProfile): string {
  const parts = [
    ...(profile.enabled === false ? [t('profile_off')] : []),
    ...(profile.strength === undefined ? [] : [t('pair', t('strength_title'), strengthName(profile.strength))]),
    ...CATEGORIES.flatMap((category) => {
      const treatment = profile.treatments?.[category];
      return treatment === undefined ? [] : [t('pair', categoryName(category), treatmentName(treatment))];
    }),
  ];
  return parts.join(' · ');
}
