import type { Settings } from '../settings/schema';
import type { Change } from '../ui/use-settings';
import { Reset } from './reset';
import { Sync } from './sync';
import { Transfer } from './transfer';

interface Props {
  readonly own: Settings;
  readonly locked: readonly (keyof Settings)[];
  readonly change: Change;
}

/** Export, import with a preview, sync, reset. */
export function Backup({ own, locked, change }: Props) {
  return (
    <>
      <Transfer own={own} change={change} />
      <Sync own={own} locked={locked} change={change} />
      <Reset own={own} change={change} />
    </>
  );
}
