// Does the first look ever miss an advertisement that reading the whole page finds? Saved pages, in a real Chromium.
// Usage: WINNOW_CORPUS=FOLDER node scripts/compare-glance.mjs [--corpus scrapinghub,cn] [--limit 300]
import { parseArgs } from 'node:util';
import { bundle, openExtractor } from './lib/browser-extract.mjs';
import { loadTruths, readText } from './lib/corpus.mjs';
import { loadTs } from './lib/load-ts.mjs';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, limit: { type: 'string', default: '300' } } });
const { analyze } = await loadTs('src/core/analyze.ts');
const { mayHoldAds } = await loadTs('src/core/classify/ad/glance.ts');
const all = loadTruths(values.corpus?.split(',') ?? null);
const step = Math.max(1, Math.floor(all.length / Number(values.limit)));
const pages = all.filter((_, i) => i % step === 0).slice(0, Number(values.limit));
const extractor = await openExtractor();
await extractor.page.addScriptTag({ content: await bundle('src/page/glance.ts', 'winnowGlance') });
const treatments = { ad: 'collapse', boilerplate: 'off', 'off-topic': 'off' };
const counts = { gentle: [0, 0, 0], balanced: [0, 0, 0] };

for (const { id, url, page: file } of pages) {
  const html = readText(file);
  const { page } = await extractor.extract(html, url);
  const glance = await extractor.page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'text/html');
    return globalThis.winnowGlance.glanceAt([root.documentElement]);
  }, html);
  if (glance !== null) glance.lang = page.lang;
  for (const [strength, count] of Object.entries(counts)) {
    const policy = { strength, treatments, corrections: [], cookieNotices: false };
    const { decisions } = analyze(page, policy);
    const isLooked = glance === null || mayHoldAds(glance, strength);
    if (decisions.length > 0) count[0]++;
    if (isLooked) count[1]++;
    if (decisions.length === 0 || isLooked) continue;
    count[2]++;
    console.log(
      `missed, ${strength}: ${id}`,
      decisions.slice(0, 3).map(({ verdict }) => JSON.stringify(verdict)),
    );
  }
}
await extractor.close();
for (const [strength, [decided, looked, missed]] of Object.entries(counts))
  console.log(
    `${strength}: ${pages.length} pages, ${decided} with an advertisement, ${looked} to be read, ${missed} missed`,
  );
process.exitCode = Object.values(counts).some(([, , missed]) => missed > 0) ? 1 : 0;
