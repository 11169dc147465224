/**
 * Has the reader written or chosen something in a control? Only what they see counts: a page's own scripts fill hidden
 * and disabled controls, and buttons hold no answer.
 */
export function isWritten(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (!(control instanceof HTMLInputElement)) return false;
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked;
  return TEXTS.has(control.type) && control.value !== control.defaultValue;
}

const TEXTS = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'password', 'date']);
