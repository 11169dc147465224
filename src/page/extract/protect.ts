import type { Protection } from '../../core/types';
import type { Dom } from './dom';
import type { Draft } from './draft';
import type { Frame } from './frames';

const ALERT_ROLES = new Set(['alert', 'alertdialog', 'status']);
const CONSENT_ROLES = new Set(['dialog', 'alertdialog']);
/** A dialog is a consent banner only where it says so: menus and players call themselves dialogs too. */
const CONSENT_NAME = /cookie|consent|gdpr|privacy|ccpa|cmp\b/i;
/** Classes of what is not shown, where the page's style sheets say nothing: a dialog loses them when it opens. */
const CLOSED = new Set(['hide', 'hidden', 'is-hidden', 'ot-hide']);
/** Elements around a dialog that may be the ones not shown. */
const AROUND = 2;
/** Elements above a block whose role is looked at. */
const ROLE_DEPTH = 6;

/** What markup alone protects. Title, byline, date and lead image are found by core, from the whole page. */
export function protectionOf(draft: Draft, frame: Frame, frames: readonly Frame[], dom: Dom): Protection | null {
  if (draft.players > 0) return 'player';
  if (draft.written) return 'form';
  const top = frames.indexOf(frame);
  for (let i = top; i >= 0 && i > top - ROLE_DEPTH; i--) {
    const above = frames[i];
    const role = above?.role ?? null;
    if (role === null || isClosed(frames.slice(Math.max(0, i - AROUND), top + 1), dom)) continue;
    if (ALERT_ROLES.has(role)) return 'alert';
    if (above !== undefined && CONSENT_ROLES.has(role) && isConsent(above.element, dom)) return 'consent';
  }
  return null;
}

/** Does one of the elements say that it is not shown, and not shown at other widths of the window? */
function isClosed(frames: readonly Frame[], dom: Dom): boolean {
  return frames.some(({ element }) => {
    const classes = (dom.attribute(element, 'class') ?? '').split(/\s+/);
    return classes.some((name) => CLOSED.has(name)) && !classes.some((name) => name.includes(':'));
  });
}

function isConsent(element: Element, dom: Dom): boolean {
  return ['class', 'id', 'aria-label'].some((name) => CONSENT_NAME.test(dom.attribute(element, name) ?? ''));
}
