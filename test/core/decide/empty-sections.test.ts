import { expect, test } from '@jest/globals';
import { withEmptySections } from '../../../src/core/decide/empty-sections';
import type { Action } from '../../../src/core/decide/wanted';
import type { Block, Category, Kind, Page, Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';

/** Text, a heading, two teasers in a list, a heading, text. */
function pageOf(more: Readonly<Record<number, Partial<Block>>> = {}): Page {
  const page = plainPage([LONG, 'See also', 'List of trams', 'Yards of the north', 'Notes', LONG]);
  const heading = { level: 2, tag: 'h2', role: 'heading' } as const;
  const own: Readonly<Record<number, Partial<Block>>> = {
    1: heading,
    2: { tag: 'li', container: 1 },
    3: { tag: 'li', container: 1 },
    4: heading,
  };
  return {
    ...page,
    containers: [...page.containers, { parent: 0, tag: 'ul', tokens: [], template: 'ul' }],
    blocks: page.blocks.map((block, i) => ({ ...block, ...own[i], ...more[i] })),
  };
}

const verdict = (block: number, score: number, category: Category = 'boilerplate'): Verdict => ({
  block,
  category,
  kind: category === 'ad' ? 'promotion' : 'related-links',
  score,
  confidence: 0.9,
  reasons: [{ code: 'text', weight: score }],
});

test('a credit or a share bar between a heading and its text leaves the heading where it is', () => {
  const page = pageOf({ 4: { level: 0, tag: 'p', role: 'paragraph', text: 'Stone', chars: 5 } });
  const containers = [...page.containers, { parent: 0, tag: 'header', tokens: [], template: 'header' }];
  const blocks = page.blocks.map((block, i) => (i > 0 && i < 4 ? { ...block, container: 2 } : block));
  const of = (kind: Kind) => [2, 3].map((block) => ({ ...verdict(block, 3), kind }));
  expect(after({ ...page, containers, blocks }, of('credit')).wanted).toEqual([2, 3]);
  expect(after({ ...page, containers, blocks }, of('share-bar')).wanted).toEqual([2, 3]);
  expect(after({ ...page, containers, blocks }, of('related-links')).wanted).toEqual([1, 2, 3]);
  expect(after(pageOf(), of('share-bar')).wanted).toEqual([1, 2, 3]);
});

test('a heading that was doubted too little to go by itself goes with its list', () => {
  const page = pageOf();
  const judged = new Map([1, 2, 3].map((block) => [block, verdict(block, block === 1 ? 0.4 : 3)]));
  const wanted = new Map<number, Action>([2, 3].map((block) => [block, 'collapse']));
  withEmptySections(page, judged, wanted, []);
  expect([...wanted.keys()].sort()).toEqual([1, 2, 3]);
  const button = pageOf({ 2: { tag: 'p', container: 0 }, 3: { level: 2, tag: 'h2', role: 'heading' } });
  const one = new Map<number, Action>([[2, 'collapse']]);
  withEmptySections(button, judged, one, []);
  expect([...one.keys()]).toEqual([2]);
});

function after(page: Page, verdicts: readonly Verdict[], keep: readonly string[] = []) {
  const judged = new Map(verdicts.map((one) => [one.block, one]));
  const wanted = new Map<number, Action>(verdicts.map(({ block }) => [block, 'collapse']));
  const corrections = keep.map((template) => ({
    template,
    action: 'keep' as const,
    category: 'boilerplate' as const,
    kind: 'related-links' as const,
  }));
  const all = withEmptySections(page, judged, wanted, corrections);
  return { wanted: [...wanted.keys()].sort(), verdict: all.get(1) };
}

test('a heading that nothing is left below goes with it, as surely as the least sure of it', () => {
  const seen = after(pageOf(), [verdict(2, 3), verdict(3, 2)]);
  expect(seen.wanted).toEqual([1, 2, 3]);
  expect(seen.verdict).toMatchObject({ kind: 'related-links', score: 2 });
  expect(seen.verdict?.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBe(2);
});

test('it stays where anything is left: an entry, a picture, an advertisement’s place', () => {
  expect(after(pageOf(), [verdict(2, 3)]).wanted).toEqual([2]);
  expect(after(pageOf({ 3: { text: '', chars: 0, images: 1, role: 'media' } }), [verdict(2, 3)]).wanted).toEqual([2]);
  expect(after(pageOf(), [verdict(2, 3), verdict(3, 3, 'ad')]).wanted).toEqual([2, 3]);
});

test('it stays where the reader keeps its like, and where it may be the title', () => {
  const both = [verdict(2, 3), verdict(3, 3)];
  expect(after(pageOf({ 1: { level: 2, template: 'h2.own' } }), both, ['h2.own']).wanted).toEqual([2, 3]);
  expect(after(pageOf({ 0: { chars: 20 } }), both).wanted).toEqual([2, 3]);
  expect(after(pageOf({ 1: { level: 1 } }), both).wanted).toEqual([2, 3]);
});

test('a heading in an element of its own heads what stands beside that element', () => {
  const page = pageOf({ 1: { level: 2, container: 2 } });
  const containers = [...page.containers, { parent: 0, tag: 'div', tokens: [], template: 'div' }];
  expect(after({ ...page, containers }, [verdict(2, 3), verdict(3, 2)]).wanted).toEqual([1, 2, 3]);
});

test('what stands in another part of the page is no section of it', () => {
  const page = pageOf({ 1: { level: 2, container: 2 } });
  const containers = [
    ...page.containers,
    { parent: 3, tag: 'div', tokens: [], template: 'div' },
    { parent: -1, tag: 'main', tokens: [], template: 'main' },
  ];
  expect(after({ ...page, containers }, [verdict(2, 3), verdict(3, 2)]).wanted).toEqual([2, 3]);
});

test('what was judged of a heading itself stands', () => {
  const page = pageOf();
  const of = (own: Verdict, action: Action | null): Map<number, Action> => {
    const judged = new Map([own, verdict(2, 3), verdict(3, 3)].map((one) => [one.block, one]));
    const wanted = new Map<number, Action>([2, 3].map((block) => [block, 'collapse']));
    if (action !== null) wanted.set(1, action);
    withEmptySections(page, judged, wanted, []);
    return wanted;
  };
  expect(of(verdict(1, 3), 'mark').get(1)).toBe('mark');
  expect(of(verdict(1, 3, 'ad'), null).has(1)).toBe(false);
  expect(of(verdict(1, 0.4), null).get(1)).toBe('collapse');
});

test('a section of which some is only marked is not empty', () => {
  const judged = new Map([verdict(2, 3), verdict(3, 3)].map((one) => [one.block, one]));
  const wanted = new Map<number, Action>([
    [2, 'collapse'],
    [3, 'mark'],
  ]);
  withEmptySections(pageOf(), judged, wanted, []);
  expect(wanted.has(1)).toBe(false);
});

test('a picture is no entry of a list that says what its doubted heading is', () => {
  const page = pageOf({ 3: { text: '', chars: 0, images: 1, role: 'media' } });
  expect(after(page, [verdict(2, 3), verdict(3, 3)]).wanted).toEqual([1, 2, 3]);
  const judged = new Map([verdict(1, 0.4), verdict(2, 3), verdict(3, 3)].map((one) => [one.block, one]));
  const wanted = new Map<number, Action>([2, 3].map((block) => [block, 'collapse']));
  withEmptySections(page, judged, wanted, []);
  expect(wanted.has(1)).toBe(false);
});

test('it goes as surely as the least sure, wherever that stands', () => {
  expect(after(pageOf(), [verdict(2, 2), verdict(3, 3)]).verdict?.score).toBe(2);
});
