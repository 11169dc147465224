/** A picture, frame, player, control or paid link, as a first look at a page finds it. */
export interface Thing {
  /** Words of class, id… of what it may be a block with, and of the two elements above; those that can't matter left out. */
  readonly names: readonly string[];
  readonly paid: boolean;
}

/** What one pass over a page gathers of what could speak for an advertisement. */
export interface Glance {
  readonly lang: string;
  /**
   * Text nodes in order, as they are, those of one block-level element together. A block is some neighbours of one group.
   * What alone is longer than any promotion is left out, and parts a group.
   */
  readonly texts: readonly (readonly string[])[];
  readonly things: readonly Thing[];
  /** Characters of all texts, also of those left out, without space around. */
  readonly chars: number;
}

/** Nothing longer is judged: no promotion of the development pages was, and articles' paragraphs are. UTF-16 units. */
export const MAX_PROMOTION_CHARS = 400;
