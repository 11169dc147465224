import { t } from '../ui/text';
import { askPermission } from './permission';
import type { Situation } from './situation';

interface Props {
  readonly situation: Situation;
  readonly onGranted: () => void;
}

/** Pages where Winnow can do nothing, in plain words; where the reader can let it in, the button for that. */
export function OutOfReach({ situation, onGranted }: Props) {
  const needsGrant = situation === 'no-permission';
  const grant = (): void =>
    void askPermission().then((granted) => {
      if (granted) onGranted();
    });
  return (
    <section class="card out-of-reach">
      <p role="status">{t(`status_${situation.replaceAll('-', '_')}`)}</p>
      {needsGrant ? (
        <button type="button" class="button button-main" onClick={grant}>
          {t('mend_permission')}
        </button>
      ) : null}
    </section>
  );
}
