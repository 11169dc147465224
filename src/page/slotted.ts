/**
 * Collapsing inside the element itself: a closed shadow root shows the content through a slot, so that no node is moved
 * or added where the page can see it. A root can't be taken away again: after `release` it holds a bare slot, which
 * draws exactly what was there.
 */
import { hasTree } from '../platform/shadow-root';
import { scriptsOf } from './document';
import { dom } from './extract/dom';
import { barStyle, flatStyle, inPrint, keptBarStyle, KEPT_STYLE, MARK_STYLE, UNSEEN_STYLE, type Look } from './look';
import { documentOf, tagOf } from './nodes';
import { haveRun, isWaitOver } from './own-scripts';
import { styleRoot } from './sheets';

/** Elements that may hold a shadow root (HTML standard) and lay out their slotted content as their own. */
const SLOTTABLE = new Set(
  'p div section article aside blockquote h1 h2 h3 h4 h5 h6 span header footer nav main'.split(' '),
);

interface Slotted {
  readonly root: ShadowRoot;
  readonly wrapper: HTMLElement;
  /** Find-in-page or a link to a fragment reached the text: of whoever collapsed the element last. */
  found: () => void;
}

const made = new WeakMap<Element, Slotted>();

/**
 * True where the element can be collapsed from inside, if it has no tree of its own. What says that it `is` something may be made
 * a component at any time, and then wants one.
 */
const isSlottable = (element: Element): boolean =>
  SLOTTABLE.has(tagOf(element)) && dom().attribute(element, 'is') === null;

/**
 * True where the element can be collapsed from inside, at the latest when the page's scripts have run. To ask for a tree where
 * the markup declares a closed one would empty that.
 */
export const canSlot = (element: Element): boolean =>
  made.has(element) || (isSlottable(element) && dom().shadowRoot(element) === null && !hasTree(element));

/** No page gives these a tree of its own: they hold text, and no component is made of them. */
const TEXT = new Set('p blockquote h1 h2 h3 h4 h5 h6'.split(' '));

/**
 * True where a script that is still on its way may give the element a tree of its own, for which ours would leave no room: the
 * script would fail. `isAwaited`: somebody may miss what is to come, and nobody waits long for the script.
 */
export const isSlottedLater = (element: Element, isAwaited: boolean): boolean =>
  !(isAwaited ? isWaitOver() : haveRun()) &&
  !made.has(element) &&
  !TEXT.has(tagOf(element)) &&
  scriptsOf(document).length > 0;

/** True where the element's content is collapsed from inside. */
export const isSlottedShut = (element: Element): boolean => made.get(element)?.wrapper.hasAttribute('hidden') ?? false;

/** Shows the element as asked; false where it has a closed root of its own. `bar` goes before the content. */
export function slot(element: Element, look: Look, bar: HTMLElement | null, found: () => void): boolean {
  const slotted = made.get(element) ?? attach(element, found);
  if (slotted === null) return false;
  slotted.found = found;
  const { root, wrapper } = slotted;
  place(root, wrapper, bar);
  styleRoot(root, rulesFor(look));
  draw(wrapper, look);
  return true;
}

/** Leaves an inert slot. */
export function release(element: Element): void {
  const slotted = made.get(element);
  if (slotted === undefined) return;
  const { root, wrapper } = slotted;
  styleRoot(root, []);
  draw(wrapper, { kind: 'open' });
  place(root, wrapper, null);
}

function attach(element: Element, found: () => void): Slotted | null {
  const owner = documentOf(element);
  try {
    const root = Element.prototype.attachShadow.call(element, { mode: 'closed' });
    const wrapper = owner.createElement('div');
    wrapper.append(owner.createElement('slot'));
    wrapper.style.display = 'contents';
    const slotted: Slotted = { root, wrapper, found };
    wrapper.addEventListener('beforematch', (event) => {
      if (event.isTrusted) slotted.found();
    });
    root.append(wrapper);
    made.set(element, slotted);
    return slotted;
  } catch {
    return null;
  }
}

function place(root: ShadowRoot, wrapper: HTMLElement, bar: HTMLElement | null): void {
  const before = wrapper.previousElementSibling;
  if (before === bar) return;
  if (before !== null && before.localName !== 'style') before.remove();
  if (bar !== null) root.insertBefore(bar, wrapper);
}

function rulesFor(look: Look): readonly string[] {
  if (look.kind === 'open') return [];
  if (look.kind === 'mark') return [`:host{${MARK_STYLE[look.category]}}`];
  const onPaper = inPrint(`:host{${flatStyle(look.box)}}`);
  if (look.kept === 'nothing') return [`:host{${look.bar ? barStyle(look.box) : flatStyle(look.box)}}`, onPaper];
  // Without a bar nothing of the box is to be seen: its ground and border would be an empty sign on the page.
  const own = look.bar ? keptBarStyle(look.box) : KEPT_STYLE;
  return [
    ...(own === '' ? [] : [`:host{${own}}`]),
    // The text may stand in the element itself: what a slot inherits, its text does.
    ...(look.kept === 'all' ? [`slot{visibility:hidden}::slotted(*){${UNSEEN_STYLE}}`] : []),
    onPaper,
  ];
}

/**
 * `hidden="until-found"` keeps the text within reach of find-in-page and of links to a fragment. A kept box is laid out as
 * before: margins that reach out of it, columns and floats are where they were.
 */
function draw(wrapper: HTMLElement, look: Look): void {
  const { style } = wrapper;
  if (look.kind === 'shut' && look.kept !== 'all') {
    style.display = 'block';
    style.height = look.kept === 'nothing' ? '' : `${String(look.kept)}px`;
    wrapper.setAttribute('hidden', 'until-found');
  } else {
    wrapper.removeAttribute('hidden');
    style.height = '';
    style.display = 'contents';
  }
}
