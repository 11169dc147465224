/** How one element is shown: the whole vocabulary of what we do to the page. */
import type { Category } from '../core/types';

/** What stays for now of a collapsed element's box: nothing, all, exactly as it is, or so many CSS pixels of its height. */
export type Kept = 'nothing' | 'all' | number;

export type Look =
  | { readonly kind: 'open' }
  /** Marked, with no change of layout. */
  | { readonly kind: 'mark'; readonly category: Category }
  /** Collapsed. `bar`: it holds the run's bar. */
  | { readonly kind: 'shut'; readonly bar: boolean; readonly kept: Kept };

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

/** Nothing of it is seen or clicked, also where its own `style` says `display: block !important`, which no sheet overrules. */
export const GONE_STYLE =
  'display:none!important;visibility:hidden!important;content-visibility:hidden!important;' +
  'clip-path:inset(50%)!important;pointer-events:none!important';

/** A table's cell without what it held: the columns stay as they are counted. */
export const CELL_STYLE =
  'visibility:hidden!important;font-size:0!important;line-height:0!important;block-size:0!important;' +
  'padding-block:0!important;border-block:0!important;pointer-events:none!important';

/** Its box stays, and the margins with it; nothing of it is seen or clicked. */
export const KEPT_STYLE = 'visibility:hidden!important;clip-path:inset(50%)!important;pointer-events:none!important';

/** A collapsed element with the bar: its own box is gone, its margins stay and keep the column's rhythm. */
export const BAR_STYLE =
  'block-size:auto!important;min-block-size:0!important;max-block-size:none!important;padding-block:0!important;' +
  'border:0!important;background:none!important;box-shadow:none!important;aspect-ratio:auto!important;' +
  'overflow:visible!important;text-indent:0!important;columns:auto!important';
