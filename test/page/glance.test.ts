/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyze } from '../../src/core/analyze';
import { mayHoldAds } from '../../src/core/classify/ad/glance';
import { MAY_BE_AD_WORD, mayHoldAdWord } from '../../src/core/classify/ad/slot-words';
import { preparePage } from '../../src/core/prepare';
import type { Policy } from '../../src/core/types';
import { extract } from '../../src/page/extract';
import { dom } from '../../src/page/extract/dom';
import { tokensOf } from '../../src/page/extract/tokens';
import { glanceAt } from '../../src/page/glance';

const policy: Policy = {
  strength: 'balanced',
  treatments: { ad: 'collapse', boilerplate: 'off', 'off-topic': 'off' },
  corrections: [],
  cookieNotices: false,
};

const put = (html: string): void => {
  document.body.innerHTML = html;
};
const look = (): boolean => {
  const glance = glanceAt([document.documentElement]);
  return glance === null || mayHoldAds(glance, policy.strength);
};
const found = (): number => analyze(preparePage(extract(document).page), policy).decisions.length;

test('text nodes of one block-level element stand together, with what parts them', () => {
  put('<p>One <b>two</b><i>three</i><br>four</p><script>five()</script><div>six<p>seven</p>eight</div>');
  expect(glanceAt([document.documentElement])?.texts).toEqual([
    ['One ', 'two', 'three', ' four'],
    ['six'],
    ['seven'],
    ['eight'],
  ]);
});

test('a text longer than any promotion is left out, counts as characters, and parts a group', () => {
  const long = 'word '.repeat(81);
  put(`<p>One<b>${long}</b>two</p><p>${' '.repeat(400)}three</p>`);
  const { texts, chars } = glanceAt([document.documentElement]) ?? {};
  expect(texts?.map((group) => group.map((text) => text.trim()))).toEqual([['One'], ['two'], ['three']]);
  expect(chars).toBe(3 + 404 + 3 + 5);
});

test('whatever way a name is written, its words that may be of ads are looked for', () => {
  const piece = fc.constantFrom(
    'ad',
    'Ad',
    'AD',
    'pub',
    'gg',
    'Sponsor',
    '3',
    'x',
    '300X250',
    'my',
    'H',
    '-',
    '_',
    'é',
    ' ',
  );
  let found = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const element = document.createElement('div');
      element.className = pieces.join('');
      if (!tokensOf(dom(), element, new Map()).some((word) => MAY_BE_AD_WORD.test(word))) return;
      found++;
      expect(mayHoldAdWord(element.className)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(100);
  expect(['header', 'loading-box', 'pageReader', 'egg'].filter(mayHoldAdWord)).toEqual([]);
});

test('pictures take the names of the boxes around, as far as a block does', () => {
  put('<div class="far-ad"><div class="ad"><div class="pub"><p class="sponsored x"><a><img></a></p></div></div></div>');
  expect(glanceAt([document.documentElement])?.things).toEqual([{ names: ['sponsored', 'pub', 'ad'], paid: false }]);
});

test('what is in a tree of its own can only be read', () => {
  put('<div id="host"></div><p>Text.</p>');
  document.getElementById('host')?.attachShadow({ mode: 'open' });
  expect(glanceAt([document.documentElement])).toBeNull();
});

test('a part alone is looked at, the element itself too', () => {
  put('<p>Advertisement</p><div class="ad sponsor"><a href="https://shop.example/"><img id="late"></a></div>');
  const late = document.getElementById('late');
  const glance = late === null ? null : glanceAt([late]);
  expect(glance).toEqual({ lang: '', texts: [], things: [{ names: ['ad', 'sponsor'], paid: false }], chars: 0 });
});

test('wherever reading finds an advertisement, the first look says so', () => {
  const text = fc.constantFrom(
    ...[
      'Advertisement',
      'Spon',
      'sored',
      '广',
      '告',
      'Sponsored',
      'by',
      'A story of a harbour and its ferry.',
      ' ',
      '300',
    ],
    'Order now and save up to 30 % off chairs: call 0800 555 0199 today.',
    '<a href="https://shop.example/" rel="sponsored">Chairs</a>',
    '<a href="https://shop.example/"><img></a>',
    '<iframe></iframe>',
    '<br>',
    '<hr>',
    '<img>',
  );
  const tag = fc.constantFrom('p', 'div', 'span', 'b', 'a', 'li', 'x-box', 'figure', 'h2');
  const names = fc.constantFrom('', 'ad', 'ad-slot sponsor', 'adBanner', 'box-300x250', 'story', 'lead gg pub');
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      text,
      fc
        .tuple(tag, names, fc.array(tie('tree'), { maxLength: 4 }))
        .map(([name, classes, inner]) => `<${name} class="${classes}">${inner.join('')}</${name}>`),
    ),
  }));
  let decided = 0;
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (parts) => {
      put(parts.join(''));
      if (found() === 0) return;
      decided++;
      expect(look()).toBe(true);
    }),
    { numRuns: 600 },
  );
  expect(decided).toBeGreaterThan(20);
});
