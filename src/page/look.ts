/** How one element is shown: the whole vocabulary of what we do to the page. */
import type { Category } from '../core/types';
import type { Box } from './box';

/** What stays for now of a collapsed element's box: nothing, all, exactly as it is, or so many CSS pixels of its height. */
export type Kept = 'nothing' | 'all' | number;

export type Look =
  | { readonly kind: 'open' }
  /** Marked, with no change of layout. */
  | { readonly kind: 'mark'; readonly category: Category }
  /** Collapsed. `bar`: it holds the run's bar. `box`: of the element, where it was asked for. */
  | { readonly kind: 'shut'; readonly bar: boolean; readonly kept: Kept; readonly box?: Box | undefined };

export const OPEN: Look = { kind: 'open' };

/** A colour each that is seen on light and on dark pages (3 : 1 and more on white and on near-black). */
export const MARK_COLOURS: Readonly<Record<Category, string>> = {
  ad: '#b7791f',
  boilerplate: '#6478ab',
  'off-topic': '#b04a8a',
};

/** Outline by category, so that colour is never the only sign. */
export const MARK_STYLE: Readonly<Record<Category, string>> = {
  ad: outline('2px dotted', MARK_COLOURS.ad),
  boilerplate: outline('1px dashed', MARK_COLOURS.boilerplate),
  'off-topic': outline('2px dashed', MARK_COLOURS['off-topic']),
};

function outline(line: string, colour: string): string {
  return `outline:${line} ${colour}!important;background-color:${colour}14!important`;
}

/** A bar's text, by the size of the text around. */
export const BAR_TEXT = 'clamp(12px,.86em,15px)';
/** Height of its one line, by the size of its own text. */
export const BAR_LINE = 2.1;
/** Height of a bar of one line between its two borders. */
export const BAR_HEIGHT = `calc(${String(BAR_LINE)}*${BAR_TEXT} + 2px)`;

/** A collapsed element without a bar: out of the flow, so that neither margins nor a grid's gaps remain. */
export const FLAT_STYLE =
  'position:absolute!important;inline-size:0!important;block-size:0!important;min-inline-size:0!important;' +
  'min-block-size:0!important;margin:0!important;padding:0!important;border:0!important;overflow:hidden!important;' +
  'box-shadow:none!important;background:none!important;list-style:none!important;float:none!important;' +
  'clip-path:inset(50%)!important;pointer-events:none!important';

/** The same in a column of a grid: it stays there, without a height, so that no other box slides into the column. */
export const COLUMN_STYLE = `${FLAT_STYLE};position:static!important`;

/** Of a collapsed element without a bar. */
export const flatStyle = (box: Box | undefined): string => (box?.column === true ? COLUMN_STYLE : FLAT_STYLE);

/** Nothing of it is seen or clicked, also where its own `style` says `display: block !important`, which no sheet overrules. */
export const GONE_STYLE =
  'display:none!important;visibility:hidden!important;content-visibility:hidden!important;' +
  'clip-path:inset(50%)!important;pointer-events:none!important';

/** A table's cell without what it held: the columns stay as they are counted. */
export const CELL_STYLE =
  'visibility:hidden!important;font-size:0!important;line-height:0!important;block-size:0!important;' +
  'padding-block:0!important;border-block:0!important;pointer-events:none!important';

/** Its box stays, and the margins with it; nothing of it is seen or clicked. */
export const UNSEEN_STYLE = 'visibility:hidden!important;clip-path:inset(50%)!important;pointer-events:none!important';

/**
 * The same of a box that is watched: of one that is clipped to nothing a browser says that it is off the screen, at the latest
 * when its upper edge is (Chromium).
 */
export const KEPT_STYLE = 'visibility:hidden!important;opacity:0!important;pointer-events:none!important';

/** On paper nothing is scrolled, and no room is kept for what is not seen. */
export const inPrint = (rules: string): string => `@media print{${rules}}`;

/** The bar has the text colour of what is seen around it: white text on a dark box would be white on the page. */
const PAGE_INK = 'color:inherit!important;';

/** A collapsed element with the bar: its own box is gone, its margins stay and keep the column's rhythm. */
const BAR_STYLE =
  'block-size:auto!important;min-block-size:0!important;max-block-size:none!important;padding-block:0!important;' +
  'border:0!important;box-shadow:none!important;aspect-ratio:auto!important;opacity:1!important;filter:none!important;' +
  'overflow:visible!important;text-indent:0!important;columns:auto!important;gap:0!important;' +
  'grid-template:none!important;grid-auto-rows:auto!important;grid-auto-columns:auto!important;';
const NO_GROUND = 'background:none!important;';

/** Fixed to the screen the bar lies over the page: it is short, and needs a colour behind it. */
const FIXED_STYLE =
  'block-size:fit-content!important;inline-size:22em!important;min-inline-size:0!important;' +
  'max-inline-size:100%!important;padding-inline:.6em!important;box-sizing:border-box!important;';
const PAGE_GROUND = 'background:Canvas!important;color:CanvasText!important;';

/** Of the element whose bar is all that is left of it. */
export function barStyle(box: Box | undefined): string {
  if (box?.fixed !== true) return BAR_STYLE + NO_GROUND + PAGE_INK;
  return BAR_STYLE + FIXED_STYLE + (box.ground ? '' : PAGE_GROUND);
}

/** Of the element whose box is kept, what the bar over it needs; '' where nothing. */
export const keptBarStyle = (box: Box | undefined): string => (box?.ground === false ? PAGE_INK : '');
