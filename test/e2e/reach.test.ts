import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { inEachBrowser } from './lib/browsers';

const SCRIPT = `import { bundle } from './scripts/lib/browser-extract.mjs';
process.stdout.write(await bundle('src/page/reach.ts', 'reach'));`;

interface Case {
  readonly is: string;
  readonly html?: string;
  readonly body?: string;
  readonly css?: string;
  readonly inner: string;
  /** How far what scrolls was scrolled before it is asked, CSS pixels. */
  readonly scrolled?: number;
}

const at = (left: string, top = '0'): string =>
  `<p id="asked" style="position:absolute;left:${left};top:${top};width:200px;height:40px">Words</p>`;
const fixed = (css: string): string =>
  `<div style="position:fixed;width:300px;height:100px;${css}"><p id="asked">Words</p></div>`;
const inScroller = (css: string, inner: string): string =>
  `<div id="scroller" style="overflow:auto;position:relative;width:400px;height:300px;margin-left:250px;${css}">${inner}</div>`;
const LONG = '<div style="height:3000px;width:50px;flex:none"></div>';
const WIDE = '<div style="height:50px;width:3000px;flex:none"></div>';

const REACHED: readonly Case[] = [
  { is: 'text', inner: '<p id="asked">Words</p>' },
  { is: 'text above the screen', inner: `<p id="asked">Words</p>${LONG}`, scrolled: 2_000 },
  { is: 'text to the right', inner: at('3000px') },
  { is: 'text to the left where the page runs from the right', html: 'dir="rtl"', inner: at('-2000px') },
  { is: 'the same where the body does', body: 'dir="rtl"', inner: at('-2000px') },
  {
    is: 'text to the right where the body alone runs from the left',
    html: 'dir="rtl"',
    body: 'dir="ltr"',
    inner: at('3000px'),
  },
  {
    is: 'lines to the left where lines run down from the right',
    css: 'html{writing-mode:vertical-rl}',
    inner: at('-2000px'),
  },
  { is: 'the same where the body’s do', css: 'body{writing-mode:vertical-rl}', inner: at('-2000px') },
  {
    is: 'text above where lines run up',
    html: 'dir="rtl"',
    css: 'html{writing-mode:vertical-lr}',
    inner: at('0', '-2000px'),
  },
  { is: 'text above in a box that scrolls', inner: inScroller('', `<p id="asked">Words</p>${LONG}`), scrolled: 2_000 },
  {
    is: 'text to the left in a box that runs from the right',
    inner: inScroller('direction:rtl', WIDE + at('-1500px')),
  },
  {
    is: 'the same in a row in reverse',
    inner: inScroller('display:flex;flex-direction:row-reverse', `${WIDE}<p id="asked">Words</p>`),
  },
  {
    is: 'text above in a column in reverse',
    inner: inScroller('display:flex;flex-direction:column-reverse', `${LONG}<p id="asked">Words</p>`),
  },
  {
    is: 'text above where the body scrolls',
    css: 'html,body{height:100%;margin:0}html{overflow:hidden}body{overflow:auto}',
    inner: `<p id="asked">Words</p>${LONG}`,
    scrolled: 2_000,
  },
];

const NOT_REACHED: readonly Case[] = [
  { is: 'a skip link to the left', inner: at('-9999px') },
  { is: 'a skip link above', inner: at('0', '-999px') },
  { is: 'text to the right where the page runs from the right', html: 'dir="rtl"', inner: at('3000px') },
  { is: 'the same where the body does', body: 'dir="rtl"', inner: at('3000px') },
  {
    is: 'lines to the right where lines run down from the right',
    css: 'html{writing-mode:vertical-rl}',
    inner: at('3000px'),
  },
  { is: 'text before the first column of a box that scrolls', inner: inScroller('', LONG + at('-210px')) },
  { is: 'text above a box that scrolls', inner: inScroller('', LONG + at('0', '-150px')), scrolled: 100 },
  { is: 'text to the right in a box that runs from the right', inner: inScroller('direction:rtl', WIDE + at('420px')) },
  {
    is: 'a skip link in a box that scrolls what stands in it',
    inner: inScroller('position:static', LONG + at('0', '-999px')),
    scrolled: 2_000,
  },
];

const FIXED: readonly (readonly [string, string, boolean])[] = [
  ['a drawer to the left', 'left:-300px;top:0', true],
  ['a drawer to the right', 'left:100%;top:0', true],
  ['a drawer above', 'left:0;top:-120px', true],
  ['a line at the top', 'left:0;top:0', false],
  ['a box half out', 'left:-150px;top:0', false],
];

inEachBrowser('what no scrolling leads to', (bench) => {
  const ask = async ({ html = '', body = '', css = '', inner, scrolled = 0 }: Case) => {
    const { driver, url, site } = bench();
    site['/reach.js'] ??= {
      body: execFileSync('node', ['--input-type=module', '-e', SCRIPT], { encoding: 'utf8' }),
      headers: { 'content-type': 'text/javascript' },
    };
    site['/reach.html'] = `<!doctype html><html ${html}><head><title>Reach</title><style>${css}</style></head>
      <body ${body}>${inner}<script src="/reach.js"></script></body></html>`;
    const page = await driver.newPage(`${url}/reach.html`);
    const answer = await page.evaluate((far) => {
      const { reach } = globalThis as unknown as { reach: { isOutOfReach: (element: Element) => boolean } };
      const asked = document.getElementById('asked');
      if (asked === null) throw new Error('nothing to ask of');
      for (const one of [document.getElementById('scroller'), document.documentElement, document.body])
        one?.scrollBy(0, far);
      const out = reach.isOutOfReach(asked);
      asked.scrollIntoView();
      const { left, right, top, bottom } = asked.getBoundingClientRect();
      const box =
        asked.closest('#scroller')?.getBoundingClientRect() ??
        new DOMRect(0, 0, document.documentElement.clientWidth, innerHeight);
      const seen = right > box.left && left < box.right && bottom > box.top && top < box.bottom;
      return { out, seen };
    }, scrolled);
    await page.close();
    return answer;
  };

  test.each(REACHED)(
    '$is is reached',
    async (one) => {
      expect(await ask(one)).toEqual({ out: false, seen: true });
    },
    30_000,
  );

  test.each(NOT_REACHED)(
    '$is is not',
    async (one) => {
      expect(await ask(one)).toEqual({ out: true, seen: false });
    },
    30_000,
  );

  test.each(FIXED)(
    'fixed to the screen, wherever the page was scrolled: %s',
    async (is, css, out) => {
      for (const scrolled of [0, 2_000])
        expect(await ask({ is, inner: fixed(css) + LONG, scrolled })).toEqual({ out, seen: !out });
    },
    30_000,
  );
});
