/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type * as Styled from '../../src/page/styled';

let styled: typeof Styled;
let work = new AbortController();
const sheets = new WeakMap<object, object>();

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** A page that is parsed, whose scripts have not run. */
beforeEach(async () => {
  work = new AbortController();
  jest.resetModules();
  performance.getEntriesByType = () => [];
  window.matchMedia = (query: string) => ({ matches: query !== 'print' }) as MediaQueryList;
  jest.spyOn(Document.prototype, 'readyState', 'get').mockReturnValue('interactive');
  jest.spyOn(HTMLLinkElement.prototype, 'sheet', 'get').mockImplementation(function (this: HTMLLinkElement) {
    return (sheets.get(this) ?? null) as CSSStyleSheet | null;
  });
  document.head.innerHTML = '';
  styled = await import('../../src/page/styled');
  styled.watchSheets(work.signal);
});
afterEach(() => {
  work.abort();
  jest.restoreAllMocks();
});

function link(attributes: string): HTMLLinkElement {
  document.head.insertAdjacentHTML('beforeend', `<link ${attributes}>`);
  const added = document.head.lastElementChild;
  if (!(added instanceof HTMLLinkElement)) throw new Error('no link');
  return added;
}

function follow(): () => boolean {
  let over = false;
  void styled.whenStyled(work.signal).then(() => (over = true));
  return () => over;
}

test('a sheet is waited for until it is there', async () => {
  const one = link('rel="stylesheet" href="/one.css"');
  const over = follow();
  await soon();
  expect(over()).toBe(false);
  sheets.set(one, {});
  one.dispatchEvent(new Event('load'));
  await soon();
  expect(over()).toBe(true);
});

test('one of two that is there is not enough', async () => {
  const [one, two] = [link('rel="stylesheet" href="/one.css"'), link('rel="stylesheet" href="/two.css"')];
  const over = follow();
  sheets.set(one, {});
  one.dispatchEvent(new Event('load'));
  await soon();
  expect(over()).toBe(false);
  two.dispatchEvent(new Event('error'));
  await soon();
  expect(over()).toBe(true);
});

test('one that failed before anybody waited is not waited for', async () => {
  link('rel="stylesheet" href="/one.css"').dispatchEvent(new Event('error'));
  const over = follow();
  await soon();
  expect(over()).toBe(true);
});

test.each([
  'rel="preload" as="style" href="/one.css"',
  'rel="alternate stylesheet" href="/one.css"',
  'rel="stylesheet" href="/one.css" media="print"',
  'rel="stylesheet" href="/one.css" disabled',
  'rel="stylesheet"',
  'rel="stylesheet" href="/one.css" type="text/less"',
])('nothing waits for %s', async (attributes) => {
  link(attributes);
  const over = follow();
  await soon();
  expect(over()).toBe(true);
});

test.each([
  ['its own', '@import url("/more.css"); p { color: red }', ''],
  ['one for paper', '@import url("/more.css"); p { color: red }', 'print'],
])('a sheet in the markup is waited for while what it imports is not there: %s', async (_, text, media) => {
  const style = Object.assign(document.createElement('style'), { textContent: 'p { color: red }' });
  document.head.append(style);
  const rule: Partial<CSSImportRule> = Object.assign(Object.create(CSSImportRule.prototype) as CSSImportRule, {});
  for (const [name, value] of Object.entries({ styleSheet: null, media: { mediaText: media } }))
    Object.defineProperty(rule, name, { value, configurable: true });
  jest
    .spyOn(HTMLStyleElement.prototype, 'sheet', 'get')
    .mockReturnValue({ cssRules: [rule] } as unknown as CSSStyleSheet);
  const plain = follow();
  await soon();
  expect(plain()).toBe(true);
  style.textContent = text;
  const over = follow();
  await soon();
  expect(over()).toBe(media === 'print');
  style.dispatchEvent(new Event('error'));
  await soon();
  expect(over()).toBe(true);
});

test('once the scripts of the page have run nothing more is waited for', async () => {
  link('rel="stylesheet" href="/one.css"');
  const over = follow();
  await soon();
  expect(over()).toBe(false);
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await soon();
  expect(over()).toBe(true);
});
