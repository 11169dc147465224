// How long an article is that a mix appends, as a share of the page's own. `at` in [0, 1): drawn by chance.

/** Up to the own length: what the documents have. */
export const inDocuments = (at) => 0.3 + 0.7 * at;
/** A little more: what is appended to saved pages. */
export const onPages = (at) => 0.3 + at;
/** Up to three times the own length, mostly shorter: what published pages have. */
export const longer = (at) => 0.3 + 2.7 * at ** 2;
