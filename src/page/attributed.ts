/**
 * Collapsing what can't hold a shadow root (list items, tables, figures, frames, links): an attribute, a sheet adopted
 * by the element's root, and a sibling for the bar. All of it is taken away again by `unmark`.
 */
import {
  CELL_STYLE,
  COLUMN_STYLE,
  FLAT_STYLE,
  GONE_STYLE,
  inPrint,
  KEPT_STYLE,
  MARK_STYLE,
  UNSEEN_STYLE,
  type Look,
} from './look';
import { dom } from './extract/dom';
import { dropAttr, hasAttr, rootOf, setAttr, tagOf } from './nodes';
import { isSettled, onSettled } from './settled';
import { abandon, adopt } from './sheets';
import { dropStandIn, frameFor, hasStandIn, keptFor, standIn } from './stand-in';
import { IN_TABLE, isCell } from './table-parts';

export const STATE = 'data-winnow';
const HIDDEN = 'hidden';
/** Wins over any selector of the page by three ids that match nothing. */
const rule = (value: string, css: string): string => `:is([${STATE}="${value}"],#w#w#w){${css}}`;

/** Boxes that have no content to skip, or none that can be skipped: they are taken out whole. */
const WHOLE = new Set(
  'table thead tbody tfoot tr td th caption img picture iframe video audio object embed a'.split(' '),
);

/** What holds a bar has no look of its own, and counts for nothing where the page counts its items. */
const BAR_BOX =
  'list-style:none!important;padding:0!important;margin:0!important;border:0!important;background:none!important;' +
  'counter-increment:none!important;counter-reset:none!important;counter-set:none!important';

const CSS = [
  rule('flat', `${FLAT_STYLE};display:block!important;content-visibility:hidden`),
  rule('column', `${COLUMN_STYLE};display:block!important;content-visibility:hidden;visibility:hidden!important`),
  rule('gone', GONE_STYLE),
  rule('cell', CELL_STYLE),
  `:is([${STATE}="cell"],#w#w#w)>*{display:none!important}`,
  rule('kept', KEPT_STYLE),
  // A cell's room is its column's.
  inPrint(`:is([${STATE}="kept"],#w#w#w):not(${[...IN_TABLE].join()}){${FLAT_STYLE}}`),
  // A table is never lower than its rows.
  rule('cut', `${KEPT_STYLE};display:block!important`),
  `:is([${STATE}="kept"],[${STATE}="cut"],#w#w#w)>*{${UNSEEN_STYLE}}`,
  rule('mark-ad', MARK_STYLE.ad),
  rule('mark-boilerplate', MARK_STYLE.boilerplate),
  rule('mark-off-topic', MARK_STYLE['off-topic']),
  rule('bar', `${BAR_BOX};display:block!important`),
  rule('bar-over', `${BAR_BOX};display:block!important;position:absolute!important`),
  rule('bar-cell', `${BAR_BOX};display:table-cell!important`),
  rule('bar-row', 'display:table-row!important;counter-increment:none!important;background:none!important'),
  // As high as the room that was kept for it, whatever the page's own cells have around their text.
  `:is([${STATE}="bar-row"],#w#w#w)>*{${BAR_BOX};display:table-cell!important}`,
  // Before, after and beside it the page may draw numbers, marks and lines for its items.
  `:is([${STATE}^="bar"],#w#w#w)::before,:is([${STATE}^="bar"],#w#w#w)::after{content:none!important}`,
  // A browser's own numbers count what is displayed as an item.
  `:is(li[${STATE}="flat"],#w#w#w){display:list-item!important}`,
].join('\n');

/** True for what we put into the page ourselves, to hold a bar. */
export const isOurs = (element: Element): boolean => dom().attribute(element, STATE)?.startsWith('bar') === true;

/** What `stateFor` writes on collapsed elements. */
const SHUT = new Set(['flat', 'column', 'gone', 'cell', 'kept', 'cut']);

/** True where the element is collapsed by attribute, or will be when the page allows it; marks are none. */
export const isAttributedShut = (element: Element): boolean =>
  hasStandIn(element) || wanted.get(element)?.kind === 'shut' || SHUT.has(dom().attribute(element, STATE) ?? '');

const wasHidden = new WeakSet<Element>();
const roots = new Set<WeakRef<Document | ShadowRoot>>();

/** A look that leaves a trace. `room`: the bar comes where the element is. */
type Drawn = Exclude<Look, { kind: 'open' }> & { readonly room: boolean };

/** Looks wanted before the page is settled. */
const wanted = new WeakMap<Element, Drawn>();

/** Shows the element as asked; before the page is settled without touching its markup. `room`: of a bar to come. */
export function attribute(element: Element, look: Look, room: boolean): void {
  if (look.kind === 'open') return unmark(element);
  if (isSettled()) return write(element, { ...look, room });
  wanted.set(element, { ...look, room });
  if (look.kind === 'shut') standIn(element, frameFor(element, look, room));
  onSettled(() => {
    const now = wanted.get(element);
    if (now === undefined || !wanted.delete(element)) return;
    write(element, now);
  });
}

function write(element: Element, look: Drawn): void {
  prepare(element);
  setAttr(element, STATE, stateFor(element, look));
  const found = look.kind === 'shut' && look.kept === 'nothing' && !WHOLE.has(tagOf(element));
  if (found && !hasAttr(element, HIDDEN)) {
    wasHidden.add(element);
    setAttr(element, HIDDEN, 'until-found');
  } else if (!found) showAgain(element);
  // How high a cut box is goes into no attribute: a sheet could not read it there.
  if (look.kind === 'shut' && typeof look.kept === 'number') standIn(element, keptFor(element, look.kept));
  else dropStandIn(element);
}

/** Leaves nothing of ours on the element. */
export function unmark(element: Element): void {
  wanted.delete(element);
  dropStandIn(element);
  if (hasAttr(element, STATE)) dropAttr(element, STATE);
  showAgain(element);
}

function showAgain(element: Element): void {
  if (wasHidden.delete(element)) dropAttr(element, HIDDEN);
}

function stateFor(element: Element, look: Drawn): string {
  if (look.kind === 'mark') return `mark-${look.category}`;
  if (look.kept !== 'nothing') return look.kept !== 'all' && tagOf(element) === 'table' ? 'cut' : 'kept';
  // Without a cell those after it would slide into its column; the bar's own takes its place.
  if (isCell(element) && !look.room) return 'cell';
  // A bar's own box takes the place of the one that has it.
  if (look.box?.column === true && !look.room) return 'column';
  return WHOLE.has(tagOf(element)) ? 'gone' : 'flat';
}

/** The element's root gets the sheet that shows what our attribute says. */
export function prepare(element: Element): void {
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
