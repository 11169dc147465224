/** Where a page has used up its time, what it puts into something collapsed is not judged any more: it is told of here. */
import { STATE } from './attributed';
import { LEAST_CHARS } from './late-text';
import { hasAttr, parentOf, textOf } from './nodes';
import type { Run } from './run';

/** Changes heard of at once: a page that fills what is collapsed with more opens it with the first of them. */
const MAX_RECORDS = 200;

/** Tells of elements in these runs that text comes into, until the signal aborts. Nothing else of the page is heard. */
export function watchShut(
  runs: readonly Run[],
  came: (elements: readonly Element[]) => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver((records) => {
    const elements = records.slice(0, MAX_RECORDS).flatMap(filled);
    if (elements.length > 0) came(elements);
  });
  const what = { childList: true, characterData: true, subtree: true };
  for (const { group } of runs) for (const { element } of group.units) observer.observe(element, what);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** The elements that a change has put text into. */
function filled({ type, target, addedNodes }: MutationRecord): readonly Element[] {
  const parts = type === 'characterData' ? [target] : [...addedNodes];
  const elements = parts.filter(isText).map((part) => (part instanceof Element ? part : parentOf(part)));
  return elements.filter((element) => element instanceof Element);
}

const isText = (node: Node): boolean =>
  !(node instanceof Element && hasAttr(node, STATE)) && textOf(node).trim().length >= LEAST_CHARS;
