/** Brings a block before the reader and flashes it: an animation of the browser's, which leaves no trace on the page. */
import { isConnected } from './nodes';
import type { Session } from './session';

const FLASH_MS = 1200;

/** False where the block is not on the page any more. */
export function scrollToBlock(session: Session, block: number): boolean {
  const place = session.judged.places[block];
  if (place === undefined) return false;
  const run = session.runs.find((one) => one.group.decisions.some((decision) => decision.block === block));
  const shut = run !== undefined && !run.shown;
  const element = shut ? (run.sibling ?? run.holder?.element ?? place.element) : place.element;
  if (!isConnected(element)) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: calm ? 'instant' : 'smooth' });
  flash(element);
  return true;
}

function flash(element: Element): void {
  const glow = (strength: number) => ({
    outline: `3px solid rgb(91 107 214 / ${String(strength)})`,
    outlineOffset: '3px',
  });
  Element.prototype.animate.call(element, [glow(0), glow(0.9), glow(0.9), glow(0)], FLASH_MS);
}
