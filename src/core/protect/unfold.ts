import forms from '../data/protected-forms.json';
import { normalise } from '../classify/boilerplate/phrases/form';
import { isRunning } from '../running-text';
import type { Block, Page } from '../types';

const MAX_CHARS = 24;
/** Seen blocks between the last line of text and its button: an advertisement, another button. */
const REACH = 3;
let compiled: readonly RegExp[] | null = null;

/**
 * A button right below running text that says "more" and leads to no other page: it opens the rest of the text here. The same
 * word on a link is a teaser's, and below a list it is the list's.
 */
export function isUnfold(page: Page, block: Block): boolean {
  if (!block.visible || block.chars > MAX_CHARS || !staysHere(block)) return false;
  const text = normalise(block.text);
  compiled ??= forms.unfold.map((form) => new RegExp(form, 'u'));
  return compiled.some((form) => form.test(text)) && isBelowText(page, block);
}

/** A link without an address is a button: what it does is done here. */
const staysHere = ({ links, ownLinks = 0, actLinks = 0, level }: Block): boolean =>
  level === 0 && links === ownLinks + actLinks;

function isBelowText({ blocks }: Page, { id }: Block): boolean {
  let seen = 0;
  for (let at = id - 1; at >= 0 && seen <= REACH; at--) {
    const block = blocks[at];
    if (block === undefined || !block.visible || block.role === 'empty') continue;
    if (isRunning(block)) return true;
    seen++;
  }
  return false;
}
