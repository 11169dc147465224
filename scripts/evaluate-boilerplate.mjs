// node scripts/evaluate-boilerplate.mjs DUMP.jsonl SCORES.jsonl [--sweep] [--texts OUT.jsonl] [--docs]
// Scores boilerplate as the product decides it (exact forms, protections, thresholds, headings, the cap), at the three
// strengths, on pages (scripts/dump-pages.mjs) whose blocks were scored by models that had not seen their sites
// (scripts/train-boilerplate.mjs --scores); how many of the pages the gate takes for articles. --sweep: the strengths at other thresholds. --texts: what Strict leaves, a line a page,
// for scripts/peers.mjs. --docs writes the table into docs/evaluation.md.
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadTruths } from './lib/corpus.mjs';
import { writeSection } from './lib/docs-section.mjs';
import { loadTs } from './lib/load-ts.mjs';
import { loadEvaluator } from './lib/page-labels.mjs';

const CORPORA = ['scrapinghub', 'fundus', 'cn', 'magic'];
const STRENGTHS = ['gentle', 'balanced', 'strict'];
/** Thresholds shown by --sweep, in log-odds. */
const SWEEP = { gentle: [4, 5, 5.9, 7], balanced: [0.4, 0.8, 1.3, 2], strict: [0, 0.4, 0.8] };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sweep: { type: 'boolean', default: false },
    texts: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
});
const [dump, scoresFile] = positionals;
const { evaluate } = await loadEvaluator();
const { verdictsOf } = await loadTs('src/core/classify/boilerplate.ts');
const { contextOf } = await loadTs('src/core/features/context.ts');
const { gate } = await loadTs('src/core/gate.ts');
const { decide } = await loadTs('src/core/decide.ts');
const { THRESHOLDS } = await loadTs('src/core/decide/thresholds.ts');
const truths = new Map(loadTruths(CORPORA).map((truth) => [truth.id, truth]));
const scores = new Map(
  readFileSync(scoresFile, 'utf8')
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((one) => [one.id, one.second]),
);
const policy = (strength) => ({
  strength,
  treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
  corrections: [],
  cookieNotices: false,
});
/** Settings: a name, a strength, and by how much its threshold is moved. */
const at = (strength, threshold) => ({
  name: `${strength} ${threshold}`,
  strength,
  by: threshold - THRESHOLDS.boilerplate[strength],
});
const settings = STRENGTHS.flatMap((strength) =>
  values.sweep
    ? SWEEP[strength].map((threshold) => at(strength, threshold))
    : [{ ...at(strength, THRESHOLDS.boilerplate[strength]), name: strength }],
);
const results = new Map(settings.map(({ name }) => [name, []]));
const texts = [];
const passed = Object.fromEntries(CORPORA.map((corpus) => [corpus, 0]));

for await (const line of createInterface({ input: createReadStream(dump) })) {
  const id = /^\{"id":"([^"]+)"/.exec(line)?.[1];
  const truth = truths.get(id);
  if (truth === undefined || !scores.has(id)) continue;
  const { page, unscored } = JSON.parse(line);
  const verdicts = verdictsOf(page, { context: contextOf(page, new Map()), scores: scores.get(id), partsOf: () => [] });
  const left = new Set(unscored);
  if (gate(page) === 'article') passed[truth.corpus]++;
  for (const { name, strength, by } of settings) {
    const moved = new Map(verdicts.map((v) => [v.block, { ...v, reasons: v.reasons, score: v.score - by }]));
    const { decisions } = decide(page, moved, policy(strength), 'article');
    const gone = new Set(decisions.filter((d) => d.action === 'collapse').map((d) => d.block));
    const kept = page.blocks.filter((b) => b.visible && !left.has(b.id) && !gone.has(b.id));
    const text = kept.map((b) => b.text).join('\n');
    results.get(name).push({ corpus: truth.corpus, ...evaluate.evalPage(truth, { text }) });
    if (name === 'strict' && values.texts) texts.push(JSON.stringify({ id, text }));
  }
  delete truth._p;
}

const pc = (x, digits = 1) => (Number.isFinite(x) ? (100 * x).toFixed(digits) : '–');
const rows = settings.flatMap(({ name }) =>
  CORPORA.map((corpus) => {
    const own = results.get(name).filter((one) => one.corpus === corpus);
    const s = evaluate.summarise(own);
    const kept = [pc(s.cRecall, 2), pc(s.bRemoved), pc(s.lost), pc(s.clean95)];
    return [name, corpus, own.length, s.f1?.toFixed(3), s.p?.toFixed(3), s.r?.toFixed(3), ...kept];
  }),
);
const heads = ['strength', 'corpus', 'pages', 'F1', 'P', 'R', 'kept %', 'removed %', 'lost %', 'clean %'];
const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => String(row[i]).length)));
const asLine = (cells) => `| ${cells.map((cell, i) => String(cell).padEnd(widths[i])).join(' | ')} |`;
const table = [asLine(heads), asLine(widths.map((width) => '-'.repeat(width))), ...rows.map(asLine)].join('\n');
console.log(table);
const all = Object.values(passed).reduce((a, b) => a + b, 0);
console.log(`taken for articles: ${all} of ${results.get(settings[0].name).length}`, passed);
if (values.texts) writeFileSync(values.texts, texts.join('\n') + '\n');
if (values.docs) writeSection(values.sweep ? 'thresholds' : 'strengths', 'Boilerplate', table);
