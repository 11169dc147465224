// Makes the filter engine's data files: public/filters/{engine,cookies}.bin, lists.json and LICENSE.txt (not kept in
// the repository). EasyList and EasyList China as they come in the npm package @adguard/dnr-rulesets, only the parts
// that are those lists; the cookie notices of the same package as a file of their own. Only what hides elements and
// the exceptions from it is kept. The lists are under their own licence, apart from our code.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { loadTs } from './lib/load-ts.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const OUT = path.join(ROOT, 'public/filters');
const PACKAGE = path.join(ROOT, 'node_modules/@adguard/dnr-rulesets');
const LISTS = [
  {
    id: 'easylist',
    file: 'engine',
    ruleset: 2,
    after: 'EasyList rules',
    title: 'EasyList',
    source: 'https://easylist.to/',
  },
  {
    id: 'easylist-china',
    file: 'engine',
    ruleset: 224,
    after: 'EasyList China rules',
    title: 'EasyList China',
    source: 'https://github.com/easylist/easylistchina',
  },
  {
    id: 'cookies',
    file: 'cookies',
    ruleset: 18,
    after: null,
    title: 'AdGuard Cookie Notices',
    source: 'https://github.com/AdguardTeam/AdguardFilters',
  },
];

const packageJson = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'));
const stamp = createHash('sha256').update(packageJson.version);
for (const file of [
  'scripts/build-filters.mjs',
  'src/background/filters/normalize.ts',
  'src/background/filters/operators.ts',
  'src/background/filters/parse-list.ts',
  'src/background/filters/engine.ts',
  'src/background/filters/needs.ts',
  'package-lock.json',
])
  if (existsSync(path.join(ROOT, file))) stamp.update(readFileSync(path.join(ROOT, file)));
const built = stamp.digest('hex');

if (isStale()) {
  const { parseList } = await loadTs('src/background/filters/parse-list.ts');
  const { buildEngine } = await loadTs('src/background/filters/engine.ts');
  mkdirSync(OUT, { recursive: true });
  const rules = { engine: [], cookies: [] };
  const lists = LISTS.map((list) => {
    const { text, version, date } = listText(list);
    const parsed = parseList(text);
    rules[list.file].push(...parsed.rules);
    const { network: _network, ...refused } = parsed.refused;
    return {
      id: list.id,
      title: list.title,
      source: list.source,
      licence: 'GPL-3.0',
      version,
      date,
      rules: parsed.rules.length,
      refused,
    };
  });
  for (const [file, all] of Object.entries(rules)) {
    const bytes = Buffer.from(buildEngine(all).serialize());
    writeFileSync(path.join(OUT, `${file}.bin`), bytes);
    console.log(
      `filters/${file}.bin: ${all.length} rules, ${(bytes.length / 1024).toFixed(0)} KB, ${(gzipSync(bytes).length / 1024).toFixed(0)} KB gzipped`,
    );
  }
  writeFileSync(path.join(OUT, 'LICENSE.txt'), licence());
  writeFileSync(path.join(OUT, 'lists.json'), JSON.stringify({ built, lists }, null, 1));
}

function isStale() {
  const names = ['engine.bin', 'cookies.bin', 'LICENSE.txt', 'lists.json'];
  if (!names.every((name) => existsSync(path.join(OUT, name)))) return true;
  return JSON.parse(readFileSync(path.join(OUT, 'lists.json'), 'utf8')).built !== built;
}

/** The list's own part of a ruleset's text, with the version and date of the whole. */
function listText({ ruleset, after }) {
  const file = path.join(PACKAGE, `dist/filters/declarative/ruleset_${ruleset}/ruleset_${ruleset}.json`);
  const text = JSON.parse(readFileSync(file, 'utf8'))[0].metadata.rawFilterList;
  const version = /^! Version: (.+)$/m.exec(text)?.[1] ?? '';
  const date = /^! TimeUpdated: (\S+)$/m.exec(text)?.[1] ?? '';
  if (after === null) return { text, version, date };
  const at = text.indexOf(`- ${after}`);
  if (at < 0) throw new Error(`The package has no part "${after}" any more.`);
  return { text: text.slice(at), version, date };
}

function licence() {
  const head = [
    'The files engine.bin and cookies.bin in this folder are filter lists in the form of the engine @ghostery/adblocker.',
    'They are data of their own, not part of the extension’s code, and are under the licence below.',
    '',
    ...LISTS.map(({ title, source }) => `${title}: ${source}`),
    `Taken from the npm package @adguard/dnr-rulesets ${packageJson.version} (${packageJson.license}).`,
    'Changed: only element hiding rules and exceptions from them were kept, written in the engine’s dialect.',
    'EasyList and EasyList China: by their authors, GNU General Public License 3 or later, or CC BY-SA 3.0 or later.',
    '',
    '',
  ];
  return head.join('\n') + readFileSync(path.join(PACKAGE, 'LICENSE'), 'utf8');
}
