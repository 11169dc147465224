import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser, settle } from './lib/browsers';
import { hiddenParagraphs, showsWithout } from './lib/reading';
import { AD, newsPage } from './page-fixture';

const PROMOTIONS = ['x0', 'x1', 'x3', 'x5'];
const NAMES = ['Ferry fees', 'Council meets', 'Storm warning', 'Harbour to be dredged', 'School library'];
const LIST = `<div id="list"><h2>Latest</h2><ul>${NAMES.map((name, i) => `<li><p data-i="l${String(i)}"><a href="/n/${String(i)}">${name} again this year</a></p></li>`).join('')}</ul></div>`;

inEachBrowser('parts that the page shows by turns', (bench) => {
  test.each([
    [
      'a class',
      '<div id="view" class="off">',
      'view.className = open ? "" : "off"; list.className = open ? "off" : ""',
    ],
    ['a style of its own', '<div id="view" style="display:none">', 'view.style.display = open ? "" : "none"'],
  ])(
    'a list stays while its article is hidden by %s, and the article is cleaned when it is shown',
    async (name, view, code) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      const head = `<style>.off{display:none}</style><script>addEventListener('turn', (event) => { const open = event.detail; ${code} })</script>`;
      const path = `/${String(name.length)}/index.html`;
      site[path] = newsPage({ head }).replace('<main>', `${LIST}${view}<main>`).replace('</main>', '</main></div>');
      const page = await driver.newPage(`${url}${path}`);
      const turn = (open: boolean) =>
        page.evaluate((is) => dispatchEvent(new CustomEvent('turn', { detail: is })), open);
      const hiddenInList = async () => (await hiddenParagraphs(page)).filter((one) => one?.startsWith('l'));
      await settle(page, 1500);
      expect(await hiddenInList()).toEqual([]);
      await turn(true);
      await eventually(
        async () => (await hiddenParagraphs(page)).filter((one) => !one?.startsWith('l')),
        PROMOTIONS,
        'the article without what does not belong',
      );
      await page.close();
    },
    60_000,
  );

  const REST = [
    'The dredging of the harbour was welcomed by the fishermen, who have waited for it since the storms of the autumn.',
    AD,
    'The ferry to the islands will run as before, said the harbour master, who will open the stone quay in March.',
  ];
  const rest = REST.map((text, i) => `<p data-i="r${String(i)}">${text}</p>`).join('');

  test('the rest of an article is cleaned when the reader opens it', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    const head = '<style>.rest{display:none}.open .rest{display:block}</style>';
    site['/news/2025/rest.html'] = newsPage({ head, extra: `<div class="rest">${rest}</div>` });
    const page = await driver.newPage(`${url}/news/2025/rest.html`);
    await showsWithout(page, PROMOTIONS, 'collapsed, and the rest not drawn');
    await page.evaluate(() => document.body.classList.add('open'));
    await eventually(() => hiddenParagraphs(page), [...PROMOTIONS, 'r1'], 'the rest without its advertisement');
    await page.close();
  }, 60_000);

  test.each([
    [
      'that is there unseen',
      '<div id="rest" style="visibility:hidden">',
      '</div>',
      'rest.style.visibility = "visible"',
    ],
    ['that a class of the page hides', '<div class="unseen">', '</div>', 'document.body.className = "all"'],
    ['that is not laid out', '<div id="rest" style="content-visibility:hidden">', '</div>', 'rest.style = ""'],
    ['that find-in-page may open', '<div id="rest" hidden="until-found">', '</div>', 'rest.hidden = false'],
    ['in folded details', '<details id="rest"><summary>The rest</summary>', '</details>', 'rest.open = true'],
  ])(
    'the rest of an article %s is cleaned when the reader opens it',
    async (name, begin, end, code) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      const opens = `<script>addEventListener('more', () => { ${code} })</script>`;
      const head = `<style>.unseen{visibility:hidden}.all .unseen{visibility:visible;transition:visibility .2s}</style>${opens}`;
      const path = `/news/2025/part-${String(name.length)}.html`;
      site[path] = newsPage({ head, extra: `${begin}${rest}${end}` });
      const page = await driver.newPage(`${url}${path}`);
      const hidden = async () => (await hiddenParagraphs(page)).filter((one) => !one?.startsWith('r'));
      await eventually(hidden, PROMOTIONS, 'collapsed, and the rest not drawn');
      await page.evaluate(() => dispatchEvent(new Event('more')));
      await eventually(() => hiddenParagraphs(page), [...PROMOTIONS, 'r1'], 'the rest without its advertisement');
      await page.close();
    },
    60_000,
  );

  test('comments that the reader opens stay', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    const comments = [
      'I like the plan.',
      'My boat has been stuck in the mud of that harbour for years now, and nobody ever came.',
    ]
      .map((text, i) => `<div class="comment"><b>user${String(i)}</b><p data-i="c${String(i)}">${text}</p></div>`)
      .join('');
    const head = '<style>.off{display:none}</style>';
    const extra = `<section class="comments off"><h3>Comments</h3>${comments}</section>`;
    site['/news/2025/opened.html'] = newsPage({ head, extra });
    const page = await driver.newPage(`${url}/news/2025/opened.html`);
    await showsWithout(page, PROMOTIONS, 'collapsed, and the comments not drawn');
    await page.evaluate(() => document.querySelector('.comments')?.classList.remove('off'));
    await settle(page, 1500);
    expect(await hiddenParagraphs(page)).toEqual(PROMOTIONS);
    await page.close();
  }, 60_000);
});
