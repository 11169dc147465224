// npm run bench [-- --pages 20 --rounds 2 --only saved,growth,feed,monsters,sizes]: what the extension costs, in one
// table, with its bounds. Processor time of the page's main thread; build first. Saved pages need WINNOW_CORPUS.
import { parseArgs } from 'node:util';
import { measureSizes } from '../sizes.mjs';
import { table } from '../lib/table.mjs';
import { measureFeed } from './append.mjs';
import { addedWork, openPair } from './cost.mjs';
import { MONSTERS } from './monsters.mjs';
import { measureSavedPages } from './saved-pages.mjs';
import { storyPage } from './story.mjs';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '2' },
    only: { type: 'string', default: 'saved,growth,feed,monsters,sizes' },
  },
});
const rounds = Number(values.rounds);
/** Blocks read of one page at most: `MAX_BLOCKS` of src/page/extract/limits.ts. */
const CAP = 4_000;
const CORPORA = ['scrapinghub', 'cn'];

const rows = [];
const ms = (value) => `${value.toFixed(1)} ms`;
const mb = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const sum = (list) => list.reduce((total, one) => total + one, 0);

/** `holds`: true, false, or null where nothing was promised. */
function row(what, figure, wanted = '', holds = null) {
  rows.push([what, figure, wanted, holds === null ? '' : holds ? 'yes' : 'NO']);
  console.error(`${what}: ${figure}`);
}

const PARTS = {
  async saved(pair) {
    if (!process.env.WINNOW_CORPUS) return row('saved pages', 'skipped: WINNOW_CORPUS is not set');
    for (const corpus of CORPORA) {
      const pages = await measureSavedPages(pair, corpus, Number(values.pages), rounds);
      const ratio = median(pages.map(({ added, read }) => added / read));
      const ofSums = sum(pages.map(({ added }) => added)) / sum(pages.map(({ read }) => read));
      row(`${corpus}: ${pages.length} pages, without us`, ms(median(pages.map(({ plain }) => plain))));
      row(`${corpus}: added`, ms(median(pages.map(({ added }) => added))));
      row(`${corpus}: Readability.parse()`, ms(median(pages.map(({ read }) => read))));
      row(`${corpus}: median of ratios`, ratio.toFixed(2), '≤ 0.6', ratio <= 0.6);
      row(`${corpus}: ratio of sums`, ofSums.toFixed(2), '≤ 0.6', ofSums <= 0.6);
    }
  },

  async growth(pair) {
    const added = new Map();
    for (const blocks of [1_000, CAP, 10_000, 100_000]) {
      pair.site['/growth.html'] = storyPage(blocks);
      added.set(blocks, (await addedWork(pair, '/growth.html', rounds)).added);
      row(`${blocks} blocks: added`, ms(added.get(blocks)));
    }
    const each = (blocks) => added.get(blocks) / blocks;
    const grows = each(CAP) / each(1_000);
    row(`a block at ${CAP} (the cap) beside 1,000`, grows.toFixed(2), '≤ 1.5', grows <= 1.5);
    const beyond = added.get(100_000) / added.get(CAP);
    row('100,000 blocks beside the cap', beyond.toFixed(2), '≤ 1.5', beyond <= 1.5);
  },

  async feed(pair) {
    const { first, last, before, full, after } = await measureFeed(pair);
    const added = ({ plain, ours }) => ours - plain;
    const wanted = 1.5 * added(first);
    row('a batch of 50 blocks: first of 200', ms(added(first)));
    row('a batch of 50 blocks: last of 200', ms(added(last)), `≤ ${ms(wanted)}`, added(last) <= wanted);
    // What the browser alone takes for one more frame, the dearer the longer the page.
    row('where the page hides one itself: first', ms(first.hiding));
    row('where the page hides one itself: last', ms(last.hiding));
    const kept = after.ours - before.ours - (after.plain - before.plain);
    row('heap before, full', `${mb(before.ours)}, ${mb(full.ours)}`);
    row('kept after the batches went', mb(kept), `≤ ${mb(0.1 * before.ours)}`, kept <= 0.1 * before.ours);
  },

  async monsters(pair) {
    for (const [name, html] of Object.entries(MONSTERS)) {
      pair.site['/monster.html'] = html;
      const { added } = await addedWork(pair, '/monster.html', rounds);
      row(name, ms(added), '≤ 300 ms', added <= 300);
    }
  },

  async sizes() {
    const sizes = await measureSizes();
    row('content script, gzipped', `${(sizes.code / 1024).toFixed(1)} KB`, '≤ 60 KB', sizes.code <= 60 * 1024);
    for (const name of ['chrome', 'firefox']) row(`package, ${name}`, `${(sizes[name] / 1024).toFixed(0)} KB`);
  },
};

const asked = values.only.split(',').filter((name) => Object.hasOwn(PARTS, name));
const pair = asked.some((name) => name !== 'sizes') ? await openPair() : null;
try {
  for (const name of asked) await PARTS[name](pair);
} finally {
  await pair?.close();
}
console.log(table(['what', 'measured', 'wanted', 'holds'], [46, 24, 14, 5], rows));
