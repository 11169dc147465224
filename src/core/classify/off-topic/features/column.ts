/** What a feature speaks of; each is one readable reason of a verdict. */
export type FeatureGroup =
  'share' | 'terms' | 'group' | 'neighbours' | 'order' | 'title' | 'surface' | 'page' | 'overall';

/** What a part of a score speaks of: features of one kind, or all paragraphs of the page seen together. */
export type PartGroup = FeatureGroup | 'together';

/** One feature of every item of a page. */
export interface Column {
  readonly name: string;
  readonly group: FeatureGroup;
  readonly values: readonly number[];
}

export const column = (name: string, group: FeatureGroup, values: readonly number[]): Column => ({
  name,
  group,
  values,
});
