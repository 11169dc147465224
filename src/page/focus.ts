/** Whose focus it is: the reader's, or the page's own, which many give to their search field. */
import { focused } from './document';
import { hasAttr, tagOf } from './nodes';

const FIELDS: ReadonlySet<string> = new Set(['input', 'textarea', 'select']);

let tabbed = false;

/**
 * Hears of the reader who comes by Tab from the browser's own bar: the key goes down there and comes up here. With Ctrl, Alt or
 * Meta it changes tabs or windows. To be called as early as possible.
 */
export function watchTab(signal: AbortSignal): void {
  const heard = ({ isTrusted, key, ctrlKey, altKey, metaKey }: KeyboardEvent): void =>
    void (tabbed ||= isTrusted && key === 'Tab' && !(ctrlKey || altKey || metaKey));
  document.addEventListener('keyup', heard, { signal, passive: true, capture: true });
}

/**
 * What the reader has the focus on; null where that is the page as a whole, or a field or what the page asks the focus for,
 * which they can't have chosen, since they have not yet touched the page.
 */
export function readersFocus(): Element | null {
  const active = focused();
  const isUntouched = active !== null && (FIELDS.has(tagOf(active)) || hasAttr(active, 'autofocus')) && !wasTouched();
  return isUntouched ? null : active;
}

/** Has any key, button or finger come down on the page? Where the browser can't tell, one may have. */
const wasTouched = (): boolean => tabbed || (Reflect.get(navigator, 'userActivation')?.hasBeenActive ?? true);
