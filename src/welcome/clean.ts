/** Cleans the sample as any page is cleaned: read here, judged in the background, drawn with the very bars. */
import type { Policy } from '../core/types';
import { askJudge } from '../page/ask-judge';
import { extractFrom } from '../page/extract';
import { judgedPage } from '../page/read-page';
import { Session } from '../page/session';

/** Strict: an article as short as the sample leaves little to be sure by. */
const POLICY: Policy = {
  strength: 'strict',
  treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
  corrections: [],
  cookieNotices: false,
};

const nothing = (): void => undefined;

/** Collapses what does not belong to the article; the answer undoes it. Without a background the sample stays whole. */
export async function cleanSample(article: HTMLElement, title: string, signal: AbortSignal): Promise<() => void> {
  const read = extractFrom(article);
  const page = { ...read.page, title };
  const judgement = await askJudge(page, POLICY, false);
  if (judgement === null || signal.aborted) return nothing;
  const events = { changed: nothing, corrected: nothing, reopened: nothing };
  const session = new Session(judgedPage({ ...read, page }, judgement), POLICY, () => false, events);
  return () => session.stop();
}
