import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser, settle } from './lib/browsers';
import type { Driver, DriverPage } from './lib/driver';
import { showsWithout } from './lib/reading';
import { AD, newsPage, NOTICE } from './page-fixture';

const PROMOTIONS = ['x0', 'x1', 'x3', 'x5'];
/** Milliseconds that the page's deferred scripts take to come. */
const LATE = 4_000;

interface Recorded {
  /** When each paragraph went out of sight for good, and when the scripts had run. */
  readonly hidden: Readonly<Record<string, number>>;
  readonly ran: number;
  /** What moved on the screen, as the browser drew it. */
  readonly moved: readonly string[];
  readonly shifted: number;
  readonly errors: readonly string[];
  /** The markup when the deferred script ran. */
  readonly html: string;
}

/** Notes what a reader sees, frame by frame. Where boxes were drawn is asked of the browser after it has laid out a frame. */
const RECORDER = `<script>
  window.noted = { hidden: {}, ran: 0, moved: [], shifted: 0, errors: [], html: '' };
  addEventListener('error', (event) => noted.errors.push(event.message));
  try {
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) noted.shifted += value;
    }).observe({ type: 'layout-shift', buffered: true });
  } catch {}
  const tops = new Map();
  const look = () => {
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      for (const { target, boundingClientRect: { top }, isIntersecting } of entries) {
        const name = target.dataset.i;
        if (isIntersecting && tops.has(name) && Math.abs(tops.get(name) - top) > 1)
          noted.moved.push(name + ' by ' + (top - tops.get(name)) + ' at ' + performance.now());
        tops.set(name, top);
      }
    });
    for (const one of document.querySelectorAll('p[data-i]')) {
      const name = one.dataset.i;
      if (name.startsWith('a')) observer.observe(one);
      else if (document.querySelector('h1').innerText === '') continue;
      else if (one.innerText.trim() !== '') delete noted.hidden[name];
      else noted.hidden[name] ??= performance.now();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
</script>`;
const RAN = 'noted.ran = performance.now(); noted.html = document.documentElement.outerHTML;';
const STYLE =
  'body{font:17px/1.6 Georgia,serif;max-width:680px;margin:30px auto}.promo{background:#eee;padding:20px;margin:2em 0}';

const recorded = (page: DriverPage): Promise<Recorded> =>
  page.evaluate(() => (window as unknown as { readonly noted: Recorded }).noted);

const script = (code: string, after = LATE) => ({ body: code, type: 'text/javascript', after });

/** What a reader sees of an element in which there is nothing but a text. */
function drawnAs(id: string): 'its text' | 'a bar' | 'nothing' {
  const element = document.getElementById(id);
  if (element === null) return 'nothing';
  const isSeen = element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
  if (!isSeen) return 'nothing';
  return element.innerText.trim() === '' ? 'a bar' : 'its text';
}

/** A tab that is in front before the page comes: one in the background is left alone. */
async function opened(driver: Driver, address: string): Promise<DriverPage> {
  const page = await driver.newPage();
  await page.front();
  await page.goto(address);
  return page;
}

inEachBrowser('a page whose deferred scripts are long in coming', (bench) => {
  test.each([
    ['a deferred script', '<script defer src="/late.js"></script>', 0],
    ['a module, and a style sheet', '<script type="module" src="/late.js"></script>', 600],
    ['a deferred script, and a style sheet that can not be had', '<script defer src="/late.js"></script>', -1],
  ])(
    'is cleaned before they come: %s',
    async (name, tag, sheet) => {
      const { driver, url, site, untouched } = bench();
      await driver.setStorage({ enabled: true });
      const path = `/news/2025/early-${String(name.length)}.html`;
      site['/late.js'] = script(RAN);
      delete site['/late.css'];
      if (sheet >= 0) site['/late.css'] = { body: STYLE, type: 'text/css', after: sheet };
      site[path] = newsPage({ head: `${RECORDER}<link rel="stylesheet" href="/late.css">${tag}` });
      const page = await opened(driver, `${url}${path}`);
      await showsWithout(page, PROMOTIONS, 'what does not belong is collapsed');
      await settle(page, 2_000);
      const { hidden, ran, moved, shifted, errors, html } = await recorded(page);
      const late = PROMOTIONS.filter((one) => (hidden[one] ?? Infinity) > ran - 500);
      expect({ late, hidden, ran }).toEqual({ late: [], hidden, ran });
      expect({ moved, shifted, errors }).toEqual({ moved: [], shifted: 0, errors: [] });
      await page.close();
      const other = await opened(await untouched(), `${url}${path}`);
      expect(html).toBe((await recorded(other)).html);
      await other.close();
    },
    90_000,
  );

  test('no script fails that gives an element of the markup a tree of its own, and what it draws there is seen', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    const attach = `for (const id of ['one', 'two']) {
      const root = document.getElementById(id).attachShadow({ mode: 'open' });
      root.innerHTML = '<p class="drawn">The harbour master answers questions on the dredging here at noon.</p>';
    }
    customElements.define('x-box', class extends HTMLDivElement {
      constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>'; }
    }, { extends: 'div' });`;
    site['/attach.js'] = script(`${attach}${RAN}`);
    const parts = `<div id="one">${AD}</div><p data-i="a8">The sand is brought to the beach by the boats of the town of Eastwick itself, said the mayor.</p>
      <section id="two"><p data-i="y0">${AD}</p></section>
      <p data-i="a9">The ferry will run twice a day to the islands as soon as the harbour has been dredged, the council said.</p>
      <div is="x-box"><p data-i="y1">${AD}</p></div>`;
    site['/news/2025/attach.html'] = newsPage({
      head: `${RECORDER}<script defer src="/attach.js"></script>`,
      extra: parts,
    });
    const page = await opened(driver, `${url}/news/2025/attach.html`);
    await eventually(() => page.evaluate(() => document.readyState), 'complete', 'loaded');
    await settle(page, 2_000);
    const { errors, hidden, ran } = await recorded(page);
    expect(errors).toEqual([]);
    // They had been collapsed before.
    expect([(hidden['x3'] ?? Infinity) < ran, ran > 0]).toEqual([true, true]);
    const drawn = () =>
      page.evaluate(() =>
        ['one', 'two'].map((id) => {
          const inner = document.getElementById(id)?.shadowRoot?.querySelector<HTMLElement>('.drawn');
          return (
            inner?.checkVisibility({ visibilityProperty: true }) === true && inner.getBoundingClientRect().height > 10
          );
        }),
      );
    await eventually(drawn, [true, true], 'what the script drew');
    await page.close();
  }, 90_000);

  test('a bar does not wait long for them, but for an advertisement', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    site['/hang.js'] = script(RAN, 8_000);
    const extra = `<p>The sand is brought to the beach by the boats of the town of Eastwick itself, said the mayor.</p>
      <div id="notice">${NOTICE}</div><p>The council will meet again on the dredging of the harbour in the spring, it said.</p>
      <div id="box">${AD}</div>`;
    const watch = `<script>
      ${drawnAs.toString()}
      window.bars = {};
      setInterval(() => {
        for (const id of ['notice', 'box']) if (drawnAs(id) === 'a bar') bars[id] ??= performance.now();
      }, 50);
    </script>`;
    site['/news/2025/hang.html'] = newsPage({
      head: `${RECORDER}${watch}<script defer src="/hang.js"></script>`,
      extra,
    });
    const page = await opened(driver, `${url}/news/2025/hang.html`);
    const noted = () =>
      page.evaluate(() => (window as unknown as { readonly bars: Readonly<Record<string, number>> }).bars);
    await eventually(async () => Object.keys(await noted()), ['notice', 'box'], 'one bar after the other', 15_000);
    const bars = await noted();
    const { ran } = await recorded(page);
    expect({ bars, ran, inTime: [(bars['notice'] ?? ran) < ran - 2_000, (bars['box'] ?? 0) > ran] }).toEqual({
      bars,
      ran,
      inTime: [true, true],
    });
    await page.close();
  }, 60_000);

  test('nothing opens because of a tree that was there before them', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    site['/after.js'] = script(RAN, 1_500);
    const tree = '<template shadowrootmode="open"><slot></slot></template>';
    const extra = `<section id="declared">${tree}${AD}</section><div id="box">${AD}</div>`;
    site['/news/2025/before.html'] = newsPage({ head: `${RECORDER}<script defer src="/after.js"></script>`, extra });
    const page = await opened(driver, `${url}/news/2025/before.html`);
    await eventually(() => page.evaluate(() => document.readyState), 'complete', 'loaded');
    await settle(page, 2_000);
    expect([await page.evaluate(drawnAs, 'declared'), await page.evaluate(drawnAs, 'box')]).not.toContain('its text');
    await page.close();
  }, 60_000);

  test.each([
    ['a deferred script', (code: string) => script(code, 1_500)],
    ['a script that waits', (code: string) => script(`setTimeout(() => { ${code} }, 1500)`, 200)],
  ])(
    'an article is seen that %s draws where an empty slot was that lists name',
    async (name, served) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      site['/fill.js'] = served('document.getElementById("root").append(document.getElementById("story").content)');
      const slot =
        '<div id="root" class="ad-banner-728x90" style="min-height:90px"></div><template id="story"><article>';
      const path = `/news/2025/slot-${String(name.length)}.html`;
      site[path] = newsPage({ head: '<script defer src="/fill.js"></script>' })
        .replace('<article>', slot)
        .replace('</article>', '</article></template>');
      // EasyList leaves 127.0.0.1 alone.
      const page = await opened(driver, `${url.replace('127.0.0.1', 'news.localhost')}${path}`);
      const isGone = () => page.evaluate(() => document.getElementById('root')?.getBoundingClientRect().height === 0);
      await eventually(isGone, true, 'the empty slot goes');
      await eventually(isGone, false, 'the article is seen');
      await showsWithout(page, PROMOTIONS, 'cleaned');
      await page.close();
    },
    60_000,
  );

  test('a tree that the markup declares closed keeps what it holds', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    const declared = `<div id="declared"><template shadowrootmode="closed"><b style="display:block;height:150px">Inside</b><slot></slot></template>${AD}</div>`;
    site['/news/2025/declared.html'] = newsPage({ extra: declared });
    const page = await opened(driver, `${url}/news/2025/declared.html`);
    const height = () => page.evaluate(() => document.getElementById('declared')?.getBoundingClientRect().height ?? 0);
    await eventually(async () => (await height()) < 100, true, 'collapsed');
    await driver.setStorage({ enabled: false });
    await eventually(async () => (await height()) > 150, true, 'as published');
    await page.close();
  }, 60_000);

  test.each([
    ['draw it', 'document.querySelector("main").append(document.getElementById("story").content)', true],
    ['unveil it', 'document.documentElement.className = ""', false],
  ])(
    'an article is cleaned once they %s',
    async (name, code, isDrawn) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      const path = `/news/2025/late-${String(name.length)}.html`;
      site['/show.js'] = script(code, 1_500);
      site['/last.js'] = script('', 2_500);
      const head = `<style>.veiled main{visibility:hidden}</style><script defer src="/show.js"></script><script defer src="/last.js"></script>`;
      const html = newsPage({ head });
      site[path] = isDrawn
        ? html
            .replace('<article>', '<p>Loading</p></main><template id="story"><article>')
            .replace('</article></main>', '</article></template>')
        : html.replace('<html', '<html class="veiled"');
      const page = await opened(driver, `${url}${path}`);
      await showsWithout(page, PROMOTIONS, 'cleaned');
      await page.close();
    },
    60_000,
  );

  test('an article most of which a deferred script brings is judged whole', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    site['/more.js'] = script(
      'document.querySelector("article").append(document.getElementById("more").content)',
      1_500,
    );
    const [before = '', after = ''] = newsPage({ head: '<script defer src="/more.js"></script>' }).split(
      '<p data-i="a4">',
    );
    const [rest = '', end = ''] = after.split('</article>');
    site['/news/2025/more.html'] = `${before}</article><template id="more"><p data-i="a4">${rest}</template>${end}`;
    const page = await opened(driver, `${url}/news/2025/more.html`);
    await showsWithout(page, PROMOTIONS, 'cleaned');
    await page.close();
  }, 60_000);

  test('a document that a script opens anew is cleaned too', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    site['/late.js'] = script('');
    const story = newsPage({ head: '<script>0</script>' });
    site['/open.js'] = script(
      `setTimeout(() => { document.open(); document.write(${JSON.stringify(story)}); document.close(); }, 1500)`,
      200,
    );
    site['/news/2025/open.html'] =
      '<!doctype html><title>Harbour</title><script async src="/open.js"></script><script defer src="/late.js"></script><p>Wait';
    const page = await opened(driver, `${url}/news/2025/open.html`);
    await showsWithout(page, PROMOTIONS, 'cleaned');
    const hasBar = () =>
      page.evaluate(() => document.querySelector('.promo')?.checkVisibility({ visibilityProperty: true }));
    // Firefox tells of no such document that it is loaded: there the bar of an advertisement in a box does not come.
    if (driver.name === 'chromium') await eventually(hasBar, true, 'with a bar');
    await page.close();
  }, 60_000);
});
