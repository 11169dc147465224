/** Runs the same tests in every browser found on this machine; one that is missing is skipped visibly. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findChromium, findFirefox } from '../../../scripts/lib/browsers.mjs';
import { openChromium } from './chromium.mjs';
import type { Driver, DriverPage } from './driver';
import { openFirefox } from './firefox.mjs';
import { servePages } from './server.mjs';

type Open = typeof openFirefox;
type Server = Awaited<ReturnType<typeof servePages>>;

interface Installed {
  readonly name: Driver['name'];
  readonly executable: string | null;
  readonly open: Open;
  readonly build: string;
}

const BROWSERS: readonly Installed[] = [
  { name: 'chromium', executable: findChromium(), open: openChromium, build: 'chrome' },
  { name: 'firefox', executable: findFirefox(), open: openFirefox, build: 'firefox' },
];

export interface Bench {
  /** The browser with the extension. */
  readonly driver: Driver;
  /** Address of the local server, without a slash at the end. */
  readonly url: string;
  /** Path → page; more may be added by a test. */
  readonly site: Server['site'];
  /** Paths that were asked of the server. */
  readonly requests: Server['requests'];
  /** A browser without the extension, opened when first asked for. */
  readonly untouched: () => Promise<Driver>;
}

export interface BenchOptions {
  readonly browsers?: readonly Driver['name'][];
  readonly lang?: string;
}

/** Declares `tests` once for each browser. `bench()` is only there inside a test. */
export function inEachBrowser(
  title: string,
  tests: (bench: () => Bench, name: Driver['name']) => void,
  options: BenchOptions = {},
): void {
  for (const { name, executable, open, build } of BROWSERS) {
    if (options.browsers?.includes(name) === false) continue;
    if (executable === null) {
      describe(`${title} (${name})`, () => {
        test.skip(`${name} is not installed`, () => undefined);
      });
      continue;
    }
    describe(`${title} (${name})`, () => {
      let bench: Bench | null = null;
      const closing: (() => Promise<void>)[] = [];
      const lang = options.lang ?? 'en-US';
      beforeAll(async () => {
        const extension = path.resolve('dist', build);
        if (!existsSync(path.join(extension, 'manifest.json'))) throw new Error('Run `npm run build` first.');
        const server = await servePages({});
        closing.push(server.close);
        const driver = await open({ executable, extension, lang });
        closing.push(driver.close);
        let other: Promise<Driver> | null = null;
        const untouched = () => {
          other ??= open({ executable, extension: null, lang }).then((opened) => {
            closing.push(opened.close);
            return opened;
          });
          return other;
        };
        bench = { driver, url: server.url, site: server.site, requests: server.requests, untouched };
      }, 240_000);
      afterAll(async () => {
        for (const close of closing.reverse()) await close();
      }, 60_000);
      tests(() => {
        if (bench === null) throw new Error('The browser did not open.');
        return bench;
      }, name);
    });
  }
}

/** Looks again and again until `met`, at most 8 seconds; what is seen then is the caller's to judge. */
export async function until(met: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 80 && !(await met()); i++) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Asks until the answer is `wanted`; after `timeout` ms the last answer fails the test. */
export async function eventually<T>(ask: () => Promise<T>, wanted: T, what: string, timeout = 10_000): Promise<void> {
  const end = Date.now() + timeout;
  let answer = await ask();
  while (JSON.stringify(answer) !== JSON.stringify(wanted) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await ask();
  }
  expect({ what, answer }).toEqual({ what, answer: wanted });
}

/** Waits until what the reader sees has not changed for `quiet` ms. */
export function settle(page: DriverPage, quiet = 2500): Promise<void> {
  return page.evaluate(async (still) => {
    const end = performance.now() + 8000;
    let last = -1;
    let since = performance.now();
    while (performance.now() < end && performance.now() - since < still) {
      const seen = document.body.innerText.length;
      if (seen !== last) {
        last = seen;
        since = performance.now();
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, quiet);
}
