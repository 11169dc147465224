import path from 'node:path';
import { expect, test } from '@jest/globals';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { eventually } from './lib/browsers';
import { servePages } from './lib/server.mjs';
import { openUndriven } from './lib/undriven.mjs';
import { newsPage } from './page-fixture';

const executable = findChromium();
const RULES = JSON.stringify({ prerender: [{ urls: ['/news/next.html'], eagerness: 'immediate' }] });
/** Milliseconds on the first page: by then the next one would have been judged, were it not for being out of sight. */
const READING_MS = 3_000;

/** Tells whether the page was prerendered, whether anything was collapsed before it was seen, and whether it is now. */
const REPORT = `<script>
  let early = false;
  setInterval(() => {
    const shut = document.querySelector('[data-i=x0]')?.innerText === '';
    if (document.prerendering && shut) early = true;
    const [{ activationStart }] = performance.getEntriesByType('navigation');
    document.title = [activationStart > 0 ? 'prerendered' : 'loaded', early ? 'early' : 'in time', shut ? 'shut' : 'open'].join(', ');
  }, 50);
</script>`;

// Firefox has no prerendering.
(executable === null ? test.skip : test)(
  'a prerendered page is left alone until the reader goes there, and then is cleaned (chromium)',
  async () => {
    const server = await servePages({
      '/news/first.html': `<!doctype html><title>First</title><body><script type="speculationrules">${RULES}</script>
        <script>setTimeout(() => { location.href = '/news/next.html'; }, ${String(READING_MS)});</script>`,
      '/news/next.html': newsPage({ head: REPORT }),
    });
    const browser = await openUndriven({ executable: executable ?? '', extension: path.resolve('dist/chrome') });
    try {
      await browser.open(`${server.url}/news/first.html`);
      const next = `${server.url}/news/next.html`;
      await eventually(() => browser.titles(next), ['prerendered, in time, shut'], 'the page that was prerendered');
      expect(server.requests.filter((path) => path === '/news/next.html')).toHaveLength(1);
    } finally {
      await browser.close();
      await server.close();
    }
  },
  120_000,
);
