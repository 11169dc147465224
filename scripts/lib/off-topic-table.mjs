// The columns of the off-topic measure: precision, recall and F1 over paragraphs of other stories in documents that have
// any; share of article paragraphs collapsed; share of documents without other stories in which one was.
export function tally(docs, isCollapsed) {
  const groups = {};
  for (const doc of docs) {
    const foreign = doc.paragraphs.some((p) => p.label === 'offtopic');
    for (const key of ['all', `lang:${doc.lang}`, `kind:${doc.kind ?? '-'}`]) {
      const g = (groups[key] ??= {
        docs: 0,
        tp: 0,
        fp: 0,
        fn: 0,
        main: 0,
        mainHidden: 0,
        clean: 0,
        cleanHit: 0,
        mistaken: 0,
      });
      g.docs++;
      let hidden = 0;
      let mains = 0;
      doc.paragraphs.forEach((p, i) => {
        const collapsed = isCollapsed(doc, i);
        if (p.label === 'main') {
          g.main++;
          mains++;
          if (collapsed) hidden++;
          if (collapsed && foreign) g.fp++;
        } else if (p.label === 'offtopic') g[collapsed ? 'tp' : 'fn']++;
      });
      g.mainHidden += hidden;
      if (hidden * 2 > mains) g.mistaken++;
      if (!foreign) {
        g.clean++;
        if (hidden > 0) g.cleanHit++;
      }
    }
  }
  for (const g of Object.values(groups)) {
    g.precision = g.tp / (g.tp + g.fp || 1);
    g.recall = g.tp / (g.tp + g.fn || 1);
    g.f1 = (2 * g.precision * g.recall) / (g.precision + g.recall || 1);
    g.falseCollapse = g.mainHidden / (g.main || 1);
    g.cleanHitRate = g.cleanHit / (g.clean || 1);
  }
  return groups;
}

export function printTable(groups, title = 'off-topic', only = () => true) {
  const pc = (x) => (100 * x).toFixed(1).padStart(6);
  console.log(title.padEnd(16), '  docs      P      R     F1  false%  cleanHit%  mistaken');
  for (const [key, g] of Object.entries(groups).sort()) {
    if (!only(key)) continue;
    console.log(
      key.padEnd(16),
      String(g.docs).padStart(6),
      pc(g.precision),
      pc(g.recall),
      pc(g.f1),
      (100 * g.falseCollapse).toFixed(2).padStart(7),
      pc(g.cleanHitRate).padStart(9),
      String(g.mistaken).padStart(9),
    );
  }
}

/** The score at which F1 is best, and the least score that keeps Balanced's and Gentle's promises; prints what each gives. */
export function atBest(docs, scoreOf) {
  const scored = docs.map((doc) => ({ doc, scores: doc.paragraphs.map((_, i) => scoreOf(doc, i)) }));
  const index = new Map(scored.map((s) => [s.doc, s.scores]));
  const at = (t) => tally(docs, (doc, i) => index.get(doc)[i] > t).all;
  const steps = Array.from({ length: 61 }, (_, k) => -1 + k * 0.1).map((t) => ({ t, g: at(t) }));
  const best = steps.reduce((a, b) => (b.g.f1 > a.g.f1 ? b : a));
  const meets = (p, f, c) =>
    steps.find(({ g }) => g.precision >= p && g.falseCollapse <= f && g.cleanHitRate <= c) ?? steps[steps.length - 1];
  const chosen = { strict: best.t, balanced: meets(0.97, 0.006, 0.04).t, gentle: meets(0.985, 0.003, 0.02).t };
  for (const [name, t] of Object.entries(chosen)) {
    const g = at(t);
    const pc = (x) => (100 * x).toFixed(1);
    console.log(
      `  ${name} at ${t.toFixed(1)}: P ${pc(g.precision)} R ${pc(g.recall)} F1 ${pc(g.f1)} false ${(100 * g.falseCollapse).toFixed(2)} clean ${pc(g.cleanHitRate)} mistaken ${g.mistaken}`,
    );
  }
  return chosen;
}

/** F1 of all documents at the score where it is best, and what languages and kinds have there. */
export function bestF1(docs, scoreOf) {
  const at = (t) => tally(docs, (doc, i) => scoreOf(doc, i) > t);
  const steps = Array.from({ length: 31 }, (_, k) => at(-1.5 + k * 0.1));
  const best = steps.reduce((a, b) => (b.all.f1 > a.all.f1 ? b : a));
  const f1 = (key) => best[key]?.f1 ?? 0;
  return { all: f1('all'), zh: f1('lang:zh'), en: f1('lang:en'), c: f1('kind:c'), f: f1('kind:f') };
}

/** What is found where no more than this share of article paragraphs is collapsed by mistake. */
export function recallAt(docs, scoreOf, falseCollapse) {
  const mains = [];
  for (const doc of docs)
    for (const [i, p] of doc.paragraphs.entries()) if (p.label === 'main') mains.push(scoreOf(doc, i));
  mains.sort((a, b) => b - a);
  const least = mains[Math.floor(falseCollapse * mains.length)];
  return tally(docs, (doc, i) => scoreOf(doc, i) > least).all;
}
