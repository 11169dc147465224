import { expect, test } from '@jest/globals';
import { inEachBrowser, settle } from './lib/browsers';
import { fixtureSite, readLabelled } from './lib/reading';

const POLICY =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /policy-report";

inEachBrowser('a page with the strictest policy', (bench) => {
  test('is cleaned like any other, and its policy is never broken by us', async () => {
    const { driver, url, site, requests, untouched } = bench();
    // Without the style sheet, which the policy would forbid.
    const html = String(fixtureSite('sample', ['zh.html'])['/news/2025/zh.html']?.body).replace(
      /<link[^>]*>|<img[^>]*>/g,
      '',
    );
    site['/news/2025/plain.html'] = html;
    site['/news/2025/strict.html'] = { body: html, headers: { 'content-security-policy': POLICY } };
    const seen = [];
    for (const name of ['plain', 'strict']) {
      const page = await driver.newPage(`${url}/news/2025/${name}.html`);
      await settle(page);
      seen.push(await readLabelled(page));
      await page.close();
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[0]?.some(({ shown }) => !shown)).toBe(true);
    // Firefox reports its own look for an icon too: what counts is that we add nothing to what a plain browser reports.
    const reported = () => requests.filter((path) => path === '/policy-report').length;
    const ours = reported();
    const page = await (await untouched()).newPage(`${url}/news/2025/strict.html`);
    await settle(page);
    await page.close();
    expect(ours).toBe(reported() - ours);
  }, 180_000);
});
