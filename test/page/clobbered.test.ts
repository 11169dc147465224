/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Guard } from '../../src/page/cosmetic-guard';
import { Hider } from '../../src/page/cosmetic-hide';
import { extract } from '../../src/page/extract';
import { Fights } from '../../src/page/fights';
import { forgetGone } from '../../src/page/forget';
import { isGone, readerPlaces } from '../../src/page/holds';
import { Marks } from '../../src/page/mark';
import { judgedPage, type Judged } from '../../src/page/read-page';
import { isReplaced, isStill } from '../../src/page/replaced';
import type { Run } from '../../src/page/run';
import { clobber, unclobber } from './clobber';

const NAMES = 'isConnected setAttribute hasAttribute removeAttribute parentElement ownerDocument getAttribute'.split(
  ' ',
);
const OF_DOCUMENT = 'body documentElement activeElement getElementById title querySelectorAll createElement'.split(' ');
const TEXT = 'The harbour of Eastwick will be dredged for the first time in thirty years, the town council said.';

let form: HTMLFormElement;

beforeEach(() => {
  document.adoptedStyleSheets = [];
  document.title = 'The harbour';
  document.body.replaceChildren();
  form = document.createElement('form');
  const p = document.createElement('p');
  p.textContent = TEXT;
  form.append(p);
  document.body.append(form);
  clobber(form, ...NAMES);
});

afterEach(() => unclobber(document, ...OF_DOCUMENT));

const judged = (): Judged =>
  judgedPage(extract(document), {
    ...{ gate: 'article', held: 'none', decisions: [], guesses: [], protections: [], reaches: [], words: {} },
  });
/** The form as the place of all blocks. */
const inForm = (): Judged => {
  const all = judged();
  all.places.fill({ element: form, run: null });
  return all;
};
// Of a run only its elements are asked.
const runOfForm = (): Run => ({ group: { decisions: [], units: [{ element: form, blocks: [0] }] } }) as unknown as Run;

describe('a form whose inputs are called like its properties', () => {
  test('is in the page while it is there', () => {
    const here = inForm();
    expect([isGone(runOfForm()), isReplaced(here)]).toEqual([false, false]);
    forgetGone(here);
    expect(here.places).toHaveLength(1);
    const fights = new Fights();
    for (let i = 0; i < 5; i++) expect(fights.isFight(TEXT, form)).toBe(false);
    form.remove();
    expect([isGone(runOfForm()), isReplaced(here)]).toEqual([true, true]);
    forgetGone(here);
    expect(here.places).toEqual([undefined]);
  });

  test('is hidden, shown again and forgotten like any other element', () => {
    const hider = new Hider();
    hider.hide(form);
    expect(hider.has(form)).toBe(true);
    hider.sweep();
    expect(hider.has(form)).toBe(true);
    hider.undo();
    expect(Element.prototype.getAttributeNames.call(form)).toEqual([]);
    const marks = new Marks();
    expect(() => marks.sweep()).not.toThrow();
  });
});

describe('a page whose forms are called like what the document has', () => {
  test('is read all the same', () => {
    clobber(document, ...OF_DOCUMENT);
    const { page } = extract(document);
    expect(page.titles.documentTitle).toBe('The harbour');
    expect(page.blocks.map(({ text }) => text)).toEqual([TEXT]);
    expect(isStill(judged())).toBe(true);
  });

  test('is not hidden whole by a list', () => {
    const root = document.documentElement;
    const { body } = document;
    clobber(document, ...OF_DOCUMENT);
    expect([root, body].map((element) => new Guard().holdsArticle(element))).toEqual([true, true]);
  });

  test('has its reader where the focus is, and where the address leads', () => {
    form.id = 'here';
    location.hash = '#here';
    clobber(document, ...OF_DOCUMENT);
    expect(readerPlaces()).toEqual([form]);
  });
});
