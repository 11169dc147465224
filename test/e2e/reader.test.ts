import { afterEach, expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { Driver, DriverPage } from './lib/driver';
import { choose, openInside, openPopup, says } from './lib/popup';
import { hiddenParagraphs as hidden, showsWithout as shows } from './lib/reading';
import { AD, newsPage } from './page-fixture';

const BLOCKS = ['x0', 'x1', 'x3', 'x5'];

const TALL = newsPage({ extra: '<div style="height:3000px"></div>' });

/** What was decided after the first paint keeps its box until it has left the screen: scrolls down and back. */
async function scrollAway(page: DriverPage): Promise<void> {
  for (const to of [3000, 0]) {
    await page.evaluate((top) => window.scrollTo(0, top), to);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

/** Moves the focus to the bar in the element with this id, and on to one of its buttons: 0 Show, 1 Why, 2 Keep. */
async function pressInBar(page: DriverPage, id: string, button: number): Promise<void> {
  await page.front();
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  for (let i = 0; i < 12 && (await focused()) !== id; i++) await page.press('Tab');
  expect(await focused()).toBe(id);
  for (let i = 0; i < button; i++) await page.press('Tab');
  await page.press('Enter');
}

inEachBrowser('what the reader holds', (opened) => {
  const host = (name: string): string => opened().url.replace('127.0.0.1', name);
  const visit = async (name: string, path: string, html = newsPage()): Promise<DriverPage> => {
    opened().site[path] = html;
    return opened().driver.newPage(host(name) + path);
  };
  const popupFor = (name: string, path: string) => openPopup(opened().driver, host(name) + path);
  const driver = (): Driver => opened().driver;
  afterEach(() => driver().clearStorage());

  test('show all, undo, and show one, from the popup', async () => {
    const page = await visit('127.0.0.1', '/news/undo.html');
    await shows(page, BLOCKS, 'collapsed');
    const popup = await popupFor('127.0.0.1', '/news/undo.html');
    await choose(popup, 'Show all');
    await shows(page, [], 'show all');
    await choose(popup, 'Undo');
    await shows(page, BLOCKS, 'undone');
    await choose(popup, 'Undo');
    await shows(page, ['x0', 'x1', 'x3'], 'the last collapse undone');
    await choose(popup, 'Off', '.category:nth-of-type(1)');
    await shows(page, [], 'ads are off, and what was opened stays open');
    await Promise.all([page.close(), popup.close()]);
  }, 90_000);

  test('one bar stands for a run, and nothing of the other boxes is left', async () => {
    const page = await visit('127.0.0.1', '/news/holes.html', TALL);
    await shows(page, BLOCKS, 'collapsed');
    await scrollAway(page);
    const heights = () =>
      page.evaluate(() =>
        Object.fromEntries(
          ['x0', 'x1', 'x2', 'x5'].map((name) => [
            name,
            document.querySelector(`[data-i=${name}]`)?.getBoundingClientRect().height ?? -1,
          ]),
        ),
      );
    const bars = ['x0', 'x2', 'x5'];
    const seen = await heights();
    for (const name of bars) expect(seen[name]).toBeGreaterThan(24);
    for (const name of bars) expect(seen[name]).toBeLessThan(60);
    expect(seen['x1']).toBe(0);
    const gap = await page.evaluate(() => {
      const box = (name: string) => document.querySelector(`[data-i=${name}]`)?.getBoundingClientRect();
      return (box('a2')?.top ?? 0) - (box('a1')?.bottom ?? 0);
    });
    // The bar, and a paragraph's margin on either side.
    expect(gap).toBeLessThan((seen['x0'] ?? 0) + 2 * 17 + 2);
    const popup = await popupFor('127.0.0.1', '/news/holes.html');
    await eventually(() => popup.evaluate(() => document.querySelectorAll('.run').length), 4, 'runs in the popup');
    await Promise.all([page.close(), popup.close()]);
  }, 60_000);

  test('a list page: ads only, and the popup says so', async () => {
    const cards = Array.from(
      { length: 24 },
      (_, i) => `<li><h3><a href="/n/${String(i)}">The council talks about matter number ${String(i)}</a></h3></li>`,
    );
    const list = `<!doctype html><html lang="en"><title>News</title><body><h1>News</h1><ul>${cards.join('')}</ul>
<p data-i="x0">${AD}</p><p data-i="n">Copyright © 2026 The Harbour Times. All rights reserved.</p></body></html>`;
    const page = await visit('127.0.0.1', '/news/', list);
    await shows(page, ['x0'], 'the advertisement alone');
    const popup = await popupFor('127.0.0.1', '/news/');
    await says(popup, 'This looks like a list of articles, so only ads are collapsed.');
    await Promise.all([page.close(), popup.close()]);
  }, 60_000);

  test('a picture is no page: the popup says so, and offers nothing that can’t help', async () => {
    opened().site['/news/map.svg'] = { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' };
    const page = await driver().newPage(`${host('127.0.0.1')}/news/map.svg`);
    const popup = await popupFor('127.0.0.1', '/news/map.svg');
    await says(popup, 'There is nothing to clean.');
    expect(await popup.evaluate(() => document.querySelectorAll('.out-of-reach button').length)).toBe(0);
    await Promise.all([page.close(), popup.close()]);
  }, 60_000);

  test.each([
    ['news.localhost', 'news.localhost', true],
    ['news.localhost', 'sub.news.localhost', true],
    ['news.localhost', 'other.localhost', false],
    ['*.news.localhost', 'sub.news.localhost', true],
    ['*.news.localhost', 'news.localhost', false],
    ['news.localhost/essays/*', 'news.localhost', false],
    ['news.localhost/news/*', 'news.localhost', true],
    ['例子.localhost', 'xn--fsqu00a.localhost', true],
    ['127.0.0.1', '127.0.0.1', true],
    ['127.0.0.1', 'news.localhost', false],
  ])(
    'to trust %s leaves %s alone: %s',
    async (pattern, name, alone) => {
      await driver().setStorage({ trusted: [pattern] });
      const page = await visit(name, '/news/pattern.html');
      if (alone) await new Promise((resolve) => setTimeout(resolve, 700));
      await shows(page, alone ? [] : BLOCKS, pattern);
      await page.close();
    },
    60_000,
  );

  test('trust through the popup, the domain or this host', async () => {
    const page = await visit('sub.news.localhost', '/news/trust.html');
    const popup = await popupFor('sub.news.localhost', '/news/trust.html');
    await choose(popup, 'Trust this site…');
    await choose(popup, 'sub.news.localhost', '.trust');
    await choose(popup, 'Trust');
    await says(popup, 'You trust sub.news.localhost.');
    await shows(page, [], 'trusted');
    expect(await driver().getStorage()).toMatchObject({ trusted: ['sub.news.localhost'] });
    await choose(popup, 'Stop trusting');
    await shows(page, BLOCKS, 'no longer trusted');
    await choose(popup, 'Trust this site…');
    await choose(popup, 'Trust');
    await says(popup, 'You trust news.localhost.');
    await Promise.all([page.close(), popup.close()]);
  }, 60_000);

  test('a category on one site stays as it is elsewhere', async () => {
    const page = await visit('news.localhost', '/news/profile.html');
    const other = await visit('other.localhost', '/news/profile.html');
    const popup = await popupFor('news.localhost', '/news/profile.html');
    await choose(popup, 'Mark', '[aria-label=Ads]');
    await shows(page, ['x5'], 'ads are marked here');
    await shows(other, BLOCKS, 'and collapsed there');
    await says(popup, 'marked');
    await choose(popup, 'Use the same settings as elsewhere');
    await shows(page, BLOCKS, 'as elsewhere again');
    await Promise.all([page.close(), other.close(), popup.close()]);
  }, 60_000);

  test('pauses: this page, the site for an hour, until restart', async () => {
    const page = await visit('news.localhost', '/news/paused.html');
    const other = await visit('news.localhost', '/news/other.html');
    const popup = await popupFor('news.localhost', '/news/paused.html');
    await choose(popup, 'This page');
    await says(popup, 'Paused on this page until the browser restarts.');
    await shows(page, [], 'this page is paused');
    await shows(other, BLOCKS, 'the other is not');
    await choose(popup, 'Resume');
    await shows(page, BLOCKS, 'resumed');
    await choose(popup, '1 hour');
    await says(popup, 'Paused on this site until ');
    await shows(other, [], 'the whole site is paused');
    const { pauses } = (await driver().getStorage()) as { pauses: Record<string, { until: number }> };
    const left = (pauses['news.localhost']?.until ?? 0) - Date.now();
    expect(left).toBeGreaterThan(3_500_000);
    expect(left).toBeLessThanOrEqual(3_600_000);
    await driver().setStorage({ pauses: { 'news.localhost': { until: Date.now() - 1 } } });
    await shows(page, BLOCKS, 'the hour is over');
    await choose(popup, 'Until restart');
    await shows(page, [], 'paused until restart');
    await Promise.all([page.close(), other.close(), popup.close()]);
  }, 60_000);

  test('Why makes room for the reasons where a box is kept', async () => {
    const page = await visit('127.0.0.1', '/news/why-late.html');
    await shows(page, BLOCKS, 'collapsed');
    const height = () => page.evaluate(() => document.getElementById('late')?.getBoundingClientRect().height ?? 0);
    await page.evaluate((text) => {
      const late = document.createElement('p');
      late.id = 'late';
      late.textContent = text;
      document.querySelector('h1')?.after(late);
    }, AD);
    const isCollapsed = () => page.evaluate(() => document.getElementById('late')?.innerText.trim() === '');
    await eventually(isCollapsed, true, 'the late advertisement is collapsed');
    const kept = await height();
    await pressInBar(page, 'late', 1);
    await eventually(async () => (await height()) > kept + 20, true, 'reasons have room');
    await page.close();
  }, 60_000);

  test('Why opens the reasons; Keep holds for the template, on the next page too, until it is taken back', async () => {
    const page = await visit('news.localhost', '/news/keep.html', TALL);
    await shows(page, BLOCKS, 'collapsed');
    await scrollAway(page);
    const height = () => page.evaluate(() => document.getElementById('ad')?.getBoundingClientRect().height ?? 0);
    const before = await height();
    await pressInBar(page, 'ad', 1);
    await eventually(async () => (await height()) > before + 15, true, 'reasons are there');
    await page.press('Tab');
    await page.press('Enter');
    await eventually(async () => (await hidden(page)).includes('x0'), false, 'kept');
    const next = await visit('news.localhost', '/news/next.html');
    await eventually(async () => (await hidden(next)).includes('x5'), true, 'judged');
    expect(await hidden(next)).not.toContain('x0');
    const options = await openInside(driver(), 'src/options/options.html');
    await says(options, 'Keep one text:');
    await choose(options, 'Remove: news.localhost', '#corrections');
    await next.front();
    await eventually(async () => (await hidden(next)).includes('x0'), true, 'taken back');
    await Promise.all([page.close(), next.close(), options.close()]);
  }, 90_000);

  test('Keep of a bare paragraph holds for its text, and releases nothing else', async () => {
    const other =
      '<p data-i="x6">Advertisement: two rain barrels for the price of one. Order today and save a third.</p>';
    const page = await visit('news.localhost', '/news/keep-text.html', newsPage({ extra: other }));
    await shows(page, [...BLOCKS, 'x6'], 'collapsed');
    await pressInBar(page, 'ad', 2);
    await shows(page, ['x5', 'x6'], 'kept');
    const next = await visit('news.localhost', '/news/next-text.html', newsPage({ extra: other }));
    await shows(next, ['x5', 'x6'], 'judged');
    const options = await openInside(driver(), 'src/options/options.html');
    await says(options, 'Keep one text:');
    await Promise.all([page.close(), next.close(), options.close()]);
  }, 90_000);

  test('Undo takes back a Keep, here and for the site', async () => {
    const page = await visit('news.localhost', '/news/taken-back.html');
    await shows(page, BLOCKS, 'collapsed');
    await pressInBar(page, 'ad', 2);
    await eventually(async () => (await hidden(page)).includes('x0'), false, 'kept');
    const popup = await popupFor('news.localhost', '/news/taken-back.html');
    await choose(popup, 'Undo');
    await shows(page, BLOCKS, 'taken back here');
    const next = await visit('news.localhost', '/news/next-one.html');
    await shows(next, BLOCKS, 'taken back for the site');
    await Promise.all([page.close(), next.close(), popup.close()]);
  }, 90_000);

  test('a category that is reopened too often falls to mark, says so, and can be put back', async () => {
    const path = '/news/eased.html';
    const page = await visit('news.localhost', path, newsPage({ extra: '' }));
    await shows(page, BLOCKS, 'collapsed');
    for (let i = 0; i < 4; i++) {
      await pressInBar(page, 'ad', 0);
      await eventually(async () => (await hidden(page)).includes('x0'), false, 'opened');
      if (i < 3) await page.reload();
      if (i < 3) await shows(page, BLOCKS, 'collapsed again');
    }
    const popup = await popupFor('news.localhost', path);
    await says(popup, 'Ads: only marked on this site, because you often reopened them.');
    await shows(page, ['x5'], 'marked');
    await choose(popup, 'Collapse again');
    await shows(page, BLOCKS, 'put back');
    await Promise.all([page.close(), popup.close()]);
  }, 120_000);
});
