/** @jest-environment jsdom */
import { beforeEach, expect, test } from '@jest/globals';
import type { Decision } from '../../src/core/types';
import { extract } from '../../src/page/extract';
import { freeGroups } from '../../src/page/free-groups';
import { judgedPage, type Judged } from '../../src/page/read-page';

const STORY = 'The harbour will be dredged before the spring tides, so that the ferry can land at the quay again.';
const GONE = 'The council of the next town has bought a tram, which nobody who reads of the harbour needs to know of.';

const decision = (block: number): Decision => ({
  block,
  action: 'collapse',
  verdict: { block, category: 'off-topic', kind: 'other-story', score: 3, confidence: 0.9, reasons: [] },
});

beforeEach(() => {
  performance.getEntriesByType = () => [];
  document.body.innerHTML = '';
  location.hash = '';
});

/** The page as read, with what was decided on the blocks whose text begins with one of these. */
function read(html: string, ...going: readonly string[]): Judged {
  document.body.innerHTML = html;
  const extraction = extract(document);
  const ids = extraction.page.blocks.filter(({ text }) => going.some((begin) => text.startsWith(begin)));
  const decisions = ids.map(({ id }) => decision(id));
  const rest = { gate: 'article', held: 'none', guesses: [], protections: [], reaches: [], words: {} } as const;
  return judgedPage(extraction, { ...rest, decisions });
}

const collapsed = (judged: Judged, decisions: readonly Decision[] = judged.decisions): readonly string[] =>
  freeGroups(judged, decisions, 0, new WeakSet()).flatMap(({ units }) => units.map(({ element }) => element.id));

test('the whole of a form that the reader is in stays', () => {
  const form = `<form><p id="note">Write to us.</p><p id="here">Your name</p></form>`;
  location.hash = '#here';
  expect(collapsed(read(`<p>${STORY}</p>${form}<p id="ad">Save today.</p>`, 'Write', 'Save'))).toEqual(['ad']);
});

test('a form that holds a text that stays is the page’s own', () => {
  const note = '<p id="note">Write to us.</p>';
  location.hash = '#here';
  expect(collapsed(read(`<form><p>${STORY}</p>${note}<p id="here">Your name</p></form>`, 'Write'))).toEqual(['note']);
});

test('… but not one of which the text has gone before', () => {
  const note = '<p id="note">Write to us.</p>';
  location.hash = '#here';
  const judged = read(`<p>${STORY}</p><form><p>${GONE}</p>${note}<p id="here">Your name</p></form>`, 'The council');
  const ofNote = judged.blocks
    .filter((block) => block?.text === 'Write to us.')
    .map((block) => decision(block?.id ?? 0));
  expect(ofNote).toHaveLength(1);
  expect(collapsed(judged, ofNote)).toEqual([]);
});

test('the texts of the page are not asked for where the reader is in no form', () => {
  location.hash = '#here';
  const judged = read(`<p id="here">${STORY}</p><p id="ad">Save today.</p>`, 'Save');
  let asked = 0;
  const blocks = new Proxy(judged.page.blocks, {
    get: (all, name): unknown => {
      asked++;
      return Reflect.get(all, name);
    },
  });
  expect(collapsed({ ...judged, page: { ...judged.page, blocks } })).toEqual(['ad']);
  expect(asked).toBe(0);
});
