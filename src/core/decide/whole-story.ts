import { inCompany } from '../classify/boilerplate/reasons';
import type { Page, Policy, Verdict, Verdicts } from '../types';
import { isKept } from './corrected';
import type { Action } from './wanted';

/**
 * Where all texts of another article go that stands in the page as a whole, what stands between them goes too, whatever it was
 * taken for: pictures, what looked like boilerplate, texts that alone tell too little. Verdicts with those of the latter.
 */
export function wholeStoryGoes(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): Verdicts {
  const texts = [...verdicts.values()].filter(({ whole }) => whole === true).sort((a, b) => a.block - b.block);
  const [first, last] = [texts[0], texts[texts.length - 1]];
  const action = wanted.get(first?.block ?? -1);
  if (first === undefined || last === undefined || action === undefined) return verdicts;
  if (texts.some(({ block }) => !wanted.has(block))) return verdicts;
  const all = new Map<number, Verdict>(verdicts);
  const least = texts.reduce((low, { score }) => Math.min(low, score), first.score);
  for (const block of page.blocks.slice(first.block, last.block)) {
    if (wanted.has(block.id) || !block.visible || block.role === 'empty' || block.protection !== null) continue;
    if (isKept(page, corrections, block)) continue;
    all.set(block.id, { ...inCompany(block.id, first.kind, least), category: first.category, whole: true });
    wanted.set(block.id, action);
  }
  return all;
}
