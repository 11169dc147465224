import { useEffect, useState } from 'preact/hooks';
import { onStorageChanged } from '../platform/storage';
import { forgetForNow, LEARNED_KEY, listLearned } from '../settings/learned';
import { Confirm } from '../ui/confirm';
import { useKeptFocus } from '../ui/keep-focus';
import { t, tn } from '../ui/text';
import { Entries, LastGone, type Gone } from './entries';

type Sites = Awaited<ReturnType<typeof listLearned>>;

/** What Winnow saw repeated on sites: how much of each, to be forgotten one by one or all at once, and had back. */
export function Learned() {
  const sites = useLearned();
  const [gone, setGone] = useState<Gone | null>(null);
  const [undone, setUndone] = useState(false);
  // Until the sites are there again the button stays: the focus goes from it to what forgets them.
  const isBack = undone && sites.length > 0;
  const left = isBack ? null : gone;
  useEffect(() => {
    if (!isBack) return;
    setGone(null);
    setUndone(false);
  }, [isBack]);
  const drawn = `${String(sites.length === 0)} ${String(left === null)}`;
  const around = useKeptFocus<HTMLDivElement>(drawn, '.learned-gone button', '.confirm-first');
  return (
    <div class="card stack" ref={around}>
      <div class="head-row">
        <h3>{t('learned_title')}</h3>
        {sites.length === 0 ? null : (
          <Confirm
            plain
            text={t('learned_clear')}
            sure={t('learned_clear_confirm')}
            onSure={() => setGone({ name: t('learned_title'), undo: bringing() })}
          />
        )}
      </div>
      <p class="soft">{t('learned_about')}</p>
      <div class="learned-gone">
        <LastGone gone={left} onUndone={() => setUndone(true)} />
      </div>
      <Entries
        entries={sites.map(({ site, blocks }) => ({ key: site, name: site, about: tn('learned_blocks', blocks) }))}
        empty={t('learned_none')}
        count={tn('learned_sites', sites.length)}
        onRemove={bringing}
      />
    </div>
  );
}

/** Forgets, and gives what brings it back. */
function bringing(site?: string): () => void {
  const back = forgetForNow(site);
  return () => void back();
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
