/** Parts of the corpus, by the number of a document's main article: each is judged by what learnt from the others. */
export const FOLDS = 5;
