// Makes sure that what the lock file names is installed. Node built-ins only: it runs before anything else is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

const OLDEST_NODE = 20;

/** Runs `npm ci` where `node_modules` is missing or differs from the lock file. Throws when that fails. */
export function ensureDependencies(say) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
    throw new Error(`Node ${OLDEST_NODE} or later is needed; this is ${process.version}.`);
  if (!stale()) return;
  say('Installing the dependencies (npm ci).');
  const npm = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] };
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error('npm ci failed: see above.');
}

/** True where a package of the lock file is not installed in its version. */
function stale() {
  const installed = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  const versions = packages(installed);
  return Object.entries(packages(path.join(ROOT, 'package-lock.json'))).some(
    // Optional packages are those of other platforms.
    ([name, wanted]) => name !== '' && !wanted.optional && versions[name]?.version !== wanted.version,
  );
}

const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
