import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser, settle } from './lib/browsers';
import { newsPage } from './page-fixture';

const BAR = `<header><b>The Harbour Times</b></header>
<nav><a href="/1">Home</a> <a href="/2">News</a> <a href="/3">Sport</a> <a href="/4">Culture</a> <a href="/5">Opinion</a></nav>`;
const FORM = `<section><h3>The morning letter</h3><p>The best of the day in your inbox.</p>
<form style="display:flex"><input type="email" placeholder="Your email"><button>Sign up</button></form></section>`;

inEachBrowser('a page with a menu and a form', (bench) => {
  test('the site’s header stays usable, and a form goes whole with its pitch', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    site['/news/2025/form.html'] = newsPage({ extra: FORM }).replace('<main>', `${BAR}<main>`);
    const page = await driver.newPage(`${url}/news/2025/form.html`);
    const seen = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('header, nav, section h3, section p, input, button')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map((element) => element.localName),
      );
    await eventually(async () => (await seen()).includes('button'), false, 'the button is collapsed');
    await settle(page);
    expect(await seen()).toEqual(['header', 'nav']);
    await page.close();
  }, 60_000);
});
