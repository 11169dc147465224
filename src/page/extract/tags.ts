/** What a tag means without styles. Lists follow the HTML standard's rendering section. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that begin and end a block of text. */
export const BLOCK_TAGS = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol optgroup p ' +
    'pre search section summary table tbody td tfoot th thead tr ul',
);
/** Elements whose content is never text of the page. */
export const SKIPPED_TAGS = set(
  'script style noscript template head title meta link base svg math map canvas datalist option optgroup frame ' +
    'noframes progress meter param source track rp',
);
export const PLAYER_TAGS = set('video audio');
export const FRAME_TAGS = set('iframe object embed');
export const CONTROL_TAGS = set('input textarea select');
export const STRONG_TAGS = set('b strong');
export const EMPHASIS_TAGS = set('i em cite');

/** Elements that the HTML standard gives phrasing content alone: text, and what stands in a line with it. */
const PHRASING_TAGS = set('p h1 h2 h3 h4 h5 h6 pre');

/**
 * True where the element begins and ends a block. `around` tells the block-level element that it stands in, '' where there
 * is none. Custom elements are blocks, as most of them are, but not in a paragraph: there they are marks on its text.
 */
export function isBlockTag(tag: string, around: () => string): boolean {
  return BLOCK_TAGS.has(tag) || (tag.includes('-') && !PHRASING_TAGS.has(around()));
}

/** Heading level 1–6 of a tag, else 0. */
export function headingLevel(tag: string): number {
  return tag.length === 2 && tag[0] === 'h' && tag >= 'h1' && tag <= 'h6' ? Number(tag[1]) : 0;
}
