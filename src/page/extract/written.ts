/**
 * Has the reader written or chosen something in a control? Only what they see counts: a page's own scripts fill hidden
 * and disabled controls, and buttons hold no answer.
 */
export function isWritten(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLSelectElement) return isChosen(control);
  if (!(control instanceof HTMLInputElement)) return false;
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked;
  return TEXTS.has(control.type) && control.value !== control.defaultValue;
}

const TEXTS = new Set(['text', 'search', 'email', 'tel', 'url', 'number', 'password', 'date']);

/** Options looked at. */
const MAX_OPTIONS = 1_000;

/** Something else than what the markup, or the browser where that says nothing, had chosen. */
function isChosen({ options, multiple, selectedIndex }: HTMLSelectElement): boolean {
  const all = Array.from(options).slice(0, MAX_OPTIONS);
  const named = all.filter((option) => option.defaultSelected);
  if (multiple) return all.some((option) => option.selected !== option.defaultSelected);
  const first = named.at(-1) ?? all.find((option) => !option.disabled);
  return selectedIndex >= 0 && first !== undefined && options[selectedIndex] !== first;
}
