// How much of an article's text a page no longer shows.
/** Characters, white space out, of a piece that is recognised. */
const LEAST_PIECE = 6;
const LEAST_LINE = 40;

export function squeeze(text) {
  return text.replace(/\s+/g, '');
}

/**
 * `truth`: the article, a paragraph a line; `before`, `after`: what the page shows, squeezed. Share (0 to 1) of the
 * characters of the article's longer lines that were shown and are not any more, and the first line that lost any.
 */
export function lostShare(truth, before, after) {
  const lines = truth
    .split('\n')
    .map(squeeze)
    .filter((line) => line.length >= LEAST_LINE && before.includes(line));
  const lost = lines.filter((line) => !after.includes(line));
  const gone = lost.reduce((total, line) => total + missingChars(line, after), 0);
  return { share: gone / Math.max(1, lines.join('').length), first: lost[0] ?? '' };
}

/** Characters of a line that stand in no piece of the text: a list may take a link out of a sentence. */
function missingChars(line, text) {
  let missing = 0;
  for (let at = 0; at < line.length;) {
    let end = at + LEAST_PIECE;
    if (!text.includes(line.slice(at, end))) {
      missing += 1;
      at += 1;
      continue;
    }
    while (end < line.length && text.includes(line.slice(at, end + 1))) end += 1;
    at = end;
  }
  return missing;
}
