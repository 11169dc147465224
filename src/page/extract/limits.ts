/** Caps on everything read from a page: a hostile or endless page costs no more than a long article. */

/** Nodes visited. The longest page of 2,141 saved news pages has about 30,000. */
export const MAX_NODES = 40_000;
/** Open elements above a node; what lies deeper is not read. Browsers' parsers stop nesting at 512. */
export const MAX_DEPTH = 400;
/** UTF-16 units kept of one block's text; its full length is kept as a number. */
export const MAX_BLOCK_CHARS = 4_000;
/** UTF-16 units looked at in one text node. */
export const MAX_NODE_CHARS = 100_000;
/** UTF-16 units read of the whole page. The longest of those pages has 132,000. */
export const MAX_TOTAL_CHARS = 400_000;
/** Blocks made. Those pages have up to 3,063. */
export const MAX_BLOCKS = 4_000;
/** Milliseconds; the clock is looked at every `CLOCK_EVERY` nodes. */
export const MAX_MS = 250;
export const CLOCK_EVERY = 1_024;
/** Nodes between two questions whether it is time to give way. */
export const REST_EVERY = 64;
/** Words kept of one element's class, id, role… */
export const MAX_TOKENS = 24;
/** UTF-16 units read of one attribute. */
export const MAX_ATTRIBUTE = 400;
/** UTF-16 units of JSON-LD parsed on one page, and objects looked at in it. */
export const MAX_JSON_CHARS = 200_000;
export const MAX_JSON_NODES = 2_000;
/** First characters kept of JSON-LD articleBody. */
export const MAX_ARTICLE_BODY = 20_000;
/** Blocks of a page with all that came later; a feed beyond is left as it is. */
export const MAX_SESSION_BLOCKS = 20_000;
/** Runs drawn on one page. */
export const MAX_RUNS = 400;
