import { grouped } from '../grouped';
import { isSeen } from '../seen';
import type { Block, Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import { isTold } from './homes';
import type { Action } from './wanted';
import { isDoubtful } from './wholes';

/** A name says what something is; it is no sentence. A button that unfolds an answer asks a whole question. */
const MAX_NAME = 24;
const QUESTION = /[?？؟]$/u;
/** One name and one value may be any label above any text. */
const MIN_PAIRS = 2;

/**
 * "Claim" and what was claimed, "Verdict" and the verdict: where names and texts that stay take turns in one element, the names
 * stay; and so does a button that asks what the text right below it answers, or that is the heading above it.
 */
export function namesStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  const seen = page.blocks.filter(isSeen);
  const isKept = (block: Block | undefined): boolean =>
    block !== undefined && isTold(block) && !wanted.has(block.id) && block.chars > 0;
  const nexts = new Map(seen.map((block, at) => [block.id, seen[at + 1]]));
  const names = seen.filter(
    (block) => isName(block) && isKept(nexts.get(block.id)) && isIn(block, nexts.get(block.id)),
  );
  const pairs = grouped(names, ({ container }) => container);
  const asked = seen.filter(
    (block) =>
      block.role === 'control' &&
      (QUESTION.test(block.text.trim()) || isHeading(page, block.container)) &&
      isAnswer(page, block, nexts.get(block.id), wanted),
  );
  const own = [...asked, ...[...pairs.values()].filter((all) => all.length >= MIN_PAIRS).flat()];
  for (const block of own)
    if (isDoubtful(verdicts.get(block.id)) && !isAsked(page, corrections, block)) wanted.delete(block.id);
}

const isName = ({ chars, links, level, role }: Block): boolean =>
  chars > 0 && chars <= MAX_NAME && links + level === 0 && role !== 'control' && role !== 'table';

const isIn = (name: Block, value: Block | undefined): boolean => value?.container === name.container;

/** Right in a heading, the button is the heading of what it unfolds. */
const isHeading = ({ containers }: Page, c: number): boolean => HEADINGS.has(containers[c]?.tag ?? '');
const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'summary']);

/** Text that stays, in the element of the button, or of its heading, or one in there. */
const isAnswer = (page: Page, button: Block, next: Block | undefined, wanted: ReadonlyMap<number, Action>): boolean => {
  if (next === undefined || next.role !== 'paragraph' || wanted.has(next.id) || next.links > 0) return false;
  const parent = (c: number): number => page.containers[c]?.parent ?? -1;
  const home = isHeading(page, button.container) ? parent(button.container) : button.container;
  return next.container === home || parent(next.container) === home;
};
