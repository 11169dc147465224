/** The page's side of judging: one question to the background, and again where it ended in the middle or is starting. */
import type { Policy, ReadPage } from '../core/types';
import { isOrphaned } from '../platform/browser';
import { askBackground } from '../platform/messages';
import type { Judgement } from '../protocol';
import { tellWords } from './bar-words';
import { pause } from './slices';

/** Milliseconds of rest before it is asked again: an ended worker is woken at once, a starting browser takes its time. */
const RETRIES_MS = [0, 500, 2_000];

/** Null where the background can't answer or judge; the page is then left as it is. */
export async function askJudge(page: ReadPage, policy: Policy, learn: boolean): Promise<Judgement | null> {
  const args = { page, policy, learn };
  // The page was read just now: sending it is a task of its own.
  await pause();
  let answer = await askBackground('judge', args);
  for (const rest of RETRIES_MS) {
    if (answer !== null || isOrphaned()) break;
    await new Promise((resolve) => setTimeout(resolve, rest));
    answer = await askBackground('judge', args);
  }
  if (answer === null || answer === 'unjudgeable') return null;
  tellWords(answer.words);
  return answer;
}
