/** Small questions about the tree of containers above the blocks. Iterative and bounded. */
import type { Page } from '../../types';

/** Containers looked at above a block. */
const MAX_CLIMB = 6;

/** Container indices from the closest outwards, at most `MAX_CLIMB`. */
export function climb(page: Page, container: number): number[] {
  const path: number[] = [];
  for (let at = container; at >= 0 && path.length < MAX_CLIMB; at = page.containers[at]?.parent ?? -1) path.push(at);
  return path;
}

/** True where `container` is `above` or lies inside it. Containers are in document order: a child's index is greater. */
export function isInside(page: Page, container: number, above: number): boolean {
  let at = container;
  while (at > above) at = page.containers[at]?.parent ?? -1;
  return at === above;
}

const FURNITURE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'header']);
const FURNITURE_TOKENS: ReadonlySet<string> = new Set([
  'nav',
  'navbar',
  'menu',
  'footer',
  'navigation',
  'contentinfo',
  'foot',
]);

/** True where the block stands in the site's navigation, header or footer: there "广告" is a link to the sales desk. */
export function inFurniture(page: Page, container: number): boolean {
  return climb(page, container).some((at) => {
    const box = page.containers[at];
    return box !== undefined && (FURNITURE_TAGS.has(box.tag) || box.tokens.some((t) => FURNITURE_TOKENS.has(t)));
  });
}
