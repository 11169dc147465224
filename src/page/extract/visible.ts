import type { Dom } from './dom';

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** True where an element's own attributes hide it. No style is computed: that would force a layout. */
export function hidesItself(dom: Dom, element: Element, tag: string): boolean {
  if (dom.attribute(element, 'hidden') !== null) return dom.attribute(element, 'hidden') !== 'until-found';
  if (tag === 'dialog' && dom.attribute(element, 'open') === null) return true;
  const style = dom.attribute(element, 'style');
  return style !== null && style.length < 2_000 && HIDING_STYLE.test(style);
}
