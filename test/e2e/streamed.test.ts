import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';
import { showsWithout } from './lib/reading';
import { AD, newsPage } from './page-fixture';

/** Milliseconds that the second half of a page takes to come. */
const LATE = 4_000;
const BOX = 'min-height:90px;background:#ddd';
/** A generic rule of EasyList. */
const LISTED = 'ad-banner-728x90';

interface Noted {
  /** When each slot lost its height; when the second half came. */
  readonly gone: Readonly<Record<string, number>>;
  readonly rest: number;
  readonly html: string;
}

const RECORDER = `<script>
  window.noted = { gone: {}, rest: 0, html: '' };
  setInterval(() => {
    for (const one of document.querySelectorAll('[id^=div-gpt-ad],.${LISTED}')) {
      const { height } = one.getBoundingClientRect();
      if (height > 0 && getComputedStyle(one).position !== 'absolute') delete noted.gone[one.id];
      else noted.gone[one.id] ??= performance.now();
    }
  }, 50);
</script>`;

const noted = (page: DriverPage): Promise<Noted> =>
  page.evaluate(() => (window as unknown as { readonly noted: Noted }).noted);

inEachBrowser('a page that is long in coming', (opened) => {
  // EasyList leaves 127.0.0.1 alone.
  const bench = () => {
    const { url, ...rest } = opened();
    return { ...rest, url: url.replace('127.0.0.1', 'news.localhost') };
  };

  test('loses empty slots below the screen meanwhile, and nothing else', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    const slot = (i: number, inside = '') => `<div id="div-gpt-ad-${String(i)}" style="${BOX}">${inside}</div>`;
    const [begin = '', rest = ''] = newsPage({ head: RECORDER }).split('<p data-i="a1">');
    const fill = `<script>
      noted.rest = performance.now();
      noted.html = document.documentElement.outerHTML;
      for (const id of ['div-gpt-ad-3', 'div-gpt-ad-4'])
        document.getElementById(id).append(document.getElementById('part').content.cloneNode(true));
    </script>`;
    const story = Array.from(
      { length: 6 },
      (_, i) =>
        `<p>The harbour master of Eastwick told the council for the ${String(i + 2)}th time what the dredging of the channel would cost.</p>`,
    ).join('');
    site['/news/2025/streamed.html'] = {
      // One on the screen; below it one, one with a place that is to be filled, one that is filled all the same, one with a text; and the last.
      body: `${begin}${slot(1)}<p>The dredging</p><div style="height:2000px"></div>${slot(2)}<p>of the harbour</p>
        ${slot(3, '<template></template>')}<p>of Eastwick</p>${slot(4)}<p>begins</p>${slot(5, '<p>Chairs for the garden</p>')}
        <p>soon</p><div id="last" class="${LISTED}" style="${BOX}">`,
      rest: [[LATE, `${story}</div><template id="part">${story}</template>${fill}<p data-i="a1">${rest}`]],
    };
    const page = await driver.newPage();
    await page.front();
    await page.goto(`${url}/news/2025/streamed.html`);
    await showsWithout(page, ['x0', 'x1', 'x3', 'x5'], 'judged when it is all there');
    const seen = await noted(page);
    expect(seen.rest).toBeGreaterThan(LATE - 500);
    const early = Object.keys(seen.gone).filter((id) => (seen.gone[id] ?? Infinity) < seen.rest);
    expect(early).toEqual(['div-gpt-ad-2']);
    expect(seen.html).not.toMatch(/data-(?!i=)/);
    const held = ['div-gpt-ad-3', 'div-gpt-ad-4', 'last'];
    const shown = () =>
      page.evaluate(
        (ids) =>
          ids.map((id) => (document.getElementById(id)?.querySelector<HTMLElement>('p')?.innerText ?? '') !== ''),
        held,
      );
    expect(await shown()).toEqual([true, true, true]);
    await page.close();
  }, 90_000);

  test('is not judged while half of it is there', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    const early = `<script>
      window.seen = [];
      setInterval(() => { if (document.getElementById('ad')?.innerText === '') seen.push('collapsed'); }, 50);
    </script>`;
    const [begin = '', rest = ''] = newsPage({ head: early, extra: `<p data-i="x6">${AD}</p>` }).split(
      '<p data-i="a3">',
    );
    const came = `<script>seen.push('the rest')</script>`;
    site['/news/2025/half.html'] = { body: begin, rest: [[LATE, `${came}<p data-i="a3">${rest}`]] };
    const page = await driver.newPage();
    await page.front();
    await page.goto(`${url}/news/2025/half.html`);
    await showsWithout(page, ['x0', 'x1', 'x3', 'x5', 'x6'], 'judged when it is all there');
    const seen = () =>
      page.evaluate(() => (window as unknown as { readonly seen: readonly string[] }).seen.slice(0, 2));
    await eventually(seen, ['the rest', 'collapsed'], 'in this order');
    await page.close();
  }, 90_000);
});
