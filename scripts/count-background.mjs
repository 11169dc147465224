// node scripts/count-background.mjs [--words 10000]
// Counts words of news text with Winnow's own tokeniser into src/core/data/background.json. Only counts are kept: how
// common each of the commonest words of a language is. Same corpus, same file.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { countWords, LANGUAGES, pack } from './lib/background-counts.mjs';

const at = process.argv.indexOf('--words');
const limit = at < 0 ? undefined : Number(process.argv[at + 1]);
const counts = await countWords();
const packed = {};
for (const lang of LANGUAGES) {
  packed[lang] = pack(counts.get(lang), limit ?? undefined);
  const size = gzipSync(JSON.stringify(packed[lang]), { level: 9 }).length;
  console.log(
    lang,
    'words counted',
    packed[lang].total,
    'kept',
    packed[lang].bins.reduce((n, b) => n + b[1].split(' ').length, 0),
    'gzipped',
    size,
  );
}
writeFileSync(new URL('../src/core/data/background.json', import.meta.url), `${JSON.stringify(packed)}\n`);
