/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { preparePage } from '../../src/core/prepare';
import { extract } from '../../src/page/extract';
import type { Protection } from '../../src/core/types';

const HEAD = '<title>River returns to its bed - News</title><body><h1>River returns to its bed</h1>';
const BODY =
  '<p>The river went back to its bed on Monday night, after three days in which the lower town could be reached only by boat, and then only by those who had one.</p>';

function protectedTexts(html: string, prepare: (root: Document) => void = () => undefined): [string, Protection][] {
  const root = new DOMParser().parseFromString(HEAD + html, 'text/html');
  prepare(root);
  const { page } = extract(root, { url: 'https://news.example/a' });
  return preparePage(page).blocks.flatMap((b) =>
    b.protection === null || b.protection === 'title' ? [] : [[b.text, b.protection] as [string, Protection]],
  );
}

describe('what the reader needs is protected', () => {
  test.each<[string, string, [string, Protection][]]>([
    [
      'the byline and date by the title',
      '<p class="byline">By Ann Lee</p><div><time>3 May 2026</time></div>' + BODY,
      [
        ['By Ann Lee', 'byline'],
        ['3 May 2026', 'date'],
      ],
    ],
    [
      'the byline and where it is from, whichever comes first',
      `<header><div><p>Reporting from Nairobi</p></div></header><div><div><p>By Ann Lee</p></div></div>${BODY}`,
      [
        ['Reporting from Nairobi', 'byline'],
        ['By Ann Lee', 'byline'],
      ],
    ],
    [
      'the lead picture and its caption',
      `<figure><div><img src="a"></div><figcaption>The bridge on Monday</figcaption></figure>${BODY}`,
      [
        ['', 'lead-media'],
        ['The bridge on Monday', 'lead-media'],
      ],
    ],
    [
      'a figure below a Chinese opening',
      `<p>周一夜里，河水退回了河道。此前三天，下城只能坐船进出，而且只有家里有船的人才能进出；商铺的门板上留着一道齐腰的水痕，镇上的人说，这是四十年来最高的一道，明年要刻在桥墩上。</p><div><img src="q"></div><p>镇上</p><figure><img src="a"></figure>`,
      [['', 'lead-media']],
    ],
    [
      'page numbers',
      `${BODY}<div class="pagination"><a href="?p=1">1</a> <a href="?p=2">2</a></div>`,
      [['1 2', 'pagination']],
    ],
    [
      'page numbers without a name, and the next page',
      `${BODY}<p><a href="?1">1</a><a href="?2">2</a><a href="?3">3</a><a href="?2">Next</a></p>`,
      [['123Next', 'pagination']],
    ],
    ['the next page, in words', `${BODY}<p><a href="?p=2">Next page</a></p>`, [['Next page', 'pagination']]],
    [
      'the next page in Chinese',
      `${BODY}<p><a href="?1">上一页</a> 1 <a href="?2">2</a> <a href="?2">下一页</a></p>`,
      [['上一页 1 2 下一页', 'pagination']],
    ],
    [
      'the way to the rest',
      `${BODY}<button>Read the rest</button><div><a href="#">展开全文</a></div>`,
      [
        ['Read the rest', 'read-more'],
        ['展开全文', 'read-more'],
      ],
    ],
    [
      'a button below the text that opens more of it',
      `${BODY}<button>Read more</button>`,
      [['Read more', 'read-more']],
    ],
    [
      'and one in Chinese that is a link to a place here, below an advertisement',
      `${BODY}<p>Buy a boat</p><div><a href="#rest">展开</a></div>`,
      [['展开', 'read-more']],
    ],
    [
      'and links that lead nowhere but do it',
      `${BODY}<p><a href="#">Read more</a></p>${BODY}<p><a href="javascript:unfold()">展开更多</a></p>${BODY}<p><a>Mehr anzeigen</a></p>`,
      [
        ['Read more', 'read-more'],
        ['展开更多', 'read-more'],
        ['Mehr anzeigen', 'read-more'],
      ],
    ],
    ['not the same word on a link to another page', `${BODY}<p><a href="/b">Read more</a></p>`, []],
    [
      'not a button below a list of teasers',
      `${BODY}<ul>${['b', 'c', 'd', 'e'].map((to) => `<li><a href="/${to}">The ${to} story</a></li>`).join('')}</ul><button>Show more</button>`,
      [],
    ],
    [
      'a notice that the rest is not free',
      `${BODY}<p>Subscribe now to continue reading.</p><p>剩余内容订阅后可见</p>`,
      [
        ['Subscribe now to continue reading.', 'paywall'],
        ['剩余内容订阅后可见', 'paywall'],
      ],
    ],
    [
      'of two such notices in two places the one below the text',
      `<div><div><p>Subscribe to continue reading.</p></div></div><div><div>${BODY}<p>This article is for subscribers.</p></div></div><div><div><p>Join now to continue reading for a euro.</p></div></div>`,
      [['This article is for subscribers.', 'paywall']],
    ],
    ['a price', `${BODY}<p>$12.90</p>`, [['$12.90', 'price']]],
    ['alerts', `${BODY}<div role="alert"><p>The bridge is closed.</p></div>`, [['The bridge is closed.', 'alert']]],
    [
      'a question for consent',
      `${BODY}<div role="dialog" class="cookie-consent"><p>We use cookies.</p></div>`,
      [['We use cookies.', 'consent']],
    ],
    [
      'an alert of wide windows',
      `${BODY}<div role="alert" class="hidden lg:block"><p>The bridge is closed.</p></div>`,
      [['The bridge is closed.', 'alert']],
    ],
    [
      'the authors of the article and its dates, side by side',
      `<div><p class="author">Ann Lee</p><p class="author">Bo Li</p></div><p>3 May 2026</p><p>Updated 4 May 2026</p>${BODY}`,
      [
        ['Ann Lee', 'byline'],
        ['Bo Li', 'byline'],
        ['3 May 2026', 'date'],
        ['Updated 4 May 2026', 'date'],
      ],
    ],
    [
      'what plays',
      `${BODY}<video src="v"></video><iframe src="https://tube.example/embed/7" allowfullscreen></iframe>`,
      [
        ['', 'player'],
        ['', 'player'],
      ],
    ],
  ])('%s', (_, html, expected) => {
    expect(protectedTexts(html)).toEqual(expected);
  });

  test('a form in which the reader wrote, whole; no other', () => {
    const form = (id: string): string =>
      `<form><p>Your view</p><p><textarea id="${id}"></textarea></p><p>Send ${id}</p></form>`;
    const found = protectedTexts(BODY + form('a') + form('b'), (root) => {
      const field = root.querySelector<HTMLTextAreaElement>('#a');
      if (field !== null) field.value = 'Well said';
    });
    expect(found).toEqual([
      ['Your view', 'form'],
      ['', 'form'],
      ['Send a', 'form'],
    ]);
  });
});

test('of bylines and dates only the article’s own', () => {
  const teaser = '<section><div><p class="author">Bo Li</p></div><div><p>2 May 2026</p></div></section>';
  const own = '<div><p class="author">Ann Lee</p></div><div><p>3 May 2026</p></div>';
  expect(protectedTexts(own + teaser + BODY)).toEqual([
    ['Ann Lee', 'byline'],
    ['3 May 2026', 'date'],
  ]);
});

describe('a byline or a date is known by its form', () => {
  test.each<[string, Protection]>([
    ['By Ann Lee', 'byline'],
    ['Von Ann Lee und Bo van der Li, Redakteurin', 'byline'],
    ['di Ann Lee', 'byline'],
    ['作者：李安', 'byline'],
    ['记者 李安 报道', 'byline'],
    ['Ann Lee - 3 May 2026, 8:15 pm', 'date'],
    ['Posted by Ann Lee on Monday, May 3rd, 2026 at 11:04 a.m.', 'date'],
    ['sexta-feira, 22 de outubro de 2026 às 20:13', 'date'],
    ['http://river.example 2026年05月03日 11:21 《河报》', 'date'],
    ['Τελευταία ενημέρωση: 03/05/2026 13:13', 'date'],
  ])('%s', (line, protection) => {
    expect(protectedTexts(`<div><div>${line}</div></div>${BODY}`)).toEqual([[line, protection]]);
  });

  test.each([
    'By the river, three days later',
    'Von Köln nach Bonn in drei Stunden',
    'The lower town was dry again on 3 May 2026, when the first of the boats could be drawn up to the old mill',
    'Text copied',
  ])('not: %s', (line) => {
    expect(protectedTexts(`<div><div>${line}</div></div>${BODY}`)).toEqual([]);
  });

  test('the author whom a link declares, and one who is but a linked name above the date', () => {
    const told = '<div><div><a rel="author" href="/ann">Ann Lee</a> in Harbour</div></div>';
    expect(protectedTexts(told + BODY)).toEqual([['Ann Lee in Harbour', 'byline']]);
    const line = '<p><a href="/by/ann">Ann Lee</a></p>';
    const date = '<p>3 May 2026</p>';
    const both = [
      ['Ann Lee', 'byline'],
      ['3 May 2026', 'date'],
    ];
    expect(protectedTexts(line + date + BODY)).toEqual(both);
    expect(protectedTexts(line + BODY)).toEqual([]);
    expect(protectedTexts(`<p><a href="/rivers">Rivers</a></p>${date}${BODY}`)).toEqual([both[1]]);
    expect(protectedTexts(`<p class="byline">By Bo Li</p>${line}${date}${BODY}`)[1]).toEqual(both[1]);
  });

  test('the author that the page declares', () => {
    const line = '<meta name="author" content="Ann Lee"><div><div>Ann Lee and agencies</div></div>';
    expect(protectedTexts(line + BODY)).toEqual([['Ann Lee and agencies', 'byline']]);
  });

  test('no headline of a teaser', () => {
    const teaser = '<a href="/b">Old bakery reopens on Quay Street after two long years</a> 2026-05-01 06:30';
    expect(protectedTexts(`<div><div>${teaser}</div></div>${BODY}`)).toEqual([]);
  });
});

test('a title in a line that is no heading', () => {
  const html =
    '<title>River returns to its bed - News</title><p>Home</p><div><b>River returns to its bed</b></div>' + BODY;
  const { page } = extract(new DOMParser().parseFromString(html, 'text/html'), { url: 'https://news.example/a' });
  const titles = preparePage(page).blocks.filter((block) => block.protection === 'title');
  expect(titles.map((block) => block.text)).toEqual(['River returns to its bed']);
});

test('the only h1, where the document’s title says much the same in other words', () => {
  const titlesOf = (headings: string): string[] => {
    const html = `<title>Back in its bed: the river returns - News</title><body>${headings}${BODY}`;
    const { page } = extract(new DOMParser().parseFromString(html, 'text/html'), { url: 'https://news.example/a' });
    return preparePage(page).blocks.flatMap((block) => (block.protection === 'title' ? [block.text] : []));
  };
  const own = '<h1>The river returns to its bed</h1>';
  expect(titlesOf(own)).toEqual(['The river returns to its bed']);
  expect(titlesOf(`${own}<h1>Most read</h1>`)).toEqual([]);
  expect(titlesOf('<h1>The Harbour Courier</h1>')).toEqual([]);
});

test('the date line above the text of a page without a title', () => {
  const text = `<div>${BODY}<p>来源：河网 2026-05-04 10:05</p></div>`;
  const others = '<section><div><p>Elsewhere</p></div><div><p>1 May 2026</p></div></section>';
  const html = `<body>${others}<div><p>2026-05-03 10:05 来源：河网</p></div>${text}`;
  const { page } = extract(new DOMParser().parseFromString(html, 'text/html'), { url: 'https://news.example/a' });
  const dates = preparePage(page).blocks.filter((block) => block.protection === 'date');
  expect(dates.map((block) => block.text)).toEqual(['2026-05-03 10:05 来源：河网']);
});

describe('what only looks like it is not', () => {
  test.each([
    ['a control under every teaser', BODY + '<div><a href="/1">Continue reading</a></div>'.repeat(5)],
    [
      'pages of comments',
      `${BODY}<div class="comments"><div class="pagination"><a href="?c=1">1</a> <a href="?c=2">2</a></div></div>`,
    ],
    [
      'pages of a slide show',
      `${BODY}<div class="swiper"><div class="swiper pagination"><a href="#1">1</a></div></div>`,
    ],
    [
      'a sentence about a page',
      `${BODY}<p>Read the rest of the story in the paper of tomorrow, on page 2 of the sports section.</p>`,
    ],
    ['an advertiser’s frame', `${BODY}<iframe src="https://ads.example/serve/7" allowfullscreen></iframe>`],
    ['a dialog that is closed', `${BODY}<div class="hide"><div role="alertdialog"><p>Your cookies</p></div></div>`],
    ['the way to the front page', `${BODY}<p><a href="/">首页</a></p>`],
    ['the one page of one', `${BODY}<p>第1页/共1页</p>`],
    ['a face in the byline', `<div class="author avatar"><img src="a"></div>${BODY}`],
    ['a picture below the first paragraph', `${BODY}<figure><img src="a"></figure>`],
    [
      'a picture below the first paragraph in Chinese',
      `<p>周一夜里，河水退回了河道。此前三天，下城只能坐船进出，而且只有家里有船的人才能进出；商铺的门板上留着一道齐腰的水痕，镇上的人说，这是四十年来最高的一道，明年要刻在桥墩上。</p><div><img src="a"></div>`,
    ],
    ['numbers that lead to no next page', `${BODY}<p>First 100 last</p><p>Next</p><p>Next 3 stories</p>`],
  ])('%s', (_, html) => {
    expect(protectedTexts(html)).toEqual([]);
  });
});
