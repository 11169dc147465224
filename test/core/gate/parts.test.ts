import { describe, expect, test } from '@jest/globals';
import { declared, hasFormTitle, hasOtherAddress, tellsOneStory } from '../../../src/core/gate/evidence';
import { pageFacts } from '../../../src/core/gate/facts';
import { threadBlocks } from '../../../src/core/gate/thread';
import type { Page } from '../../../src/core/types';
import { box, button, heading, line, link, pageOf, type Part } from '../built-page';

const TITLE = 'Extending the life of a pilot light';
const POST = 'The lamp is rated for six volts, so a resistor in series makes it last for years.';
const STORY = line(`${POST} ${POST}`);

describe('a thread', () => {
  /** Which blocks below a title are a thread’s. */
  const thread = (...parts: readonly Part[]): readonly boolean[] =>
    threadBlocks(pageOf([heading(TITLE), ...parts], { title: TITLE }), 0).slice(1);
  const post = (...parts: readonly Part[]): Part => box('div.post', ...parts);

  test('is what its posts hold, at any depth', () => {
    expect(thread(post(line(POST), box('p', link('Reply'))), line('Imprint'))).toEqual([true, true, false]);
    expect(thread(post(line(POST), box('div.message', line(POST))))).toEqual([true, true]);
    expect(thread(box('body.post', line(POST)))).toEqual([false]);
  });

  test('has a post with text that is seen', () => {
    expect(thread(post(link('Reply')))).toEqual([false]);
    expect(thread(post(line(POST, { visible: false })))).toEqual([false]);
    expect(thread(line(POST))).toEqual([false]);
  });

  test('has headlines in half of its posts at most, not counting what is hidden or short', () => {
    const [plain, told] = [post(line(POST)), post(link('Why do tube amplifiers hum?'), line(POST))];
    expect(thread(plain, told)).toEqual([true, true, true]);
    expect(thread(plain, told, told)).toEqual([false, false, false, false, false]);
    expect(thread(told, post(link('Why do tube amplifiers hum?')))).toEqual([false, false, false]);
    expect(thread(post(link('Reply'), line(POST)))).toEqual([true, true]);
    expect(thread(post(link('Why do tube amplifiers hum?', { visible: false }), line(POST)))).toEqual([true, true]);
  });

  test('has no post above its title', () => {
    const page = pageOf([post(line(POST)), heading(TITLE), post(line(POST))], { title: TITLE });
    expect(threadBlocks(page, 1)).toEqual([false, false, false]);
  });
});

describe('the element named as the text of an article', () => {
  const inNamed = (...parts: readonly Part[]): boolean => pageFacts(pageOf(parts)).inNamed;

  test('is the outermost of those in one another', () => {
    expect(inNamed(box('div.entry.content', STORY, box('div.article.body', STORY)))).toBe(true);
    expect(inNamed(box('div.entry.content', box('div', box('p', STORY))))).toBe(true);
  });

  test('holds running text: another of labels is none', () => {
    expect(inNamed(box('div.entry.content', STORY), box('div.news.text', line('Ferry')))).toBe(true);
    expect(inNamed(box('div.entry.content', STORY), box('div.news.text', STORY))).toBe(false);
    expect(inNamed(box('div.entry', STORY))).toBe(false);
    expect(inNamed(box('div.content', STORY))).toBe(false);
    expect(inNamed(box('div.entry.content', line('Ferry')))).toBe(false);
  });
});

describe('parts that are not what the page is for', () => {
  test('a footer by its role', () => {
    expect(pageFacts(pageOf([STORY, box('div.contentinfo', STORY, button('Accept'))]))).toMatchObject({
      runBlocks: 1,
      buttons: 0,
    });
  });

  test('the body is none of them, whatever its name', () => {
    expect(pageFacts(pageOf([box('body.modal', STORY, button('Reply'))])).buttons).toBe(1);
    expect(pageFacts(pageOf([box('div.modal', STORY, button('Reply'))])).buttons).toBe(0);
  });
});

describe('what a page says of itself is said in whole words', () => {
  const typed = (type: string): Page => {
    const page = pageOf([STORY]);
    return { ...page, meta: { ...page.meta, schemaTypes: [type] } };
  };

  test.each(['reportpage', 'previewpage', 'reviewer', 'subreview', 'recipebook', 'myrecipe', 'qapages', 'theqapage'])(
    '%s is no article',
    (type) => {
      expect(declared(typed(type))).toBe(0);
    },
  );

  test.each(['questions', 'myquestion', 'myproduct'])('%s is nothing known', (type) => {
    expect(declared(typed(type))).toBe(0);
  });

  test('a posting of a job-like name tells a story, other things named after a posting do not', () => {
    expect(tellsOneStory(typed('socialjobposting'))).toBe(true);
    expect(declared(typed('socialjobposting'))).toBe(1);
    expect(tellsOneStory(typed('postingplace'))).toBe(false);
  });
});

describe('the title of a form begins with what to do', () => {
  const asks = (title: string): boolean => hasFormTitle(pageOf([STORY], { title }));

  test.each(['Signin', 'Sign-in', 'Login', 'Log-on', 'Create account', 'Checkout', 'Forgot password', 'Search'])(
    '%s',
    (title) => {
      expect(asks(title)).toBe(true);
    },
  );

  test.each(['河水ログイン', 'Bitte anmelden', 'Ma connexion', 'Mi carrito'])('%s: none', (title) => {
    expect(asks(title)).toBe(false);
  });
});

test('an address within an address is none', () => {
  const at = (url: string): boolean => hasOtherAddress({ ...pageOf([STORY]), url });
  expect(at('view-source:https://news.example/')).toBe(false);
  expect(at('http://news.example/login')).toBe(true);
});
