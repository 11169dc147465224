/** The page's side of judging: one question to the background, and once more where it ended in the middle. */
import type { Policy, ReadPage } from '../core/types';
import { isOrphaned } from '../platform/browser';
import { askBackground } from '../platform/messages';
import type { Judgement } from '../protocol';
import { tellWords } from './bar-words';
import { pause } from './slices';

/** Null where the background can't answer or judge; the page is then left as it is. */
export async function askJudge(page: ReadPage, policy: Policy, learn: boolean): Promise<Judgement | null> {
  const args = { page, policy, learn };
  // The page was read just now: sending it is a task of its own.
  await pause();
  const first = await askBackground('judge', args);
  const answer = first === null && !isOrphaned() ? await askBackground('judge', args) : first;
  if (answer === null || answer === 'unjudgeable') return null;
  tellWords(answer.words);
  return answer;
}
