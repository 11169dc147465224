import { useEffect, useState } from 'preact/hooks';
import { onStorageChanged } from '../platform/storage';
import { forgetLearned, LEARNED_KEY, listLearned } from '../settings/learned';
import { Confirm } from '../ui/confirm';
import { t, tn } from '../ui/text';
import { Entries } from './entries';

type Sites = Awaited<ReturnType<typeof listLearned>>;

/** What Winnow saw repeated on sites: how much of each, to be forgotten one by one or all at once. */
export function Learned() {
  const sites = useLearned();
  return (
    <div class="card stack">
      <div class="head-row">
        <h3>{t('learned_title')}</h3>
        {sites.length === 0 ? null : (
          <Confirm
            plain
            text={t('learned_clear')}
            sure={t('learned_clear_confirm')}
            onSure={() => void forgetLearned()}
          />
        )}
      </div>
      <p class="soft">{t('learned_about')}</p>
      <Entries
        entries={sites.map(({ site, blocks }) => ({ key: site, name: site, about: tn('learned_blocks', blocks) }))}
        empty={t('learned_none')}
        count={tn('learned_sites', sites.length)}
        onRemove={(site) => {
          void forgetLearned(site);
          return null;
        }}
      />
    </div>
  );
}

function useLearned(): Sites {
  const [sites, setSites] = useState<Sites>([]);
  useEffect(() => {
    const ask = (): void => void listLearned().then(setSites);
    ask();
    return onStorageChanged((changed, area) => {
      if (area === 'local' && changed.has(LEARNED_KEY)) ask();
    });
  }, []);
  return sites;
}
