/**
 * Collapsing what can't hold a shadow root (list items, tables, figures, frames, links): an attribute, a sheet adopted
 * by the element's root, and a sibling for the bar. All of it is taken away again by `unmark`.
 */
import { FLAT_STYLE, GONE_STYLE, KEPT_STYLE, MARK_STYLE, type Look } from './look';
import { documentOf, dropAttr, hasAttr, insertBefore, parentOf, rootOf, setAttr, tagOf } from './nodes';
import { isSettled, onSettled } from './settled';
import { abandon, adopt } from './sheets';

export const STATE = 'data-winnow';
const HIDDEN = 'hidden';
/** Wins over any selector of the page by three ids that match nothing. */
const rule = (value: string, css: string): string => `:is([${STATE}="${value}"],#w#w#w){${css}}`;

/** Boxes that have no content to skip, or none that can be skipped: they are taken out whole. */
const WHOLE = new Set(
  'table thead tbody tfoot tr td th caption img picture iframe video audio object embed a'.split(' '),
);

/** What holds a bar has no look of its own. */
const BAR_BOX =
  'display:block!important;list-style:none!important;padding:0!important;margin:0!important;border:0!important';

const CSS = [
  rule('flat', `${FLAT_STYLE};display:block!important;content-visibility:hidden`),
  rule('gone', GONE_STYLE),
  rule('kept', KEPT_STYLE),
  rule('mark-ad', MARK_STYLE.ad),
  rule('mark-boilerplate', MARK_STYLE.boilerplate),
  rule('mark-off-topic', MARK_STYLE['off-topic']),
  rule('bar', BAR_BOX),
  rule('bar-over', `${BAR_BOX};block-size:0!important;min-block-size:0!important`),
  rule('bar-row', 'display:table-row!important'),
].join('\n');

const wasHidden = new WeakSet<Element>();
const roots = new Set<WeakRef<Document | ShadowRoot>>();

/** Looks wanted before the page is settled, and the animations that stand in for them: they leave no trace in the DOM. */
const wanted = new WeakMap<Element, Exclude<Look, { kind: 'open' }>>();
const stand = new WeakMap<Element, Animation>();

/** Shows the element as asked; before the page is settled without touching its markup. `room`: of a bar to come. */
export function attribute(element: Element, look: Look, room: boolean): void {
  if (look.kind === 'open') return unmark(element);
  if (isSettled()) return write(element, look);
  wanted.set(element, look);
  if (look.kind === 'shut') standIn(element, room && look.height === null ? ROOM : look.height === null ? GONE : KEPT);
  onSettled(() => {
    const now = wanted.get(element);
    if (now === undefined || !wanted.delete(element)) return;
    write(element, now);
    stand.get(element)?.cancel();
  });
}

const GONE: Keyframe = { display: 'none' };
const KEPT: Keyframe = { visibility: 'hidden' };
const ROOM: Keyframe = { visibility: 'hidden', height: '33px', minHeight: '0', padding: '0', overflow: 'hidden' };

function standIn(element: Element, look: Keyframe): void {
  stand.get(element)?.cancel();
  stand.set(element, Element.prototype.animate.call(element, [look, look], { duration: 1, fill: 'forwards' }));
}

function write(element: Element, look: Exclude<Look, { kind: 'open' }>): void {
  prepare(element);
  setAttr(element, STATE, stateFor(element, look));
  const found = look.kind === 'shut' && look.height === null && !WHOLE.has(tagOf(element));
  if (found && !hasAttr(element, HIDDEN)) {
    wasHidden.add(element);
    setAttr(element, HIDDEN, 'until-found');
  } else if (!found) showAgain(element);
}

/** Leaves nothing of ours on the element. */
export function unmark(element: Element): void {
  wanted.delete(element);
  stand.get(element)?.cancel();
  stand.delete(element);
  if (hasAttr(element, STATE)) dropAttr(element, STATE);
  showAgain(element);
}

function showAgain(element: Element): void {
  if (wasHidden.delete(element)) dropAttr(element, HIDDEN);
}

function stateFor(element: Element, look: Exclude<Look, { kind: 'open' }>): string {
  if (look.kind === 'mark') return `mark-${look.category}`;
  if (look.height !== null) return 'kept';
  return WHOLE.has(tagOf(element)) ? 'gone' : 'flat';
}

/** A row, item or block before the element, valid where it stands, that holds the bar. Null where there is no place. */
export function siblingFor(element: Element, bar: HTMLElement, over: boolean): HTMLElement | null {
  const parent = parentOf(element);
  if (parent === null) return null;
  const owner = documentOf(element);
  const tag = siblingTag(tagOf(element));
  const sibling = owner.createElement(tag);
  setOver(sibling, over);
  if (tag === 'tr') {
    const cell = owner.createElement('td');
    cell.colSpan = 99;
    cell.append(bar);
    sibling.append(cell);
  } else sibling.append(bar);
  prepare(element);
  insertBefore(parent, sibling, element);
  return sibling;
}

/** `over`: the bar lies over the box that is kept below it, and takes no room of its own. */
export function setOver(sibling: HTMLElement, over: boolean): void {
  const state = tagOf(sibling) === 'tr' ? 'bar-row' : over ? 'bar-over' : 'bar';
  setAttr(sibling, STATE, state);
}

function siblingTag(tag: string): 'li' | 'tr' | 'td' | 'div' | 'span' {
  if (tag === 'li') return 'li';
  if (tag === 'tr') return 'tr';
  if (tag === 'td' || tag === 'th') return 'td';
  return tag === 'a' || tag === 'img' ? 'span' : 'div';
}

function prepare(element: Element): void {
  const root = rootOf(element);
  if (!(root instanceof ShadowRoot) && !(root instanceof Document)) return;
  if (![...roots].some((known) => known.deref() === root)) roots.add(new WeakRef(root));
  adopt(root, CSS);
}

/** Takes our sheets away from the page. */
export function abandonSheets(): void {
  for (const known of roots) {
    const root = known.deref();
    if (root !== undefined) abandon(root, CSS);
  }
  roots.clear();
}
