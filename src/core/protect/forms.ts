import forms from '../data/protected-forms.json';
import { normalise } from '../classify/boilerplate/phrases/form';
import { isPrice } from '../gate/prose';
import type { Block, Protection } from '../types';

/** Labels are short; a paywall's notice is a sentence or two. */
const MAX_CHARS = { 'read-more': 40, pagination: 120, paywall: 240 } as const;
type Told = keyof typeof MAX_CHARS;
const TOLD: readonly Told[] = ['read-more', 'pagination', 'paywall'];
let compiled: ReadonlyMap<Told, readonly RegExp[]> | null = null;

const formsOf = (told: Told): readonly RegExp[] =>
  (compiled ??= new Map(TOLD.map((one) => [one, forms[one].map((form) => new RegExp(form, 'u'))]))).get(told) ?? [];

/**
 * What a block's own words say that the reader needs: the way to the rest of the article, the notice that there is no
 * more to be had, a price. Exact forms of the whole block (data/protected-forms.json), never a part of a sentence.
 */
export function protectedForm(block: Block): Protection | null {
  if (!block.visible || block.chars > MAX_CHARS.paywall || block.level > 0) return null;
  if (isPrice(block)) return block.links === 0 ? 'price' : null;
  const text = normalise(block.text);
  return TOLD.find((told) => block.chars <= MAX_CHARS[told] && formsOf(told).some((form) => form.test(text))) ?? null;
}
