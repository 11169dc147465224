/**
 * Judging, away from the page: a page's own thread only reads and draws, and the engine stays compiled and its models
 * unpacked from one page to the next.
 */
import { analyze } from '../core/analyze';
import { reachesOf } from '../core/decide/told';
import { preparePage } from '../core/prepare';
import { tellingReasons } from '../core/telling';
import type { Decision } from '../core/types';
import { logWarning } from '../platform/log';
import type { Sender } from '../platform/messages';
import type { Answer, Args, Guess, Judgement } from '../protocol';
import { loadLearned } from '../settings/learned';
import { toUrl } from '../settings/sites';
import { barMessages } from './bar-messages';
import { remember, withLearned } from './learned';

/** Judges a page that a tab read. Never rejects: a malformed page is unjudgeable, and the tab leaves it as it is. */
export async function judge(args: Args<'judge'>, sender: Sender): Promise<Answer<'judge'>> {
  try {
    return await judged(args, sender);
  } catch (error) {
    logWarning('judge', error);
    return 'unjudgeable';
  }
}

async function judged({ page: read, policy, learn }: Args<'judge'>, sender: Sender): Promise<Judgement> {
  const host = learn ? (toUrl(read.url)?.hostname ?? '') : '';
  const learned = host === '' ? null : await loadLearned(host);
  const page = preparePage(read);
  const { gate, held, verdicts, decisions } = analyze(withLearned(page, learned), policy);
  const guesses: Guess[] = [...verdicts.values()].map(({ block, category, kind }) => ({ block, category, kind }));
  // In a private window nothing is learnt, nor where the browser does not say what the window is.
  if (gate === 'article' && host !== '' && sender.tab?.incognito === false) later(() => remember(host, page));
  const protections = page.blocks.flatMap(({ id, protection }) =>
    protection === null ? [] : [[id, protection] as const],
  );
  const gone = new Set(decisions.filter(({ action }) => action === 'collapse').map(({ block }) => block));
  const going = page.blocks.filter(({ id }) => gone.has(id));
  const reaches = [...reachesOf(page, going, page.blocks)];
  return { gate, held, decisions: decisions.map(plain), protections, guesses, reaches, words: barMessages() };
}

/** Reasons are worked out when they are first asked for: what is sent has to hold those that are told. */
function plain(decision: Decision): Decision {
  return { ...decision, verdict: { ...decision.verdict, reasons: tellingReasons(decision.verdict.reasons) } };
}

/** After the answer is on its way. */
function later(work: () => Promise<unknown>): void {
  setTimeout(() => {
    work().catch((error: unknown) => logWarning('remember', error));
  }, 0);
}
