/** @jest-environment jsdom */
import { beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Decision, Policy } from '../../src/core/types';
import { carriedOf } from '../../src/page/carry';
import { collapseAt } from '../../src/page/correct';
import { extract } from '../../src/page/extract';
import { judgedPage } from '../../src/page/read-page';
import { isReplaced } from '../../src/page/replaced';
import { stateOf } from '../../src/page/page-state';
import { isOpen } from '../../src/page/run';
import { Session } from '../../src/page/session';

const POLICY: Policy = {
  strength: 'balanced',
  treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
  corrections: [],
  cookieNotices: false,
};

const decision = (block: number): Decision => ({
  block,
  action: 'collapse',
  verdict: { block, category: 'ad', kind: 'promotion', score: 3, confidence: 0.9, reasons: [] },
});

beforeAll(() => {
  performance.getEntriesByType = () => [];
  globalThis.requestIdleCallback = () => 0;
});

let painted = false;
let changes = 0;
beforeEach(() => {
  painted = false;
  changes = 0;
  document.body.innerHTML = `<main><article><h1>The harbour</h1><p id="a">The harbour will be dredged.</p>
    <p id="b">The ferry lands at the quay.</p></article></main><footer><p>All rights reserved.</p></footer>`;
});

function sessionWith(...decided: readonly (number | Decision)[]): Session {
  return judgedAnew(null, ...decided);
}

/** The page judged for the first time, or after an earlier session. */
function judgedAnew(before: Session | null, ...decided: readonly (number | Decision)[]): Session {
  const carried = before === null ? undefined : carriedOf(before.runs);
  before?.stop();
  const read = extract(document);
  const judged = judgedPage(read, {
    gate: 'article',
    held: 'none',
    decisions: decided.map((one) => (typeof one === 'number' ? decision(one) : one)),
    guesses: [],
    protections: [],
    reaches: [],
    words: {},
  });
  const events = { changed: () => (changes += 1), corrected: () => undefined, reopened: () => undefined };
  return new Session(judged, POLICY, () => painted, events, carried);
}

const element = (id: string): Element => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no ${id}`);
  return found;
};

const collapsed = (session: Session): readonly string[] =>
  session.runs.flatMap((run) => run.group.units.map((unit) => unit.element.id || unit.element.localName));

/** An element put into the page after it was read. */
function late(id: string, text: string, before: Element): Element {
  const made = document.createElement('div');
  made.id = id;
  made.textContent = text;
  before.before(made);
  return made;
}

test('an advertisement that a list names late goes alone, without the article it stands in', () => {
  const session = sessionWith();
  const ad = late('ad', 'Save up to 30 % today.', element('b'));
  session.addListed([{ element: ad, selector: '#ad' }]);
  expect(collapsed(session)).toEqual(['ad']);
});

test('a block that the reader collapses in a late part goes alone', async () => {
  const session = sessionWith();
  const note = late('note', 'Read our newsletter every day.', element('b'));
  await session.add([note]);
  collapseAt(session, note);
  expect(collapsed(session)).toEqual(['note']);
});

test('nothing is collapsed with text that came into it after it was read', () => {
  element('b').outerHTML = '<div id="box"><div id="ad">Save up to 30 % today.</div></div>';
  const session = sessionWith();
  const text = late('late', 'The harbour master will open the stone quay in March.', element('ad'));
  return session.add([text]).then(() => {
    session.addListed([{ element: element('ad'), selector: '#ad' }]);
    expect(collapsed(session)).toEqual(['ad']);
  });
});

test('text that came into something collapsed is seen where the background does not answer', async () => {
  const session = sessionWith(2);
  expect(collapsed(session)).toEqual(['b']);
  element('b').textContent = 'The harbour master will open the stone quay in March.';
  await session.add([element('b')]);
  expect(collapsed(session)).toEqual([]);
});

test('so is it on a page that has had all the judging it gets, but what comes into what a list names goes with it', async () => {
  element('a').outerHTML = '<div id="ad"><p id="label">Save up to 30 % today.</p></div><p id="c">The ferry lands.</p>';
  const session = sessionWith(1, 3);
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(collapsed(session)).toHaveLength(2);
  session.judged.blocks.length = 20_001;
  await session.add([late('creative', 'Ask for our brochure of bathrooms.', element('label'))]);
  expect([collapsed(session).length, session.held]).toEqual([2, 'budget']);
  element('b').append('The harbour master will open the stone quay in March.');
  await session.add([element('b')]);
  expect(collapsed(session)).toEqual(['ad']);
});

test('so is it on a page whose time is used up, where nothing else is looked at', async () => {
  element('a').outerHTML = '<div id="ad"><p id="label">Save up to 30 % today.</p></div><p id="c">The ferry lands.</p>';
  const session = sessionWith(1, 3);
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(collapsed(session)).toEqual(['ad', 'b']);
  session.close();
  expect(session.held).toBe('budget');
  const heard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  element('b').append('in March');
  late('creative', 'Ask for our brochure of bathrooms.', element('label'));
  await heard();
  expect(collapsed(session)).toEqual(['ad', 'b']);
  element('b').append(' The harbour master will open the stone quay in March.');
  await heard();
  expect(collapsed(session)).toEqual(['ad']);
  const before = changes;
  element('b').append(' What is open already may be filled for as long as the page likes.');
  await heard();
  expect(changes).toBe(before);
});

test('what a list names goes whole, with what came into it', async () => {
  element('b').outerHTML = '<div id="ad"><p id="label">Save up to 30 % today.</p></div><p id="c">The ferry lands.</p>';
  const session = sessionWith();
  await session.add([late('creative', 'Ask for our brochure of bathrooms.', element('label'))]);
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(collapsed(session)).toEqual(['ad']);
  expect(session.runs[0]?.group.decisions).toHaveLength(2);
});

const BOX = `<div id="ad">Advertisement<div id="offer">Save up to 30 % today.</div><p id="more">Only this week.</p></div>
  <p id="c">The ferry lands.</p>`;

test('what was decided but had no box of its own goes with the element that a list names', () => {
  element('b').outerHTML = BOX;
  const session = sessionWith(2);
  expect(session.runs).toEqual([]);
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(collapsed(session)).toEqual(['ad']);
  expect(session.runs[0]?.group.decisions).toHaveLength(3);
});

test('a part that was collapsed alone becomes one run with the element that a list names', () => {
  element('b').outerHTML = BOX;
  const session = sessionWith(3);
  expect(collapsed(session)).toEqual(['offer']);
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(collapsed(session)).toEqual(['ad']);
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(session.runs).toHaveLength(1);
});

test('what was marked in an element that a list names is collapsed with it, and is marked no more', () => {
  element('b').outerHTML =
    '<div id="ad"><p>Today at the maker’s:</p><ul><li>Save up to 30 %.</li></ul></div><p>Read on.</p>';
  const session = sessionWith({ ...decision(3), action: 'mark' });
  const marks = (): number => document.querySelectorAll('[data-winnow^=mark]').length;
  expect([marks(), stateOf(session).counts.ad]).toEqual([1, 1]);
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(collapsed(session)).toEqual(['ad']);
  expect([marks(), stateOf(session).counts.ad]).toEqual([0, 2]);
});

test('what the reader opened or kept in an element stays when a list names it', () => {
  element('b').outerHTML = BOX;
  const session = sessionWith(3);
  const [opened] = session.runs;
  if (opened === undefined) throw new Error('no run');
  session.setShown(opened, true);
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(opened.shown && !opened.undone).toBe(true);
  session.keep(opened);
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(collapsed(session)).toEqual(['more']);
});

test('an advertisement that the page takes away and puts back is collapsed again, one that the reader kept is not', () => {
  element('b').outerHTML = '<div id="ad">Save up to 30 % today.</div><p id="c">The ferry lands.</p>';
  const session = sessionWith();
  const ad = element('ad');
  const takeAwayAndBack = (): void => {
    ad.remove();
    session.forgetGone();
    element('a').after(ad);
    session.addListed([{ element: ad, selector: '#ad' }]);
  };
  takeAwayAndBack();
  takeAwayAndBack();
  expect(collapsed(session)).toEqual(['ad']);
  const [run] = session.runs;
  if (run === undefined) throw new Error('no run');
  session.keep(run);
  takeAwayAndBack();
  expect(collapsed(session)).toEqual([]);
});

test('what was joined to one run is one run again when the page has put it back', () => {
  element('b').outerHTML = BOX;
  const session = sessionWith(3);
  const ad = element('ad');
  session.addListed([{ element: ad, selector: '#ad' }]);
  ad.remove();
  session.forgetGone();
  element('a').after(ad);
  session.addListed([{ element: ad, selector: '#ad' }]);
  expect(session.runs[0]?.group.decisions).toHaveLength(3);
});

test('what takes a Keep back draws nothing on a page that was judged anew', () => {
  const session = sessionWith(1);
  const undo: (() => void)[] = [];
  const events = { changed: () => (changes += 1), reopened: () => undefined };
  const again = new Session(session.judged, POLICY, () => false, {
    ...events,
    corrected: (_, back) => undo.push(...(back === undefined ? [] : [back])),
  });
  const [run] = again.runs;
  if (run === undefined) throw new Error('no run');
  again.keep(run);
  again.stop();
  undo.forEach((back) => back());
  expect([undo.length, again.runs.length]).toEqual([1, 0]);
});

test('what the reader kept stays, whatever is undone after it', () => {
  const session = sessionWith(1, 2);
  session.showAll();
  const [run] = session.runs;
  if (run === undefined) throw new Error('no run');
  session.keep(run);
  session.undo();
  expect(run.shown).toBe(true);
  expect(session.runs).toEqual([]);
});

test('what the reader opened stays open when the page is judged anew', () => {
  const first = sessionWith(1, 3);
  const [opened] = first.runs;
  if (opened === undefined) throw new Error('no run');
  first.setShown(opened, true);
  expect(judgedAnew(first, 1, 3).runs.map((run) => run.shown)).toEqual([true, false]);
});

test('a page whose text has gone for the most part is another page', () => {
  for (const p of document.querySelectorAll('p')) p.textContent = `${p.textContent} ${'The tide was low. '.repeat(6)}`;
  const { judged } = sessionWith();
  expect(isReplaced(judged)).toBe(false);
  element('a').remove();
  expect(isReplaced(judged)).toBe(false);
  element('b').remove();
  expect(isReplaced(judged)).toBe(true);
});

test('a table row that waits until it has left the screen is told as shown, and goes when the reader says so; an advertisement goes at once', () => {
  Object.assign(globalThis, {
    IntersectionObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  });
  document.body.innerHTML = '<table><tr><td>The ferry lands.</td></tr><tr><td>Save up to 30 % today.</td></tr></table>';
  painted = true;
  const { verdict } = decision(1);
  // jsdom lays nothing out: the row stands on the screen.
  const onScreen = jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 100, 300, 20));
  const advertisement = sessionWith(1);
  const told = ({ runs }: Session) => runs.map((run) => isOpen(run));
  expect(told(advertisement)).toEqual([false]);
  advertisement.stop();
  const session = sessionWith({ ...decision(1), verdict: { ...verdict, category: 'boilerplate', kind: 'sign-up' } });
  onScreen.mockRestore();
  expect([told(session), stateOf(session).charsCollapsed]).toEqual([[true], 0]);
  for (const run of session.runs) session.setShown(run, false);
  expect([told(session), stateOf(session).charsCollapsed]).toEqual([[false], 'Save up to 30 % today.'.length]);
});

test('what is drawn after the first frame keeps its box, though drawing had begun before it', async () => {
  Object.assign(globalThis, {
    IntersectionObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  });
  const onScreen = jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 100, 300, 20));
  // Every look at the clock ends a slice.
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 30));
  document.body.innerHTML = `<main><p>Save up to 30 % today.</p><p>The harbour will be dredged.</p><p>Buy two, get one.</p>
    <p>The ferry lands at the quay.</p><p>Only this week.</p></main>`;
  const session = sessionWith(0, 2, 4);
  painted = true;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(session.runs.map((run) => run.kept)).toEqual([[], ['all'], ['all']]);
  onScreen.mockRestore();
  jest.restoreAllMocks();
});

test('a run of a page judged anew has a number that no run of before had', () => {
  const before = sessionWith(1);
  const known = before.runs.map((run) => run.id);
  const after = judgedAnew(before, 2);
  expect(after.runs).toHaveLength(1);
  expect(known).not.toContain(after.runs[0]?.id);
});

test('nothing is collapsed with a paragraph that stands in a component beside it', () => {
  element('b').outerHTML = '<div id="box"><p id="ad">Save up to 30 % today.</p><x-rest id="rest"></x-rest></div>';
  element('rest').attachShadow({ mode: 'open' }).innerHTML = '<p>The ferry lands at the quay.</p>';
  const session = sessionWith(2);
  expect(collapsed(session)).toEqual(['ad']);
});

test('nothing is collapsed with a component into which text came after it was read', async () => {
  element('b').outerHTML = '<div id="box"><p id="ad">Save up to 30 % today.</p><x-rest id="rest"></x-rest></div>';
  const root = element('rest').attachShadow({ mode: 'open' });
  root.innerHTML = '<div id="inner"></div>';
  const session = sessionWith();
  const made = document.createElement('p');
  made.textContent = 'The harbour master will open the stone quay in March.';
  root.append(made);
  await session.add([made]);
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(collapsed(session)).toEqual(['ad']);
});

test('nothing is collapsed with a paragraph that is put into a component beside it', () => {
  element('b').outerHTML =
    `<div id="box"><p id="ad">Save up to 30 % today.</p><x-rest id="rest">The ferry lands.</x-rest></div>`;
  element('rest').attachShadow({ mode: 'open' }).innerHTML = '<div><slot></slot></div>';
  const session = sessionWith(2);
  expect(collapsed(session)).toEqual(['ad']);
});

test.each<[string, string, (draft: Element) => void]>([
  [
    'a field',
    '<textarea id="draft"></textarea>',
    (draft) => draft instanceof HTMLTextAreaElement && (draft.value = OWN),
  ],
  ['an editor', '<div id="draft" contenteditable></div>', (draft) => (draft.textContent = OWN)],
  [
    'a choice',
    '<select id="draft"><option>Monday</option><option>Tuesday</option></select>',
    (draft) => draft instanceof HTMLSelectElement && (draft.selectedIndex = 1),
  ],
  [
    'a field of a component',
    '<x-form id="draft"></x-form>',
    (draft) => {
      const root = draft.attachShadow({ mode: 'open' });
      root.innerHTML = '<x-field></x-field>';
      const inner = root.firstElementChild?.attachShadow({ mode: 'open' });
      const field = document.createElement('input');
      inner?.append(field);
      field.value = OWN;
    },
  ],
])('what the reader has written in %s since it was read is not collapsed, whoever names it', (_, control, write) => {
  element('b').outerHTML = `<div id="ad"><p>Save up to 30 % today.</p><form>${control}</form></div>`;
  const session = sessionWith();
  write(element('draft'));
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(collapsed(session)).toEqual([]);
});

test('a choice that the page itself has made is nobody’s', () => {
  const choice = '<select><option>Monday</option><option selected>Tuesday</option></select>';
  element('b').outerHTML =
    `<div id="ad"><p>Save up to 30 % today.</p><form>${choice}<select multiple><option>One</option></select></form></div>`;
  const session = sessionWith();
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(collapsed(session)).toEqual(['ad']);
});

test('a link to be copied, which can be edited, goes with the share bar around it', () => {
  const link = '<a contenteditable="true" href="/story">https://news.example/story</a>';
  element('b').outerHTML = `<div id="ad"><p>Save up to 30 % today.</p>${link}</div>`;
  const session = sessionWith();
  session.addListed([{ element: element('ad'), selector: '#ad' }]);
  expect(collapsed(session)).toEqual(['ad']);
});

const OWN = 'My boat has been stuck in the mud of that harbour.';

test('a bar near the screen is laid out with the page, one far from it when the browser wants it', () => {
  const rects = jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, this.id === 'a' ? 600 : 60_000, 600, 20);
  });
  // On a slow machine the second would be drawn in a slice of its own.
  const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
  const { runs } = sessionWith(1, 3);
  rects.mockRestore();
  clock.mockRestore();
  expect(runs.map(({ bar }) => bar?.element.hasAttribute('near'))).toEqual([true, false]);
});
