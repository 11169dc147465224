// Finds the browsers on this machine, and installs one where none is found. Node built-ins only.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

const MAC_CHROMIUM = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (n) => `/Applications/${n}.app/Contents/MacOS/${n}`,
);
const MAC_FIREFOX = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter(Boolean);
const inWindows = (...tails) => WINDOWS_FOLDERS.flatMap((folder) => tails.map((tail) => path.join(folder, tail)));
const WINDOWS_CHROMIUM = inWindows(
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
);
const WINDOWS_FIREFOX = inWindows('Mozilla Firefox\\firefox.exe');

const NO_CHROMIUM =
  'No Chromium, Chrome or Edge was found or could be installed: please install one, or set WINNOW_CHROMIUM to its path.';

/**
 * Path of an installed Chromium, Chrome or Edge, or null.
 * @returns {string | null}
 */
export const findChromium = () =>
  process.env.WINNOW_CHROMIUM ?? find(CHROMIUM_NAMES, [...MAC_CHROMIUM, ...WINDOWS_CHROMIUM, ...downloadedChromium()]);

/**
 * Path of an installed Firefox, or null. `WINNOW_FIREFOX=none` leaves Firefox out.
 * @returns {string | null}
 */
export function findFirefox() {
  const named = process.env.WINNOW_FIREFOX;
  if (named !== undefined) return named === 'none' ? null : named;
  return find(FIREFOX_NAMES, [...MAC_FIREFOX, ...WINDOWS_FIREFOX]);
}

/** A Chromium to use, installed first where none is found. Throws one clear sentence where there is none to be had. */
export function ensureChromium(say) {
  const found = findChromium();
  if (found) return found;
  say('No Chromium, Chrome or Edge found: trying the Debian package.');
  if (installPackages(['chromium', 'fonts-noto-cjk'])) {
    const installed = findChromium();
    if (installed) return installed;
  }
  say("Trying the test driver's own download.");
  if (downloadChromium()) {
    const downloaded = findChromium();
    if (downloaded) return downloaded;
  }
  throw new Error(NO_CHROMIUM);
}

/** A Firefox to use, installed first where none is found and that is possible; else null. */
export function ensureFirefox(say) {
  const found = findFirefox();
  if (found || process.env.WINNOW_FIREFOX === 'none') return found;
  say('No Firefox found: trying the Debian package.');
  installPackages(['firefox-esr']);
  return findFirefox();
}

function find(names, paths) {
  for (const name of names) {
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
    const first = found.status === 0 ? found.stdout.split(/\r?\n/)[0]?.trim() : '';
    if (first) return first;
  }
  return paths.find((candidate) => existsSync(candidate)) ?? null;
}

/** Installs Debian packages where we are root and apt-get is there; true when it worked. */
function installPackages(packages) {
  if (process.getuid?.() !== 0 || find(['apt-get'], []) === null) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return run('update', '-qq') && run('install', '-qq', '-y', '--no-install-recommends', ...packages);
}

function downloadChromium() {
  try {
    const cli = path.join(
      path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
      'cli.js',
    );
    execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
    return true;
  } catch {
    return false;
  }
}

/** Where the test driver's own Chromium would lie; nothing before the packages are installed. */
function downloadedChromium() {
  try {
    return [createRequire(import.meta.url)('playwright-core').chromium.executablePath()];
  } catch {
    return [];
  }
}
