/** @jest-environment jsdom */
import { beforeEach, expect, test } from '@jest/globals';
import { extract } from '../../src/page/extract';
import { judgedPage, type Judged } from '../../src/page/read-page';
import { hasGrown, isReplaced, isStill } from '../../src/page/replaced';

const TEXTS = [
  'The harbour of Eastwick will be dredged for the first time in thirty years, the town council decided on Wednesday.',
  'Fishermen had asked for the dredging since the autumn storms, when two boats ran aground in the harbour’s channel.',
  'The council will pay for the dredging from the harbour fund, which has grown with the fees of the new ferry.',
];
let judged: Judged;

beforeEach(() => {
  document.title = 'Harbour to be dredged';
  document.body.replaceChildren(
    ...TEXTS.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  );
  const judgement = {
    gate: 'article',
    held: 'none',
    decisions: [],
    protections: [],
    reaches: [],
    guesses: [],
    words: {},
  } as const;
  judged = judgedPage(extract(document), judgement);
});

test('the article that was judged is still there while most of its text is', () => {
  document.querySelector('p')?.remove();
  expect([isReplaced(judged), isStill(judged)]).toEqual([false, true]);
});

test('another text in its place is another article', () => {
  document.body.replaceChildren(
    ...TEXTS.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  );
  expect([isReplaced(judged), isStill(judged)]).toEqual([true, false]);
});

test('another title, or a page that was no article, has to be looked at again', () => {
  document.title = 'Ferry lands at the stone quay';
  expect([isReplaced(judged), isStill(judged)]).toEqual([false, false]);
  document.title = 'Harbour to be dredged';
  expect(isStill({ ...judged, gate: 'list' })).toBe(false);
});

test('a page is another one where much running text came since it was judged', () => {
  const [text = ''] = TEXTS;
  const late = (some: string) => {
    const element = Object.assign(document.createElement('p'), { textContent: some });
    document.body.append(element);
    const { page } = extract(document);
    judged.blocks.push(...page.blocks.slice(judged.blocks.length));
  };
  expect(hasGrown(judged)).toBe(false);
  late('Too short to be running text');
  expect(hasGrown(judged)).toBe(false);
  late(text);
  expect(hasGrown(judged)).toBe(true);
});
