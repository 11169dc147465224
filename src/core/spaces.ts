/** What stands between words, soft hyphens and what has no width among it: in a block's text it is one space. */
export const SPACES = /[\s\u200b\u00ad\ufeff]+/g;
