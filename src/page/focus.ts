/** Whose focus it is: the reader's, or the page's own, which many give to their search field. */
import { focused } from './document';
import { tagOf } from './nodes';

const FIELDS: ReadonlySet<string> = new Set(['input', 'textarea', 'select']);

/**
 * What the reader has the focus on; null where that is the page as a whole, or a field that they can't have chosen, since
 * they have not yet touched the page.
 */
export function readersFocus(): Element | null {
  const active = focused();
  const isUntouched = active !== null && FIELDS.has(tagOf(active)) && !wasTouched();
  return isUntouched ? null : active;
}

/** Has any key, button or finger come down on the page? Where the browser can't tell, one may have. */
const wasTouched = (): boolean => Reflect.get(navigator, 'userActivation')?.hasBeenActive ?? true;
