import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser, settle } from './lib/browsers';
import { choose, openPopup } from './lib/popup';
import { inChromium } from './lib/in-chromium';
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

  test('a comment form that was collapsed with its comments works once it is shown, and keeps what is written', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    const comment = (i: number) =>
      `<div class="comment"><b>user${String(i)}</b><p>My boat has been stuck in the mud of that harbour for ${String(i)} years, and nobody ever came.</p></div>`;
    const extra = `<p>The harbour master will open the stone quay of Eastwick to the ferry in March, he said.</p></article>
<section class="comments" id="comments"><h3>Comments</h3>${comment(2)}${comment(3)}
<form><textarea id="own" placeholder="Your comment"></textarea><button>Post comment</button></form></section><article>`;
    site['/news/2025/comments.html'] = newsPage({ extra });
    const page = await driver.newPage(`${url}/news/2025/comments.html`);
    const isSeen = () =>
      page.evaluate(
        () =>
          (document.getElementById('own')?.getClientRects().length ?? 0) > 0 &&
          document.getElementById('own')?.checkVisibility({ visibilityProperty: true }) === true,
      );
    await eventually(isSeen, false, 'collapsed with its comments');
    const popup = await openPopup(driver, `${url}/news/2025/comments.html`);
    await choose(popup, 'Show all');
    await popup.close();
    await page.front();
    await eventually(isSeen, true, 'shown by the reader');
    await page.evaluate(() => {
      const own = document.getElementById('own');
      if (own instanceof HTMLTextAreaElement) own.value = 'The quay is closed.';
    });
    await page.evaluate((html) => {
      document.getElementById('comments')?.append(document.createRange().createContextualFragment(html));
    }, comment(4));
    await settle(page, 1500);
    expect(await isSeen()).toBe(true);
    await driver.setStorage({ enabled: true, strength: 'strict' });
    await settle(page, 1500);
    expect(await isSeen()).toBe(true);
    await driver.clearStorage();
    expect(await page.evaluate(() => (document.getElementById('own') as HTMLTextAreaElement | null)?.value)).toBe(
      'The quay is closed.',
    );
    await page.close();
  }, 60_000);

  const SEARCH = `<header id="top"><b>The Harbour Times</b> <a href="/1">Home</a> <a href="/2">News</a> <a href="/3">Sport</a>
<form id="find"><input id="query" type="search" placeholder="Search" autofocus style="position:absolute;left:20px;top:200px"><button id="go">Go</button></form>
<div id="menu"><a href="/4">Culture</a> <a href="/5">Opinion</a></div></header>`;

  test('a field that the page itself gave the focus keeps nothing open, one that the reader did keeps its form', async () => {
    const { driver, url, site } = bench();
    site['/news/2025/search.html'] = newsPage({}).replace('<main>', `${SEARCH}<main style="margin-top:300px">`);
    const open = async (strength: string) => {
      await driver.setStorage({ enabled: strength !== '', strength: 'strict' });
      const page = await driver.newPage(`${url}/news/2025/search.html`);
      await page.front();
      return page;
    };
    type Opened = Awaited<ReturnType<typeof open>>;
    const seen = (page: Opened) =>
      page.evaluate(() =>
        [...document.querySelectorAll('#query, #go, #menu a')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map(({ id }) => id),
      );
    const page = await open('strict');
    // Drivers ask as a reader would who has touched the page: asked once, and late.
    await sleep(3000);
    expect(await seen(page)).toEqual([]);
    await page.close();
    const chosen = await open('');
    await chosen.click(60, 210);
    expect(await chosen.evaluate(() => document.activeElement?.id)).toBe('query');
    await driver.setStorage({ enabled: true, strength: 'strict' });
    await chosen.front();
    await eventually(() => seen(chosen), ['query', 'go'], 'all but the form is collapsed');
    await chosen.close();
    await driver.clearStorage();
  }, 60_000);

  test('a form that is the whole page keeps nothing open but what the reader is in', async () => {
    const { driver, url, site } = bench();
    const box = '<p><input id="code" placeholder="Your region" style="position:absolute;left:20px;top:20px"></p>';
    site['/news/2025/whole.html'] = newsPage({})
      .replace('<main>', `<form action="/whole">${box}<main style="margin-top:80px">`)
      .replace('</main>', '</main></form>');
    await driver.setStorage({ enabled: false });
    const page = await driver.newPage(`${url}/news/2025/whole.html`);
    await page.front();
    await page.click(60, 30);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('code');
    await driver.setStorage({ enabled: true });
    await page.front();
    const seen = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('#code, [data-i="x3"], [data-i="a0"]')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map((element) => element.id || element.getAttribute('data-i')),
      );
    await eventually(seen, ['code', 'a0'], 'what does not belong is collapsed');
    await page.close();
    await driver.clearStorage();
  }, 60_000);
});

inChromium('focus before the page is touched', (bench) => {
  const FIELD = '<input id="query" type="search" placeholder="Search" autofocus>';
  const LINK = '<input type="search" placeholder="Search"><a id="menu" href="/6" autofocus>More</a>';
  test.each([
    ['a field that the page focused', FIELD, false, []],
    ['a link that the page focused', LINK, false, []],
    ['a field that the reader came to by Tab from the browser’s own bar', FIELD, true, ['query']],
    ['a link that the reader came to by Tab from the browser’s own bar', LINK, true, ['menu']],
  ])(
    '%s',
    async (_, inside, tabs, left) => {
      const { driver, server } = bench();
      const top = `<header id="top"><b>The Harbour Times</b> <a href="/1">Home</a> <a href="/2">News</a> <a href="/3">Sport</a>
<form id="find">${inside}<button id="go">Go</button></form>
<div id="more"><a href="/4">Culture</a> <a href="/5">Opinion</a></div></header>`;
      const [body = '', end = ''] = newsPage().replace('<main>', `${top}<main>`).split('</article>');
      server.site['/news/2025/tab.html'] = { body, rest: [[1_500, `</article>${end}`]] };
      await driver.setStorage({ strength: 'strict' });
      const page = await driver.context.newPage();
      await page.goto(`${server.url}/news/2025/tab.html`, { waitUntil: 'commit' });
      await sleep(700);
      // Of a Tab pressed in the browser's bar the page hears no more than this.
      if (tabs) await page.keyboard.up('Tab');
      // Drivers ask as a reader would who has touched the page: asked once, and late.
      await sleep(3_500);
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll('#query, #menu')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .map(({ id }) => id),
      );
      expect(seen).toEqual(left);
      await page.close();
      await driver.clearStorage();
    },
    30_000,
  );
});
