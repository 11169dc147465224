/** What the reader does that must open collapsed text: a link, a find, focus, a selection; and printing. */
import { byId, focused } from './document';
import { fragment } from './holds';
import { containsNode } from './nodes';
import type { Run } from './run';
import type { Session } from './session';

/** Listens until the signal aborts. */
export function followReader(session: () => Session | null, printAll: () => boolean, signal: AbortSignal): Follow {
  let pointed: Node | null = null;
  let printed: readonly Run[] = [];
  const open = (node: Node | null, isBar: (run: Run, node: Node) => boolean): void => {
    const run = node === null ? null : (session()?.runAt(node) ?? null);
    if (node !== null && run !== null && !run.shown && !isBar(run, node)) session()?.setShown(run, true);
  };
  const never = (): boolean => false;
  const on = (target: EventTarget, type: string, heard: (event: Event) => void): void =>
    target.addEventListener(type, heard, { signal, passive: true, capture: true });

  on(window, 'hashchange', () => open(byId(fragment()), never));
  // In what holds no shadow root of ours; the others tell their runs themselves.
  on(document, 'beforematch', (event) =>
    open(event.isTrusted && event.target instanceof Node ? event.target : null, never),
  );
  on(document, 'focusin', (event) => open(event.target instanceof Node ? event.target : null, isHost));
  on(document, 'selectionchange', () => {
    const selection = (session()?.runs.length ?? 0) > 0 ? document.getSelection() : null;
    if (selection === null || selection.isCollapsed) return;
    const { anchorNode, focusNode } = selection;
    const run = anchorNode === null ? null : (session()?.runAt(anchorNode) ?? null);
    const whole = run === null || anchorNode === null || isHost(run, anchorNode);
    if (!whole && focusNode !== null && run === session()?.runAt(focusNode)) open(anchorNode, never);
  });
  // Who has gone on from there is somewhere else.
  for (const type of ['pointerdown', 'keydown']) on(document, type, () => (pointed = null));
  on(document, 'contextmenu', (event) => {
    pointed = event.isTrusted && event.target instanceof Node ? event.target : null;
  });
  on(window, 'beforeprint', () => {
    if (!printAll()) return;
    printed = session()?.runs.filter((run) => !run.shown) ?? [];
    for (const run of printed) session()?.setShown(run, true);
  });
  on(window, 'afterprint', () => {
    for (const run of printed) session()?.setShown(run, false);
    printed = [];
  });
  return {
    at: () => {
      const selection = document.getSelection();
      return pointed ?? (selection?.isCollapsed === false ? selection.anchorNode : null) ?? focused();
    },
  };
}

export interface Follow {
  /** Where the reader is: a right click that was the last thing they did, else the selection, else the focus. */
  readonly at: () => Node | null;
}

/** Focus on the element that holds the bar is focus on the bar. */
const isHost = (run: Run, node: Node): boolean =>
  run.group.units.some((unit) => unit.element === node) || (run.sibling !== null && containsNode(run.sibling, node));
