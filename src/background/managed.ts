import { readManaged } from '../platform/storage';
import { removeFromStorage, writeStorage } from '../platform/storage';
import { MANAGED_KEY } from '../settings/managed';

/** Copies an administrator's policy to local storage, where every context reads it with the settings. */
export async function copyManaged(): Promise<void> {
  const managed = await readManaged();
  if (Object.keys(managed).length > 0) await writeStorage('local', { [MANAGED_KEY]: managed });
  else await removeFromStorage('local', [MANAGED_KEY]);
}
