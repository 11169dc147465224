import type { Block, Page, Verdicts } from '../../../src/core/types';
import type { Action } from '../../../src/core/decide/wanted';
import { pageOf, type Part } from '../built-page';
import { stillWanted } from './still-wanted';

const MARK = 'doubted';

/** A line that the trees doubt. */
export const doubted = (block: Partial<Block>): Partial<Block> => ({
  ...block,
  tokens: [...(block.tokens ?? []), MARK],
});

type Rule = (page: Page, verdicts: Verdicts, wanted: Map<number, Action>) => void;

/** The texts, or tags where there is none, of the doubted lines that a rule lets go; `code`: why they are doubted. */
export function lost(rule: Rule, parts: readonly Part[], score?: number, code?: string): readonly string[] {
  const page = pageOf(parts);
  const gone = page.blocks.filter(({ tokens }) => tokens.includes(MARK)).map(({ id }) => id);
  return [...stillWanted(rule, page, gone, score, code)]
    .sort((a, b) => a - b)
    .map((id) => page.blocks[id])
    .map((block) => block?.text || (block?.tag ?? ''));
}
