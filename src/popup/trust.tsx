import { useState } from 'preact/hooks';
import { trust } from '../settings/choices';
import { Choice } from '../ui/choice';
import { useKeptFocus } from '../ui/keep-focus';
import { siteName } from '../ui/site-name';
import { t } from '../ui/text';
import type { Change } from '../ui/use-settings';

interface Props {
  readonly host: string;
  readonly site: string;
  readonly change: Change;
}

/** Trust this site for good: the whole domain, or this host alone where they differ. */
export function Trust({ host, site, change }: Props) {
  const [open, setOpen] = useState(false);
  const [pattern, setPattern] = useState(site);
  const differ = host !== site;
  const settle = (): void => void change((own) => trust(own, pattern));
  const around = useKeptFocus<HTMLDivElement>(open, 'input:checked', 'button');
  if (!open || !differ)
    return (
      <div class="trust-open" ref={around}>
        <button
          type="button"
          class="button button-plain"
          aria-expanded={differ ? 'false' : undefined}
          onClick={differ ? () => setOpen(true) : settle}
        >
          {differ ? t('trust_open') : t('trust_site')}
        </button>
      </div>
    );
  return (
    <div class="trust" ref={around}>
      <p class="soft">{t('trust_question')}</p>
      <Choice
        label={t('trust_question')}
        value={pattern}
        options={[
          { value: site, text: siteName(site) },
          { value: host, text: siteName(host) },
        ]}
        onChange={setPattern}
      />
      <div class="buttons">
        <button type="button" class="button button-main" onClick={settle}>
          {t('trust_confirm')}
        </button>
        <button type="button" class="button" onClick={() => setOpen(false)}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
