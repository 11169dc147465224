/**
 * The calm line in place of collapsed blocks. It lives in a closed root, hears only the reader's own clicks and keys,
 * and can do no more than reveal and keep.
 */
import type { Category } from '../core/types';
import { BAR_CSS } from './bar-style';
import { say, type BarWords } from './bar-words';
import { rectOf } from './nodes';
import type { Over } from './over';
import { styleRoot } from './sheets';

export interface BarActions {
  readonly toggle: () => void;
  readonly keep: () => void;
  /** The reader asked for the reasons: the bar needs room for them. */
  readonly asked: () => void;
}

export interface Bar {
  readonly element: HTMLElement;
  readonly setShown: (shown: boolean) => void;
  /** Lies over its kept box, as long as that, instead of taking room; null: takes room. */
  readonly setOver: (over: Over | null) => void;
  /** Lies where the element begins, wherever the layout of its parent puts what takes no room. Forces a layout. */
  readonly moveTo: (element: Element) => void;
  /** CSS pixels to ask for where the content makes the width; no less than the style's own. */
  readonly setWidth: (width: number) => void;
  /**
   * Its insides are laid out at once, not only when the browser finds that it is near the screen: that it finds after a layout of
   * the page without them, and does the whole once more.
   */
  readonly setNear: (near: boolean) => void;
}

/** A shape each, so that colour is never the only sign; the same as on our own pages: a tag, lines, a branching path. */
export const SHAPES: Readonly<Record<Category, string>> = {
  ad: 'M2 3h7l5 5-5 5H2z M5 8h.01',
  boilerplate: 'M2 4h12 M2 8h12 M2 12h12',
  'off-topic': 'M2 8h5 M7 8l5-5 M9 3h3v3 M7 8l5 5 M12 10v3H9',
};

const SVG = 'http://www.w3.org/2000/svg';

/** Builds a bar in a document of the page; it is placed by the caller. */
export function makeBar(owner: Document, category: Category, words: BarWords, actions: BarActions): Bar {
  const element = owner.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  styleRoot(root, [BAR_CSS]);
  const make = maker(owner);
  const show = make('button', 'show', '');
  const why = make('button', 'why-button', say('bar_why'));
  const keep = make('button', 'keep', say('bar_keep'));
  let panel: HTMLElement | null = null;
  const what = make('span', 'what', '');
  what.append(make('bdi', 'count', words.summary), make('bdi', 'words', words.firstWords));
  what.title = words.summary;
  const buttons = make('span', 'do', '');
  buttons.append(show, why, keep);
  const row = make('div', 'row', '');
  row.append(markShape(owner, category), what, buttons);
  const bar = make('div', `bar ${category}`, '');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', say('bar_group', words.summary));
  bar.append(row);
  root.append(bar);

  why.setAttribute('aria-expanded', 'false');
  onReader(show, actions.toggle);
  onReader(keep, actions.keep);
  explainLater(keep, words.keep);
  const explain = (open: boolean): void => {
    if (panel === null) bar.append((panel = reasonsPanel(make, words.reasons())));
    panel.hidden = !open;
    why.setAttribute('aria-expanded', String(open));
    actions.asked();
  };
  onReader(why, () => explain(panel?.hidden !== false));
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !event.isTrusted || panel?.hidden !== false) return;
    explain(false);
    why.focus();
  });
  quiet(bar);
  // Asked for now: later the extension may be gone, and the bar has to open still.
  const [showWord, hideWord] = [say('bar_show'), say('bar_hide')];
  const setShown = (shown: boolean): void => {
    show.textContent = shown ? hideWord : showWord;
    show.setAttribute('aria-expanded', String(shown));
    show.setAttribute('aria-label', `${show.textContent}: ${words.summary}`);
  };
  setShown(false);
  const setWidth = (width: number): void =>
    element.style.setProperty('contain-intrinsic-inline-size', width > 0 ? `max(12em,${String(width)}px)` : '');
  const setOver = (over: Over | null): void => {
    element.toggleAttribute('over', over !== null);
    element.toggleAttribute('low', over?.low === true);
    element.style.setProperty('inline-size', over !== null && over.length > 0 ? `${String(over.length)}px` : '');
    const room = over === null ? '' : roomOf(over);
    element.style.setProperty('max-inline-size', room);
    element.style.setProperty('min-inline-size', room);
    element.style.setProperty('translate', '');
  };
  const moveTo = (other: Element): void => {
    const [from, to] = [rectOf(element), rectOf(other)];
    element.style.setProperty('translate', `${String(to.left - from.left)}px ${String(to.top - from.top)}px`);
  };
  const setNear = (near: boolean): void => void element.toggleAttribute('near', near);
  return { element, setShown, setOver, moveTo, setWidth, setNear };
}

/** What follows on the line of a low box is left uncovered. */
const roomOf = ({ low, length, room }: Over): string =>
  low && Number.isFinite(room) ? `max(${String(length)}px,min(12em,${String(room)}px))` : '';

/** Nothing tells of a screen reader's own cursor: a title is worked out when the page rests, or earlier when it is asked for. */
function explainLater(button: HTMLElement, key: BarWords['keep']): void {
  if (typeof key === 'string') return void (button.title = say(key));
  const explain = (): void => void (button.title = say(key()));
  for (const type of ['pointerenter', 'focus']) button.addEventListener(type, explain);
  requestIdleCallback(explain);
}

type Maker = (tag: 'div' | 'span' | 'bdi' | 'button' | 'ul' | 'li' | 'p', name: string, text: string) => HTMLElement;

function maker(owner: Document): Maker {
  return (tag, name, text) => {
    const element = owner.createElement(tag);
    element.className = name;
    if (text !== '') element.textContent = text;
    if (tag === 'button') element.setAttribute('type', 'button');
    return element;
  };
}

function reasonsPanel(make: Maker, reasons: readonly string[]): HTMLElement {
  const panel = make('div', 'why', '');
  const list = make('ul', 'list', '');
  list.append(...reasons.filter((reason) => reason !== '').map((reason) => make('li', '', reason)));
  panel.append(list);
  return panel;
}

function markShape(owner: Document, category: Category): Element {
  const svg = owner.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'mark');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const shape = owner.createElementNS(SVG, 'path');
  shape.setAttribute('d', SHAPES[category]);
  shape.setAttribute('fill', 'none');
  shape.setAttribute('stroke', 'currentColor');
  shape.setAttribute('stroke-width', '2');
  shape.setAttribute('stroke-linecap', 'round');
  shape.setAttribute('stroke-linejoin', 'round');
  svg.append(shape);
  return svg;
}

/** Only what the reader did: a page's own `click()` is not trusted. A button turns Enter and Space into a click. */
function onReader(button: HTMLElement, act: () => void): void {
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    act();
  });
}

/** A link or a page's shortcut around the bar must not fire when the bar is used. */
function quiet(bar: HTMLElement): void {
  for (const type of [
    'click',
    'auxclick',
    'dblclick',
    'mousedown',
    'pointerdown',
    'keydown',
    'keyup',
    'keypress',
    'touchstart',
  ]) {
    bar.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  bar.addEventListener('click', (event) => event.preventDefault());
}
