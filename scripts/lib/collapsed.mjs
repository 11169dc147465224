// Asks a page's content script what it collapsed and why, in the words that the reader sees.
import { table } from './table.mjs';

const WAIT_MS = 8_000;
const COLUMNS = { kind: 34, what: 44, why: 60 };

/** A table of the collapsed runs of the one web page that is open, `url`. */
export async function describeCollapsed(driver, url) {
  const state = await askState(driver);
  if (state === null) return `${url}\nThe page did not answer: the extension does not act here.`;
  const heads = ['What it is', 'First words', 'Why'];
  const rows = state.runs.map((run) => [
    `${run.category} · ${run.kind}${run.blocks > 1 ? ` (${run.blocks})` : ''}`,
    run.firstWords,
    run.reasons.join('; '),
  ]);
  const sums = Object.entries(state.counts).map(([category, count]) => `${count} ${category}`);
  return [
    url,
    state.runs.length === 0
      ? `Nothing was collapsed (${state.gate ?? 'not judged'}, ${state.held}).`
      : table(heads, Object.values(COLUMNS), rows),
    `Collapsed: ${sums.join(', ')}.`,
  ].join('\n');
}

/** The page's state with reasons as text, once its counts stand still; null where nobody answers. */
async function askState(driver) {
  const asking = await driver.newPage(driver.extensionUrl('src/popup/popup.html'));
  try {
    return await asking.evaluate(readState, WAIT_MS);
  } finally {
    await asking.close();
  }
}

/** Runs in a page of the extension, beside the one web page that is open. */
async function readState(wait) {
  const { tabs, i18n } = globalThis.chrome;
  const word = (key, args) => i18n.getMessage(key.replace(/-/g, '_'), args) || key;
  const ask = async () => {
    for (const tab of await tabs.query({})) {
      const reply = await tabs.sendMessage(tab.id, { winnow: 'page/state', args: {} }).catch(() => null);
      if (reply?.answer) return reply.answer;
    }
    return null;
  };
  const end = Date.now() + wait;
  let state = await ask();
  for (let still = 0; still < 4 && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const next = await ask();
    still = next?.status !== 'waiting' && JSON.stringify(next) === JSON.stringify(state) ? still + 1 : 0;
    state = next;
  }
  if (state === null) return null;
  return {
    gate: state.gate,
    held: state.held,
    counts: state.counts,
    runs: state.runs.map((run) => ({
      category: word(`category_${run.category}`),
      kind: word(`kind_${run.kind}`),
      blocks: run.blocks.length,
      firstWords: run.firstWords,
      reasons: run.reasons.slice(0, 3).map((reason) => word(`reason_${reason.code}`, [...(reason.args ?? [])])),
    })),
  };
}
