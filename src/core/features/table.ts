import type { Context } from './context';

/** One number of block `i`. */
export type Feature = (context: Context, i: number) => number;

/** Features that tell the same thing to a reader: `reason_<code>` names it. */
export interface FeatureGroup {
  readonly code: string;
  readonly features: Readonly<Record<string, Feature>>;
}
