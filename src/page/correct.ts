/** "Keep this" and "Collapse this" for the block where the reader is. */
import { isTelling } from '../core/decide/told';
import type { Correction, Decision } from '../core/types';
import { focused } from './document';
import { holdsNode, parentThrough } from './nodes';
import type { Session } from './session';

/** Log-odds of a verdict that the reader has given: as sure as can be told. */
const READER_SCORE = 8;

/** Keeps the run that holds the node; false where none does. */
export function keepAt(session: Session, node: Node): boolean {
  const run = session.runAt(node);
  if (run === null) return false;
  session.keep(run);
  return true;
}

/**
 * Collapses the smallest block around the node; false where none can be. It is remembered for the site where the block's
 * template tells it from the article's own.
 */
export function collapseAt(session: Session, node: Node): boolean {
  const { blocks, places, guesses } = session.judged;
  const block = blocks[blockAt(session, node)];
  const place = block === undefined ? undefined : places[block.id];
  if (block === undefined || place === undefined) return false;
  const known = guesses.get(block.id);
  const correction: Correction = {
    template: block.template,
    action: 'collapse',
    category: known?.category ?? 'boilerplate',
    kind: known?.kind ?? 'page-furniture',
  };
  letGo(place.element);
  session.collapse(
    decisionFor(block.id, correction),
    isTelling(session.judged.page, block.template, blocks) ? correction : null,
  );
  return true;
}

/** What is selected, or has the focus, stays open: in what the reader wants gone nothing is. */
function letGo(element: Element): void {
  const selection = document.getSelection();
  const anchor = selection?.anchorNode ?? null;
  if (anchor !== null && holdsNode(element, anchor)) selection?.removeAllRanges();
  const active = focused();
  if (active instanceof HTMLElement && holdsNode(element, active)) HTMLElement.prototype.blur.call(active);
}

function decisionFor(block: number, { category, kind }: Correction): Decision {
  const reasons = [{ code: 'corrected', weight: READER_SCORE }];
  const confidence = 1 / (1 + Math.exp(-READER_SCORE));
  return { block, action: 'collapse', verdict: { block, category, kind, score: READER_SCORE, confidence, reasons } };
}

/** Id of the innermost block around a node, −1 where there is none. */
function blockAt({ judged }: Session, node: Node): number {
  const owners = new Map<Node, number>();
  for (const [id, place] of judged.places.entries()) if (place?.run === null) owners.set(place.element, id);
  for (let up: Node | null = node; up !== null; up = parentThrough(up)) {
    const id = owners.get(up);
    if (id !== undefined) return id;
  }
  return judged.places.findIndex((place) => place?.run === null && holdsNode(node, place.element));
}
