import { askBackground } from '../platform/messages';
import type { Answer, Args } from '../protocol';

export type RuleName = 'selectors' | 'late' | 'extended' | 'notices';

export const askWorker = (args: Args<'filters/cosmetics'>): Promise<Answer<'filters/cosmetics'> | null> =>
  askBackground('filters/cosmetics', args);

/** Rules of one name in force on a page; more are not asked of it. */
const MAX_RULES = 3_000;

/** The rules that the lists have for a page, each once, as they come to be known. */
export class Rules {
  readonly selectors = new Set<string>();
  /** To be asked in an idle moment. */
  readonly late = new Set<string>();
  /** Selectors that no browser knows. */
  readonly extended = new Set<string>();
  /** Of cookie notices. */
  readonly notices = new Set<string>();

  add({ selectors, extended, late = [], notices = [] }: Answer<'filters/cosmetics'>): void {
    fill(this.selectors, selectors);
    fill(this.extended, extended);
    fill(this.late, late);
    fill(this.notices, notices);
  }

  named(names: readonly RuleName[]): readonly { readonly name: RuleName; readonly rule: string }[] {
    return names.flatMap((name) => [...this[name]].map((rule) => ({ name, rule })));
  }
}

function fill(known: Set<string>, rules: readonly string[]): void {
  for (const rule of rules) if (known.size < MAX_RULES) known.add(rule);
}
