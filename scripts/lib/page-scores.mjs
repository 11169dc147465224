// Scores predictions of blocks with the corpus's own evaluator.

/** Text a reader would still see when blocks with a score over the threshold are collapsed. */
export function keptText(item, scores, threshold) {
  return item.page.blocks
    .filter((b, i) => b.visible && !item.unscored.has(b.id) && (b.protection !== null || !(scores[i] > threshold)))
    .map((b) => b.text)
    .join('\n');
}

/** Rows of the table, one a corpus. */
export function table(evaluate, items, scoresOf, threshold, names) {
  const by = new Map();
  for (const item of items) {
    if (names && !names.includes(item.truth.corpus)) continue;
    const result = evaluate.evalPage(item.truth, { text: keptText(item, scoresOf(item), threshold) });
    delete item.truth._p;
    by.set(item.truth.corpus, [...(by.get(item.truth.corpus) ?? []), result]);
  }
  return [...by].map(([corpus, results]) => evaluate.row(corpus, evaluate.summarise(results))).join('\n');
}
