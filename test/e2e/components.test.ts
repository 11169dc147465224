import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';
import { hiddenParagraphs } from './lib/reading';
import { newsPage } from './page-fixture';

/** The fixture's article as the inside of a component, which is filled, and defined, so many milliseconds late. */
function componentPage(filled: number, defined: number): string {
  const [before = '', rest = ''] = newsPage().split('<main>');
  const [story = '', after = ''] = rest.split('</main>');
  const script = `<template id="story">${story}</template><script>
    class Story extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        root.innerHTML = '<p>Loading</p><x-inner></x-inner>';
      }
    }
    class Inner extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        setTimeout(() => root.append(document.getElementById('story').content.cloneNode(true)), ${String(filled)});
      }
    }
    setTimeout(() => { customElements.define('x-story', Story); customElements.define('x-inner', Inner); }, ${String(defined)});
  </script>`;
  return `${before}<main><x-story></x-story></main>${script}${after}`;
}

/** Names of the paragraphs in the component that can't be seen; null while there are none. */
const hiddenInside = (page: DriverPage) =>
  page.evaluate(() => {
    const inner = document.querySelector('x-story')?.shadowRoot?.querySelector('x-inner')?.shadowRoot;
    const paragraphs = [...(inner?.querySelectorAll<HTMLElement>('p[data-i]') ?? [])];
    const hidden = paragraphs.filter((element) => element.innerText.trim() === '');
    return paragraphs.length === 0 ? null : hidden.map((element) => element.dataset['i']);
  });

inEachBrowser('an article in components', (bench) => {
  test.each([
    ['with the page', 0, 0],
    ['late', 1_500, 0],
    ['into components that are made late', 300, 900],
  ])(
    'that comes %s',
    async (name, filled, defined) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      const path = `/news/2025/component-${String(filled)}.html`;
      site[path] = componentPage(filled, defined);
      const page = await driver.newPage(`${url}${path}`);
      await eventually(() => hiddenInside(page), ['x0', 'x1', 'x3', 'x5'], `cleaned ${name}`);
      expect(await page.evaluate(() => document.querySelector('x-story')?.shadowRoot?.textContent)).toContain(
        'Loading',
      );
      await page.close();
    },
    60_000,
  );

  test('that is put into the slots of one, and goes on in another', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    const [before = '', rest = ''] = newsPage().split('<p data-i="x0"');
    const [story = '', last = ''] = rest.split('<p data-i="a4">');
    const scripts = `<script>
      document.querySelector('x-page').attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>';
      const end = document.querySelector('x-end');
      end.attachShadow({ mode: 'open' }).append(...end.childNodes);
    </script>`;
    const [end = '', after = ''] = last.split('</article>');
    site['/news/2025/slots.html'] =
      `${before.replace('<main>', '<x-page><main>')}<div id="box"><p data-i="x0"${story}<x-end><p data-i="a4">${end}</x-end></div></article>${after.replace('</main>', `</main></x-page>${scripts}`)}`;
    const page = await driver.newPage(`${url}/news/2025/slots.html`);
    await eventually(() => hiddenParagraphs(page), ['x0', 'x1', 'x3'], 'cleaned, but for what the component ends with');
    const inEnd = () =>
      page.evaluate(() =>
        [...(document.querySelector('x-end')?.shadowRoot?.querySelectorAll<HTMLElement>('p') ?? [])].map(
          (one) => one.innerText.trim() !== '',
        ),
      );
    await eventually(inEnd, [true, true, false], 'the rest of the article stays');
    await page.close();
  }, 60_000);
});
