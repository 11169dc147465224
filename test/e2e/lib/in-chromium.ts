/** Tests of what Chromium alone has, with its own driver; skipped visibly where it is not installed. */
import path from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { findChromium } from '../../../scripts/lib/browsers.mjs';
import { openChromium } from './chromium.mjs';
import { servePages } from './server.mjs';

interface Bench {
  readonly driver: Awaited<ReturnType<typeof openChromium>>;
  readonly server: Awaited<ReturnType<typeof servePages>>;
}

/** Declares `tests` with the built extension and a local server. `bench()` is only there inside a test. */
export function inChromium(title: string, tests: (bench: () => Bench) => void): void {
  const executable = findChromium();
  (executable === null ? describe.skip : describe)(`${title} (chromium)`, () => {
    let bench: Bench | null = null;
    beforeAll(async () => {
      const server = await servePages({});
      const driver = await openChromium({ executable: executable ?? '', extension: path.resolve('dist/chrome') });
      bench = { driver, server };
    }, 90_000);
    afterAll(async () => {
      await bench?.driver.close();
      await bench?.server.close();
    }, 30_000);
    tests(() => {
      if (bench === null) throw new Error('The browser did not open.');
      return bench;
    });
  });
}
