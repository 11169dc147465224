/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { preparePage } from '../../src/core/prepare';
import { extract, extractFrom } from '../../src/page/extract';

const read = (html: string) => {
  const root = new DOMParser().parseFromString(html, 'text/html');
  return { root, ...extract(root, { url: 'https://news.example/a' }) };
};
const texts = (html: string): readonly string[] => read(html).page.blocks.map((block) => block.text);

describe('blocks of a page', () => {
  test.each([
    ['paragraphs', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['inline markup stays inside', '<p>One <b>bold</b> <a href="/x">link</a>.</p>', ['One bold link.']],
    [
      'so does a custom element in a paragraph',
      '<p>Said so (<x-note><a href="/1">1</a></x-note>).</p>',
      ['Said so (1).'],
    ],
    ['others are blocks', '<div>One <x-card>two</x-card> three</div>', ['One', 'two', 'three']],
    ['bare text beside blocks', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
    ['two line breaks part a text', '<div>One<br><br>Two</div>', ['One', 'Two']],
    ['one does not', '<div>One<br>Two</div>', ['One Two']],
    ['a Chinese indent after a break does', '<div>　　一<br>　　二</div>', ['一', '二']],
    ['list items and cells', '<ul><li>A</li></ul><table><tr><td>B</td></tr></table>', ['A', 'B']],
    ['white space is collapsed', '<p>  a \n b </p>', ['a b']],
    ['no scripts, styles or templates', '<p>a</p><script>x</script><style>y</style><template>z</template>', ['a']],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test('a block knows its element, or the run of leaves it is', () => {
    const { root, elements } = read('<div id="d">bare<p id="p">para</p></div><section><em>only</em></section>');
    expect(elements[0]?.element).toBe(root.querySelector('#d'));
    expect(elements[0]?.run?.start.textContent).toBe('bare');
    expect(elements[1]).toEqual({ element: root.querySelector('#p'), run: null });
    expect(elements[2]).toEqual({ element: root.querySelector('section'), run: null });
    const begun = read('<div>a text <b>that ends here<br><br></b>and another</div>');
    expect(begun.elements[0]?.element).toBe(begun.root.querySelector('div'));
  });

  test('links, emphasis, images and controls are counted', () => {
    const html = '<p>ab <a href="https://other.test/">cd</a> <a href="/x"><b>ef</b></a> <img src="i"><input></p>';
    expect(read(html).page.blocks[0]).toMatchObject({
      linkChars: 4,
      links: 2,
      outLinks: 1,
      images: 1,
      controls: 1,
      strongChars: 2,
    });
  });

  test('an <a> without an address leads nowhere, unclosed or a name to jump to; one that a script may serve does', () => {
    const html = '<a name="top" style="color:red"><p>ab</p><p>cd</p><a><p>ef</p></a><a class="more"><p>gh</p></a>';
    expect(read(html).page.blocks.map((block) => block.linkChars)).toEqual([0, 0, 0, 2]);
  });

  test('a link that was never closed is none around the paragraphs that follow; a teaser’s parts lead to one address', () => {
    const text = (n: number): string => `Paragraph ${String(n)}: `.padEnd(100, 'the ferry lands at the quay, ');
    const link = '<a href="/more">';
    for (const between of ['', ' ']) {
      const unclosed = ['More! ' + link, text(1), text(2), text(3)].map((inner) => `<p>${inner}</p>`).join(between);
      expect(read(unclosed).page.blocks.map((block) => block.linkChars)).toEqual([0, 0, 0, 0]);
    }
    const teaser = [`<img src="a">`, '<b>Ferry</b>', text(1), text(2)].map((inner) => `<p>${link}${inner}</a></p>`);
    expect(read(teaser.join('')).page.blocks.map((block) => block.linkChars > 0)).toEqual([false, true, true, true]);
  });

  describe('a link around three paragraphs', () => {
    const texts = [1, 2, 3].map((n) => `Paragraph ${String(n)}: `.padEnd(100, 'the ferry lands at the quay, '));
    const paragraphs = texts.map((text) => `<p>${text}</p>`).join('');
    const linked = (html: string) => read(html).page.blocks.map((block) => block.linkChars > 0);

    test.each([
      ['that is closed is a card', `<div><a href="/ad" class="card">${paragraphs}</a></div> <p>Text</p>`, true],
      [
        'is a card too before a button of its own',
        `<a href="/ad">${paragraphs}</a><a href="/ad" class="more">More</a>`,
        true,
      ],
      [
        'each its own is a card',
        texts.map((text, i) => `<p><a href="/ad" class="l${String(i)}">${text}</a></p>`).join(''),
        true,
      ],
      ['that is opened again after its element was never closed', `<div><a href="/ad">${paragraphs}</div> `, false],
      [
        'that is opened again in what follows was never closed',
        `<div><a href="/ad">${paragraphs}</div><p>Text</p>`,
        false,
      ],
      ['that another link ends was never closed', `<a href="/ad">${paragraphs}<p><a href="/b">b</a></p>`, false],
      ['and three more tells too much for a card', `<div><a href="/ad">${paragraphs}${paragraphs}</a></div>`, false],
    ])('%s', (_, html, isLink) => {
      expect(linked(html).slice(0, 3)).toEqual([isLink, isLink, isLink]);
    });
  });

  test('what a link that was never closed goes around is no list of links, and nobody paid for it', () => {
    const text = 'The ferry lands at the quay, '.repeat(4);
    const link = '<a href="/more" rel="sponsored">';
    const twice = `<p>${link}${text}</a>${link}${text}</p>`;
    const { blocks } = read(`<p>More! ${link}</p>${twice}${twice}<blockquote>${twice}</blockquote>`).page;
    expect(blocks.slice(-3).map(({ role, links, sponsoredLinks }) => [role, links, sponsoredLinks])).toEqual([
      ['paragraph', 0, undefined],
      ['paragraph', 0, undefined],
      ['quote', 0, undefined],
    ]);
  });

  test('links that the page declares paid are counted', () => {
    const [paid, plain] = read(
      '<p><a rel="nofollow Sponsored" href="/a">a</a></p><p><a rel="nofollow" href="/b">b</a></p>',
    ).page.blocks;
    expect(paid?.sponsoredLinks).toBe(1);
    expect(plain?.sponsoredLinks).toBeUndefined();
  });

  test('links to a place on the page are counted; those of applications and of buttons are none', () => {
    const ownLinks = (href: string) => read(`<p><a href="${href}">History</a></p>`).page.blocks[0]?.ownLinks;
    expect(['#history', '#', '#/inbox', '#!feed', '/history#1'].map(ownLinks)).toEqual([
      1,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('so are links that lead nowhere but do something', () => {
    const actLinks = (link: string) => read(`<p><a ${link}>More</a></p>`).page.blocks[0]?.actLinks;
    const links = ['href="#"', 'href="javascript:void(0)"', 'href=""', 'href="#rest"', 'href="/b"'];
    expect(links.map(actLinks)).toEqual([1, 1, 1, undefined, undefined]);
  });

  test('what the page hides is marked', () => {
    const { page } = read('<p hidden>a</p><p style="display: none">b</p><div hidden><p>c</p></div><p>d</p>');
    expect(page.blocks.map((block) => block.visible)).toEqual([false, false, false, true]);
  });

  test('an open shadow root is read in place of its host', () => {
    const host = document.createElement('x-card');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>inside</p>';
    document.body.replaceChildren(host);
    expect(extract(document).page.blocks.map((block) => block.text)).toEqual(['inside']);
  });

  test('a slot of which not all can be read counts as cut', () => {
    const others = '<i slot="other"></i>'.repeat(1_500);
    document.body.innerHTML = `<x-page><p>first</p>${others}<p>last</p></x-page>`;
    const root = document.querySelector('x-page')?.attachShadow({ mode: 'open' });
    if (root !== undefined) root.innerHTML = '<slot></slot><p>own</p>';
    const { page } = extract(document);
    expect(page.blocks.map(({ text }) => text)).toEqual(['first', 'own']);
    expect(page.truncated).toBe(true);
  });

  test('what is put into a component’s slots is read where it is drawn', () => {
    document.body.innerHTML = '<x-page><p slot="end">last</p><p>first</p>bare<p slot="none">unseen</p></x-page>';
    const root = document.querySelector('x-page')?.attachShadow({ mode: 'open' });
    if (root !== undefined)
      root.innerHTML = '<main><slot></slot></main><p>own</p><slot name="end"></slot><slot>none</slot>';
    const { page, elements } = extract(document);
    expect(page.blocks.map((block) => block.text)).toEqual(['first', 'bare', 'own', 'last', 'none']);
    expect(elements.map(({ element }) => element.localName)).toEqual(['p', 'main', 'p', 'p', 'x-page']);
  });

  test('a clobbered form is read all the same', () => {
    expect(texts('<form><input name="firstChild"><input name="nextSibling"><p>text</p></form>')).toContain('text');
  });

  test('depth is bounded and nothing recurses', () => {
    const deep = '<div>'.repeat(480) + 'deep' + '</div>'.repeat(480);
    expect(read(deep).page.truncated).toBe(true);
  });

  test('the article’s title is the heading its document repeats', () => {
    const html = '<title>River returns - News</title><h1>News</h1><h1>River returns</h1><p>x</p>';
    const page = preparePage(read(html).page);
    expect(page.title).toBe('River returns');
    expect(page.blocks.map((block) => block.protection)).toEqual([null, 'title', null]);
  });

  test('a subtree keeps the containers above it', () => {
    const { root } = read('<main><div id="s" class="more-news"><p>a</p></div></main>');
    const subtree = root.querySelector('#s');
    if (subtree === null) throw new Error('no subtree');
    const { page } = extractFrom(subtree);
    expect(page.containers.map((c) => c.tag)).toEqual(['body', 'main', 'div']);
    expect(page.containers[2]?.tokens).toEqual(['more', 'news', 's']);
  });
});
