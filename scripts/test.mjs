// npm test: everything, from nothing installed. The last line is `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium, ensureFirefox } from './lib/browsers.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ROOT } from './lib/root.mjs';

const CACHE = path.join(ROOT, '.cache');
const NO_TESTS = { passed: 0, failed: 0, skipped: 0 };

const say = (line) => console.log(line);
const bin = (name) => path.join(ROOT, 'node_modules', '.bin', name + (process.platform === 'win32' ? '.cmd' : ''));
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

try {
  ensureDependencies(say);
  process.env.WINNOW_CHROMIUM = ensureChromium(say);
  process.env.WINNOW_FIREFOX = ensureFirefox(say) ?? 'none';
  if (process.env.WINNOW_FIREFOX === 'none') say('Firefox is not to be had here: its tests are skipped.');
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  say('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

mkdirSync(CACHE, { recursive: true });
const results = [
  ...(
    await Promise.all([
      check('build', process.execPath, ['scripts/build.mjs']),
      inOrder([
        () => check('types', bin('tsc'), ['--noEmit']),
        () => check('types of core', bin('tsc'), ['--noEmit', '-p', 'src/core']),
      ]),
    ])
  ).flat(),
  ...(
    await Promise.all([
      inOrder([
        () => check('lint', bin('eslint'), ['.']),
        () => check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']),
        () => check('add-on lint', bin('web-ext'), ['lint', '--source-dir', 'dist/firefox', '--warnings-as-errors']),
      ]),
      jest('unit', []),
    ])
  ).flat(),
  // Three at a time: a browser test mostly waits.
  await jest('e2e', ['--maxWorkers=3']),
];

const total = results.reduce(
  (sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }),
  NO_TESTS,
);
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

async function inOrder(steps) {
  const results = [];
  for (const step of steps) results.push(await step());
  return results;
}

/** Runs one tool; its output is shown only when it fails. Counts as one test. */
async function check(name, command, args) {
  const since = Date.now();
  let output = '';
  const code = await run(command, args, (data) => (output += data));
  say(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds(since)})`);
  if (code !== 0) say(output);
  return code === 0 ? { ...NO_TESTS, passed: 1 } : { ...NO_TESTS, failed: 1 };
}

/** Runs one project of jest and counts its tests. A file that can't run counts as a failure. */
async function jest(project, args) {
  const report = path.join(CACHE, `${project}.json`);
  rmSync(report, { force: true });
  const code = await run(
    bin('jest'),
    ['--selectProjects', project, '--json', '--outputFile', report, ...args],
    (data) => process.stdout.write(data),
    'stderr',
  );
  if (!existsSync(report)) return { ...NO_TESTS, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}

function run(command, args, hear, only) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: process.env, shell: process.platform === 'win32' });
    child.stderr.on('data', (data) => hear(String(data)));
    child.stdout.on('data', (data) => {
      if (only !== 'stderr') hear(String(data));
    });
    child.on('error', (error) => {
      hear(`${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
