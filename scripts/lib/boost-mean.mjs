// Several trained models (scripts/lib/boost.mjs) as one.

/**
 * One model whose score is the mean of the models' scores: the trees of all, one model's behind another's, each worth
 * its part of the mean. So what features add to the mean still adds up to it (src/core/boost.ts).
 */
export function meanOf(models) {
  const mean = { base: 0, roots: [], feature: [], threshold: [], left: [], value: [] };
  for (const model of models) {
    const behind = mean.feature.length;
    mean.base += model.base / models.length;
    for (const root of model.roots) mean.roots.push(root + behind);
    for (const feature of model.feature) mean.feature.push(feature);
    for (const threshold of model.threshold) mean.threshold.push(threshold);
    // A leaf's `left` is 0 and stays so: nobody follows it, and equal numbers pack well.
    model.left.forEach((left, i) => mean.left.push(model.feature[i] < 0 ? 0 : left + behind));
    for (const value of model.value) mean.value.push(value / models.length);
  }
  return mean;
}
