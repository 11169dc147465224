// npm run build [-- chrome|firefox]: builds dist/chrome and dist/firefox.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROOT } from './lib/root.mjs';

export const BROWSERS = ['chrome', 'firefox'];

/** Scripts that make data files the build takes along; each writes only what is missing or stale. */
const PREPARE = ['scripts/build-filters.mjs'];

/** Builds the extension for the browsers named, both at once. Throws with the build's output where one fails. */
export async function buildExtension(browsers = BROWSERS) {
  for (const script of PREPARE) {
    if (existsSync(path.join(ROOT, script))) await run([path.join(ROOT, script)]);
  }
  const vite = fileURLToPath(new URL('./bin/vite.js', import.meta.resolve('vite/package.json')));
  await Promise.all(
    // One process each: the bundler's extension plugin keeps state between builds.
    browsers.map((browser) => run([vite, 'build', '--logLevel', 'warn'], { WINNOW_BROWSER: browser })),
  );
}

function run(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(args[0])} failed:\n${output}`)),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2);
  await buildExtension(asked.length > 0 ? asked : BROWSERS);
  console.log(`Built ${(asked.length > 0 ? asked : BROWSERS).map((browser) => `dist/${browser}`).join(' and ')}.`);
}
