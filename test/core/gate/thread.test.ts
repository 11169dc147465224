import { describe, expect, test } from '@jest/globals';
import { threadBlocks } from '../../../src/core/gate/thread';
import type { Block, Page } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const TITLE = 'Extending the life of a pilot light';
const POST = 'The lamp is rated for six volts, so a resistor in series makes it last for years.';

/** A heading, then posts of one line each; `link` is a headline in every post. */
function thread({ title = TITLE, name = 'message', link = '', titleLast = false } = {}): Page {
  const lines = [POST, POST, POST].flatMap((text) => (link === '' ? [text] : [link, text]));
  const page = plainPage(titleLast ? [...lines, title] : [title, ...lines], { title });
  const inPost = page.blocks.filter((block) => block.text !== title);
  const blocks = page.blocks.map((block): Block => {
    const at = inPost.indexOf(block);
    if (at < 0) return { ...block, level: 1, container: 0 };
    const links = block.text === link ? { links: 1, linkChars: block.chars } : {};
    return { ...block, ...links, container: 1 + Math.floor(at / (link === '' ? 1 : 2)) };
  });
  const post = { parent: 0, tag: 'div', tokens: [name], template: `div.${name}` };
  return { ...page, blocks, containers: [...page.containers, post, post, post] };
}

const titleOf = (page: Page): number => page.blocks.findIndex((block) => block.level === 1);
const found = (page: Page): number => threadBlocks(page, titleOf(page)).filter(Boolean).length;

describe("a thread's posts", () => {
  test('below a title are found, the title is not', () => {
    expect(threadBlocks(thread(), 0)).toEqual([false, true, true, true]);
  });

  test('with headlines that lead elsewhere they are a list', () => {
    expect(found(thread({ link: 'Why do tube amplifiers hum at night?' }))).toBe(0);
  });

  test('a link that repeats the title is no headline', () => {
    expect(found(thread({ link: `Re: ${TITLE}` }))).toBe(6);
  });

  test('under a title such as "Home" they are a feed', () => {
    expect(found(thread({ title: 'Home' }))).toBe(0);
  });

  test('above the title, or named as comments, they are none', () => {
    expect(found(thread({ titleLast: true }))).toBe(0);
    expect(found(thread({ name: 'comment' }))).toBe(0);
  });

  test('without a title there is no thread', () => {
    expect(threadBlocks(thread(), -1).some(Boolean)).toBe(false);
  });
});
