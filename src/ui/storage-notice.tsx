import type { Notice } from '../settings/store';
import { t } from './text';

/** Says when the storage failed or was mended; nothing where all is well. */
export function StorageNotice({ notice }: { readonly notice: Notice }) {
  if (notice === 'none') return null;
  return (
    <p class="notice notice-warn storage-notice" role="status">
      {t(`storage_${notice.replace('-', '_')}`)}
    </p>
  );
}
