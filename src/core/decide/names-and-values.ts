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
 * stay; and so does a button that asks what the text right below it answers.
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
      QUESTION.test(block.text.trim()) &&
      isAnswer(page, block, nexts.get(block.id), wanted),
  );
  const own = [...asked, ...[...pairs.values()].filter((all) => all.length >= MIN_PAIRS).flat()];
  for (const block of own)
    if (isDoubtful(verdicts.get(block.id)) && !isAsked(page, corrections, block)) wanted.delete(block.id);
}

const isName = ({ chars, links, level, role }: Block): boolean =>
  chars > 0 && chars <= MAX_NAME && links + level === 0 && role !== 'control' && role !== 'table';

const isIn = (name: Block, value: Block | undefined): boolean => value?.container === name.container;

/** Text that stays, in the button's element or one in there. */
const isAnswer = (page: Page, button: Block, next: Block | undefined, wanted: ReadonlyMap<number, Action>): boolean => {
  if (next === undefined || next.role !== 'paragraph' || wanted.has(next.id) || next.links > 0) return false;
  return next.container === button.container || page.containers[next.container]?.parent === button.container;
};
