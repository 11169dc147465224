import type { Analysis, Decision, GateAnswer, Page, Policy, Strength, Verdict, Verdicts } from './types';

/** Least confidence at which a verdict becomes a decision, by strength. */
const THRESHOLD: Readonly<Record<Strength, number>> = { gentle: 0.97, balanced: 0.9, strict: 0.6 };

/** Verdicts and policy → decisions. */
export function decide(page: Page, verdicts: Verdicts, policy: Policy, gate: GateAnswer): Analysis {
  const decisions: Decision[] = [];
  for (const verdict of verdicts.values()) {
    const action = actionFor(page, verdict, policy);
    if (action !== null) decisions.push({ block: verdict.block, action, verdict });
  }
  return { gate, verdicts, decisions, held: gate === 'article' ? 'none' : 'not-article' };
}

function actionFor(page: Page, verdict: Verdict, policy: Policy): Decision['action'] | null {
  const block = page.blocks[verdict.block];
  if (block === undefined || block.protection !== null) return null;
  if (verdict.confidence < THRESHOLD[policy.strength]) return null;
  const treatment = policy.treatments[verdict.category];
  return treatment === 'off' ? null : treatment;
}
