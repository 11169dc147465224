/** The page's side of judging: one question to the background, and once more where it ended in the middle. */
import type { Policy } from '../core/types';
import { isOrphaned } from '../platform/browser';
import { askBackground } from '../platform/messages';
import type { Judgement, ReadPage } from '../protocol';

/** Null where the background can't answer; the page is then left as it is. */
export async function askJudge(page: ReadPage, policy: Policy, learn: boolean): Promise<Judgement | null> {
  const args = { page, policy, learn };
  const answer = await askBackground('judge', args);
  return answer === null && !isOrphaned() ? askBackground('judge', args) : answer;
}
