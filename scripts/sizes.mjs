// node scripts/sizes.mjs [--json]: sizes of the built packages and of the content script, in bytes, gzipped.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ROOT } from './lib/root.mjs';

const CONTENT_SCRIPT = 'src/page/content.ts';
/** What the topic is judged by: the words' prices and the weights. */
const OF_TOPIC = /^(?:background|off-topic.*)\.json$/;
const DATA = /[\\/]src[\\/]core[\\/]data[\\/].*\.json$/;

const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** Sizes by name; `code` is the content script built without its data files, `topic` the topic's part of `data`. */
export async function measureSizes() {
  const files = readdirSync(path.join(ROOT, 'src/core/data'));
  return {
    contentScript: gzipped(readFileSync(path.join(ROOT, 'dist/chrome/src/page/content.js'))),
    code: gzipped(await codeAlone()),
    data: dataSize(files),
    topic: dataSize(files.filter((file) => OF_TOPIC.test(file))),
    chrome: folderSize(path.join(ROOT, 'dist/chrome')),
    firefox: folderSize(path.join(ROOT, 'dist/firefox')),
  };
}

const dataSize = (files) =>
  files.reduce((sum, file) => sum + gzipped(readFileSync(path.join(ROOT, 'src/core/data', file))), 0);

async function codeAlone() {
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    plugins: [
      {
        name: 'without-data',
        enforce: 'pre',
        load: (id) => (DATA.test(id) ? { code: '{}', moduleType: 'json' } : null),
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: path.join(ROOT, CONTENT_SCRIPT), formats: ['iife'], name: 'content' },
    },
  });
  return [output].flat()[0].output[0].code;
}

/** Every file gzipped by itself, as a package holds them. */
function folderSize(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true })
    .map((file) => path.join(folder, String(file)))
    .filter((file) => statSync(file).isFile())
    .reduce((sum, file) => sum + gzipped(readFileSync(file)), 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sizes = await measureSizes();
  if (process.argv.includes('--json')) console.log(JSON.stringify(sizes));
  else
    for (const [name, bytes] of Object.entries(sizes)) console.log(name.padEnd(14), `${(bytes / 1024).toFixed(1)} KB`);
}
