import type { Page, Verdicts } from './types';

/** Blocks of boilerplate from which on a text is a published page: menus, teasers, a footer stand around it. */
const AROUND = 12;

/** Has a publisher's furniture around it. */
export function isPublished(page: Page, verdicts: Verdicts): boolean {
  let around = 0;
  for (const verdict of verdicts.values()) {
    if (verdict.category === 'boilerplate' && (page.blocks[verdict.block]?.chars ?? 0) > 0) around++;
  }
  return around >= AROUND;
}
