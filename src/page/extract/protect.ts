import type { Protection } from '../../core/types';
import type { Dom } from './dom';
import type { Draft } from './draft';
import type { Frame } from './frames';

const ALERT_ROLES = new Set(['alert', 'alertdialog', 'status']);
const CONSENT_ROLES = new Set(['dialog', 'alertdialog']);
/** A dialog is a consent banner only where it says so: menus and players call themselves dialogs too. */
const CONSENT_NAME = /cookie|consent|gdpr|privacy|ccpa|cmp\b/i;
/** Elements above a block whose role is looked at. */
const ROLE_DEPTH = 6;

/** What markup alone protects. Title, byline, date and lead image are found by core, from the whole page. */
export function protectionOf(draft: Draft, frame: Frame, frames: readonly Frame[], dom: Dom): Protection | null {
  if (draft.players > 0) return 'player';
  if (draft.written) return 'form';
  const top = frames.indexOf(frame);
  for (let i = top; i >= 0 && i > top - ROLE_DEPTH; i--) {
    const above = frames[i];
    const role = above === undefined ? null : dom.attribute(above.element, 'role');
    if (role === null) continue;
    if (ALERT_ROLES.has(role)) return 'alert';
    if (above !== undefined && CONSENT_ROLES.has(role) && isConsent(above.element, dom)) return 'consent';
  }
  return null;
}

function isConsent(element: Element, dom: Dom): boolean {
  return ['class', 'id', 'aria-label'].some((name) => CONSENT_NAME.test(dom.attribute(element, name) ?? ''));
}
