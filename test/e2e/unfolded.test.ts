import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser, settle } from './lib/browsers';
import { hiddenParagraphs } from './lib/reading';
import { newsPage } from './page-fixture';

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
});
