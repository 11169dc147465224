// Chromium with the unpacked extension and no driver attached to its pages: what DevTools switch off works here.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectBidi } from './bidi.mjs';
import { flagsFor, START_TIMEOUT_MS } from './chromium.mjs';
import { waitUntil } from './wait.mjs';

/** @param {{ executable: string, extension: string }} options */
export async function openUndriven({ executable, extension }) {
  const profile = mkdtempSync(path.join(tmpdir(), 'winnow-undriven-'));
  const browser = spawn(
    executable,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...flagsFor(extension).filter((flag) => flag !== '--disable-background-networking'),
      'about:blank',
    ],
    // A group of its own: what it started ends with it.
    { stdio: 'ignore', detached: true },
  );
  const file = path.join(profile, 'DevToolsActivePort');
  const isStarted = () => existsSync(file) && readFileSync(file, 'utf8').includes('\n');
  await waitUntil(isStarted, START_TIMEOUT_MS, 'The browser did not start.');
  const [port, tail] = readFileSync(file, 'utf8').trim().split('\n');
  const socket = await connectBidi(`ws://127.0.0.1:${port}${tail}`);
  /** @returns {Promise<{ targetId: string, url: string, title: string, type: string }[]>} */
  const targets = async () => (await socket.send('Target.getTargets')).targetInfos;
  await waitUntil(
    async () => (await targets()).some(({ url }) => url.endsWith('/welcome.html')),
    START_TIMEOUT_MS,
    'The installation opened no welcome page.',
  );
  for (const { url, targetId } of await targets())
    if (url.endsWith('/welcome.html')) await socket.send('Target.closeTarget', { targetId });

  return {
    /** Opens an address in a tab of its own, before all others. @param {string} url */
    open: async (url) => {
      const { targetId } = await socket.send('Target.createTarget', { url });
      await socket.send('Target.activateTarget', { targetId });
    },
    /** Titles of the tabs at an address: a page tells by its title what it saw. @param {string} url */
    titles: async (url) => (await targets()).filter((one) => one.url === url).map(({ title }) => title),
    close: async () => {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      await socket.send('Browser.close').catch(() => browser.kill());
      await ended;
      try {
        process.kill(-(browser.pid ?? NaN), 'SIGKILL');
      } catch {
        // Nothing of it is left.
      }
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
