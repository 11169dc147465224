import { expect, test } from '@jest/globals';
import type { Driver, DriverPage } from './lib/driver';
import { ask } from './lib/ask';
import { eventually, inEachBrowser } from './lib/browsers';
import { newsPage } from './page-fixture';

/** Generic rules of EasyList. */
const LISTED = 'ad-banner-728x90';
const SLOT = 'div-gpt-ad-1';
const BOX = 'background:#ddd;min-height:90px';

/** Text of the elements as the reader sees it: '' where it is hidden or collapsed, null where the element is gone. */
const seen = (page: DriverPage, selector: string) =>
  page.evaluate((found) => {
    const element = document.querySelector<HTMLElement>(found);
    return element === null ? null : element.innerText.trim();
  }, selector);

const heightOf = (page: DriverPage, selector: string) =>
  page.evaluate((found) => document.querySelector(found)?.getBoundingClientRect().height ?? -1, selector);

interface Added {
  readonly answer: { readonly error: string | null; readonly lists: readonly { id: string; own: boolean }[] };
}

/** Runs `work` with a list of the reader's own. */
async function withList(driver: Driver, text: string, work: () => Promise<void>): Promise<void> {
  // The rim: what our own background answered.
  const { answer } = JSON.parse(await ask(driver, 'filters/add', { title: 'mine', url: '', text })) as Added;
  expect(answer.error).toBeNull();
  try {
    await work();
  } finally {
    for (const list of answer.lists.filter((one) => one.own)) await ask(driver, 'filters/remove', { id: list.id });
  }
}

inEachBrowser('advertisements that lists name', (opened) => {
  // EasyList leaves 127.0.0.1 and localhost alone.
  const bench = () => {
    const { url, ...rest } = opened();
    return { ...rest, url: url.replace('127.0.0.1', 'news.localhost') };
  };

  test('an empty slot goes silently, one with content gets a bar, the article stays', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    site['/news/listed.html'] = newsPage({
      extra:
        `<div id="${SLOT}" style="${BOX}"></div>` +
        `<div class="${LISTED}" style="${BOX}"><p>Chairs for the garden, from the chair maker at the harbour</p></div>`,
    });
    const page = await driver.newPage(`${url}/news/listed.html`);
    await eventually(() => seen(page, `.${LISTED}`), '', 'advertisement');
    await eventually(() => heightOf(page, `#${SLOT}`), 0, 'empty slot');
    expect(await heightOf(page, `.${LISTED}`)).toBeGreaterThan(20);
    expect(await seen(page, '[data-i=a5]')).not.toBe('');
    await page.close();
  }, 60_000);

  test('what insists on being shown by its own style goes too, empty or not', async () => {
    const { driver, url, site } = bench();
    const insists = `${BOX};display:block!important;position:fixed!important;inset-inline-end:0!important;width:200px`;
    site['/news/insists.html'] = newsPage({
      extra:
        `<div style="height:1200px"></div>` +
        `<ins class="${LISTED}" id="full" style="${insists};top:0"><b style="visibility:visible">Chairs for the garden</b></ins>` +
        `<ins class="${LISTED}" id="empty" style="${insists};bottom:0"></ins>`,
    });
    const page = await driver.newPage(`${url}/news/insists.html`);
    const hit = (id: string): Promise<boolean> =>
      page.evaluate((name) => {
        const { left, top, width, height } = document.getElementById(name)?.getBoundingClientRect() ?? new DOMRect();
        const at = document.elementFromPoint(left + width / 2, top + height / 2);
        return at?.closest(`#${name}`) !== null && at !== null;
      }, id);
    await eventually(() => hit('full'), false, 'the full one');
    await eventually(() => hit('empty'), false, 'the empty one');
    // Fixed to the screen it would never leave it: no box is kept for it.
    const isDrawn = () => page.evaluate(() => document.querySelector('#full b')?.checkVisibility());
    await eventually(isDrawn, false, 'nothing of it is drawn');
    await page.close();
  }, 60_000);

  test('an element that holds the article stays, whatever a rule says', async () => {
    const { driver, url, site } = bench();
    site['/news/holds.html'] = newsPage().replace('<main>', `<main class="${LISTED}">`);
    const page = await driver.newPage(`${url}/news/holds.html`);
    await eventually(() => seen(page, '[data-i=x0]'), '', 'other advertisement');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await seen(page, '[data-i=a0]')).not.toBe('');
    expect(await seen(page, '[data-i=a5]')).not.toBe('');
    await page.close();
  }, 60_000);

  test('one that comes late goes the same way, and so does what fills it again', async () => {
    const { driver, url, site } = bench();
    site['/news/later.html'] = newsPage();
    const page = await driver.newPage(`${url}/news/later.html`);
    await eventually(() => seen(page, '[data-i=x0]'), '', 'first advertisement');
    await page.evaluate(
      ([name, style]) => {
        const late = document.createElement('div');
        late.className = name;
        late.id = 'late';
        late.style.cssText = style;
        late.innerHTML = '<p>Chairs for the garden, from the chair maker at the harbour</p>';
        document.querySelector('article')?.append(late);
      },
      [LISTED, BOX] as const,
    );
    await eventually(() => seen(page, '#late'), '', 'late advertisement');
    await page.evaluate(() => {
      const late = document.getElementById('late');
      if (late !== null) late.innerHTML = '<p>Tables for the garden, from the table maker at the old quay</p>';
    });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await seen(page, '#late')).toBe('');
    await page.close();
  }, 60_000);

  test('a frame of the page goes where an advertisement is all that is in it', async () => {
    const { driver, url, site } = bench();
    const frame = (id: string, html: string) =>
      `<iframe id="${id}" style="width:300px;height:90px" srcdoc='<script>"${'x'.repeat(600)}"</script>${html}'></iframe>`;
    const chairs = `<div class="${LISTED}"><p>Chairs for the garden</p></div>`;
    site['/news/frames.html'] = newsPage({
      extra:
        frame('full', `<small>Advertisement</small>${chairs}`) +
        frame('empty', `<div class="${LISTED}"></div>`) +
        frame('beside', `${chairs}<p>Ferries by month, and what they carried over the strait</p>`) +
        frame('chart', '<p>Ferries by month, and what they carried over the strait</p>'),
    });
    const page = await driver.newPage(`${url}/news/frames.html`);
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('iframe')].filter((found) => found.checkVisibility()).map(({ id }) => id),
      );
    await eventually(shown, ['beside', 'chart'], 'frames of the page');
    await page.evaluate((name) => {
      const late = document.createElement('iframe');
      late.id = 'late';
      document.querySelector('article')?.append(late);
      const written = late.contentDocument;
      if (written === null) return;
      const ad = written.createElement('div');
      ad.className = name;
      ad.textContent = 'Tables for the garden';
      written.body.append(ad);
    }, LISTED);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await eventually(shown, ['beside', 'chart'], 'a frame written late');
    await page.close();
  }, 60_000);

  test('an article in a frame of the page stays as it is, and so does a frame that only says that it is an advertisement', async () => {
    const { driver, url, site } = bench();
    const story = Array.from(
      { length: 12 },
      (_, i) =>
        `<p>Ferry ${String(i)} carried more of the islands’ sheep than ever before, the harbour master said, and was late on a Monday.</p>`,
    );
    const chairs = `<div class="${LISTED}"><p>Chairs for the garden</p></div>`;
    const frame = (id: string, html: string) =>
      `<iframe id="${id}" style="width:600px;height:300px" srcdoc='${html}'></iframe>`;
    site['/news/framed.html'] = newsPage({
      extra:
        frame('story', `<article><h1>Ferries</h1>${story.join('')}${chairs}</article>`) +
        frame('said', '<p>Advertisement</p><p>Chairs for the garden</p>') +
        frame('listed', chairs),
    });
    const page = await driver.newPage(`${url}/news/framed.html`);
    const frames = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('iframe')].map((found) => ({
          id: found.id,
          isShown: found.checkVisibility(),
          html: found.contentDocument?.documentElement.outerHTML ?? '',
          unseen: [...(found.contentDocument?.querySelectorAll('p') ?? [])].filter((one) => !one.checkVisibility())
            .length,
        })),
      );
    const isListedShown = async () => (await frames()).find(({ id }) => id === 'listed')?.isShown;
    await eventually(isListedShown, false, 'the advertisement');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const kept = (await frames()).slice(0, 2);
    expect(kept.map(({ id, isShown, unseen }) => ({ id, isShown, unseen }))).toEqual([
      { id: 'story', isShown: true, unseen: 0 },
      { id: 'said', isShown: true, unseen: 0 },
    ]);
    expect(kept.map(({ html }) => html).join()).not.toContain('winnow');
    await page.close();
  }, 60_000);

  test('one in a table goes at once, and its bar comes when it has left the screen', async () => {
    const { driver, url, site } = bench();
    site['/news/row.html'] = newsPage({
      head: '<style>body{font:9px/1 Georgia!important}.promo{min-height:0!important}</style>',
      extra: `<table><tr class="${LISTED}"><td>Chairs for the garden</td></tr><tr><td id="below">Ferry</td></tr></table>`,
    });
    const page = await driver.newPage(`${url}/news/row.html`);
    const table = () =>
      page.evaluate(() => ({
        isSeen: document.querySelector('table')?.innerText.includes('Chairs') ?? true,
        top: document.getElementById('below')?.offsetTop ?? 0,
        bars: document.querySelectorAll('tr[data-winnow^="bar"]').length,
      }));
    const { top } = await table();
    await eventually(async () => (await table()).isSeen, false, 'row of an advertisement');
    expect(await table()).toEqual({ isSeen: false, top, bars: 0 });
    await page.evaluate(() => {
      document.body.style.paddingBottom = '200vh';
      scrollTo(0, innerHeight * 1.5);
    });
    await eventually(async () => (await table()).bars, 1, 'bar of the row');
    expect((await table()).isSeen).toBe(false);
    await page.close();
  }, 60_000);

  test('what holds words for screen readers alone is an empty slot', async () => {
    const { driver, url, site } = bench();
    const words = '<h2 style="position:absolute;clip:rect(0 0 0 0)">Offers of our partners</h2>';
    site['/news/words.html'] = newsPage({ extra: `<div class="${LISTED}" id="words" style="${BOX}">${words}</div>` });
    const page = await driver.newPage(`${url}/news/words.html`);
    await eventually(() => heightOf(page, '#words'), 0, 'slot with words that nobody sees');
    await page.close();
  }, 60_000);

  test('a page that takes our attribute away again and again keeps its slot', async () => {
    const { driver, url, site } = bench();
    site['/news/stubborn.html'] = newsPage({ extra: `<div id="${SLOT}" style="${BOX}"></div>` });
    const page = await driver.newPage(`${url}/news/stubborn.html`);
    await eventually(() => heightOf(page, `#${SLOT}`), 0, 'empty slot');
    await page.evaluate((id) => {
      setInterval(() => {
        const slot = document.getElementById(id);
        if (slot === null || slot.getBoundingClientRect().height > 0) return;
        for (const name of slot.getAttributeNames()) if (name.startsWith('data-')) slot.removeAttribute(name);
        slot.classList.toggle('again');
      }, 50);
    }, SLOT);
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(await heightOf(page, `#${SLOT}`)).toBeGreaterThan(0);
    await page.close();
  }, 60_000);

  test("a reader's list works at once, and so do its exceptions", async () => {
    const { driver, url, site } = bench();
    const host = new URL(url).hostname;
    site['/news/own.html'] = newsPage({
      extra:
        `<div class="${LISTED}" style="${BOX}"><p>Chairs for the garden, from the chair maker</p></div>` +
        '<div class="mine-only"><p>A list of the best tables, by the table maker at the old quay</p></div>',
    });
    const visit = async (work: (page: DriverPage) => Promise<void>): Promise<void> => {
      const page = await driver.newPage(`${url}/news/own.html`);
      try {
        await eventually(() => seen(page, '[data-i=x0]'), '', 'other advertisement');
        await work(page);
      } finally {
        await page.close();
      }
    };
    await withList(driver, `${host}##.mine-only\n${host}#@#.${LISTED}`, () =>
      visit(async (page) => {
        await eventually(() => seen(page, '.mine-only'), '', 'own rule', 2_500);
        expect(await seen(page, `.${LISTED}`)).not.toBe('');
      }),
    );
    await withList(driver, `@@||${host}^$generichide\n${host}##.mine-only`, () =>
      visit(async (page) => {
        await eventually(() => seen(page, '.mine-only'), '', 'own rule', 2_500);
        expect(await seen(page, `.${LISTED}`)).not.toBe('');
      }),
    );
    await visit(async (page) => {
      await eventually(() => seen(page, `.${LISTED}`), '', 'rule of the package', 2_500);
      expect(await seen(page, '.mine-only')).not.toBe('');
    });
  }, 120_000);

  test('a rule by the text that is seen finds a label among letters nobody sees, and leaves what nobody sees', async () => {
    const { driver, url, site } = bench();
    const { hostname: host } = new URL(url);
    const teaser = (id: string, label: string): string =>
      `<div class="teaser" id="${id}"><span class="tag">${label}</span><p>Chairs for the garden, from the maker</p></div>`;
    const unseen = ['color:transparent', 'font-size:0', 'visibility:hidden', 'display:none', 'opacity:0'];
    const decoys = unseen.map((style) => `<i style="${style}">x</i>`).join('');
    site['/news/seen.html'] = newsPage({
      extra:
        teaser('split', `Paid${decoys}pi${decoys}ck`) +
        `<div style="opacity:0">${teaser('within', 'Paidpick')}</div>` +
        unseen.map((style, i) => teaser(`unseen${i}`, `<b style="${style}">Paidpick</b>`)).join(''),
    });
    await driver.setStorage({ treatments: { ad: 'collapse', boilerplate: 'off', 'off-topic': 'off' } });
    try {
      await withList(driver, `${host}#$#hide-if-contains-visible-text Paidpick .teaser '.teaser > .tag'`, async () => {
        const page = await driver.newPage(`${url}/news/seen.html`);
        await eventually(() => seen(page, '#split'), '', 'the split label', 5_000);
        for (const i of unseen.keys()) expect(await seen(page, `#unseen${i} p`)).not.toBe('');
        expect(await seen(page, '#within p')).not.toBe('');
        await page.close();
      });
    } finally {
      await driver.setStorage({
        treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
      });
    }
  }, 60_000);

  test('a reader who leaves advertisements alone sees them', async () => {
    const { driver, url, site } = bench();
    site['/news/off.html'] = newsPage({
      extra: `<div class="${LISTED}" style="${BOX}"><p>Chairs for the garden, from the chair maker</p></div><div id="${SLOT}" style="${BOX}"></div>`,
    });
    await driver.setStorage({ treatments: { ad: 'off', boilerplate: 'collapse', 'off-topic': 'collapse' } });
    try {
      const page = await driver.newPage(`${url}/news/off.html`);
      await eventually(() => seen(page, '[data-i=x5]'), '', 'boilerplate');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await seen(page, `.${LISTED}`)).not.toBe('');
      expect(await heightOf(page, `#${SLOT}`)).toBeGreaterThan(0);
      await page.close();
    } finally {
      await driver.clearStorage();
    }
  }, 60_000);
});
