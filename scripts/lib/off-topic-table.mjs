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
