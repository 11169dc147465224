import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '../../../src/core/decide';
import { MAX_SHARE, TEXT, THRESHOLDS } from '../../../src/core/decide/thresholds';
import {
  STRENGTHS,
  type Block,
  type Kind,
  type Page,
  type Policy,
  type Strength,
  type Verdict,
} from '../../../src/core/types';
import { plainPage } from '../plain-page';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';
const policy = (strength: Strength, more: Partial<Policy> = {}): Policy => ({
  strength,
  treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
  corrections: [],
  cookieNotices: false,
  ...more,
});

function pageOf(blocks: readonly (string | Partial<Block>)[]): Page {
  const page = plainPage(blocks.map((b) => (typeof b === 'string' ? b : (b.text ?? LONG))));
  return {
    ...page,
    blocks: page.blocks.map((b, i) => ({ ...b, ...(typeof blocks[i] === 'object' ? blocks[i] : {}) })),
  };
}

function verdict(block: number, score: number, kind: Kind = 'related-links', code = 'boilerplate-text'): Verdict {
  const category = kind === 'promotion' ? 'ad' : kind === 'other-story' ? 'off-topic' : 'boilerplate';
  return { block, category, kind, score, confidence: 1 / (1 + Math.exp(-score)), reasons: [{ code, weight: score }] };
}

const decided = (page: Page, verdicts: readonly Verdict[], own: Policy, gate: 'article' | 'list' = 'article') =>
  decide(page, new Map(verdicts.map((v) => [v.block, v])), own, gate);
const blocksOf = (page: Page, verdicts: readonly Verdict[], own: Policy): readonly number[] =>
  decided(page, verdicts, own).decisions.map((d) => d.block);

describe('what the reader asked to collapse', () => {
  const asked = (template: string) =>
    policy('balanced', {
      corrections: [{ template, action: 'collapse', category: 'boilerplate', kind: 'page-furniture' }],
    });
  const article = Array.from({ length: 8 }, () => ({ template: 'p.text' }));

  test('goes by a template of its own', () => {
    const page = pageOf([...article, { template: 'p.promo' }]);
    expect(blocksOf(page, [], asked('p.promo'))).toEqual([8]);
  });

  test('never takes the article along, whose paragraphs share the template', () => {
    expect(blocksOf(pageOf(article), [], asked('p.text'))).toEqual([]);
    expect(blocksOf(pageOf([...article, { template: 'p' }]), [], asked('p'))).toEqual([]);
  });
});

describe('strengths', () => {
  const page = pageOf([LONG, LONG, 'A teaser of some other story', LONG]);

  test.each(STRENGTHS)('%s asks for at least its own threshold', (strength) => {
    const least = THRESHOLDS.boilerplate[strength];
    expect(blocksOf(page, [verdict(2, least + 0.01, 'credit', 'boilerplate-phrase')], policy(strength))).toEqual([2]);
    expect(blocksOf(page, [verdict(2, least - 0.01, 'credit', 'boilerplate-phrase')], policy(strength))).toEqual([]);
  });

  test('running text goes only by a surer score than a label', () => {
    const { balanced } = THRESHOLDS.boilerplate;
    const page = pageOf([LONG, LONG, { text: 'A teaser of some other story', tag: 'div' }, LONG]);
    expect(blocksOf(page, [verdict(1, balanced + 0.01), verdict(2, balanced + 0.01)], policy('balanced'))).toEqual([2]);
    expect(blocksOf(page, [verdict(1, TEXT.balanced + 0.01)], policy('balanced'))).toEqual([1]);
  });

  test('so do short lines without links of which nothing says what they are', () => {
    const { balanced } = THRESHOLDS.boilerplate;
    const step = { text: 'Two spoons of honey', tag: 'div', chars: 19 };
    const page = pageOf([LONG, step, { ...step, linkChars: 19, links: 1 }, step, LONG]);
    const score = balanced + 0.01;
    const verdicts = [1, 2].map((id) => verdict(id, score, 'page-furniture')).concat(verdict(3, score, 'footer'));
    expect(blocksOf(page, verdicts, policy('balanced'))).toEqual([2, 3]);
  });

  test('so do quotations, and links that read as their own address', () => {
    const { balanced } = THRESHOLDS.boilerplate;
    const linked = (text: string) => ({ text, tag: 'div', chars: text.length, linkChars: text.length, links: 1 });
    const quote = { ...linked('Back on Friday @theferry'), role: 'quote' } as const;
    const page = pageOf([LONG, quote, linked('https://ferry.example/times'), linked('The ferry opens'), LONG]);
    const at = (score: number) =>
      blocksOf(
        page,
        [1, 2, 3].map((id) => verdict(id, score, 'related-links')),
        policy('balanced'),
      );
    expect([at(balanced + 0.01), at(TEXT.balanced + 0.01)]).toEqual([[3], [1, 2, 3]]);
  });

  test('below strict a menu above the article stays, but not the headlines in it', () => {
    const entry = 'Science and weather';
    const headline = 'Council votes to dredge the harbour for the first time in over thirty years';
    const link = (text: string, links = 1) => ({ text, chars: text.length, linkChars: text.length, links });
    const menu = pageOf([link(entry), link(headline), link(`${entry} ${headline}`, 8), LONG, LONG]);
    const verdicts = [0, 1, 2].map((id) => verdict(id, 9, 'navigation'));
    expect(blocksOf(menu, verdicts, policy('balanced'))).toEqual([1]);
  });

  test.each(['ad', 'boilerplate', 'off-topic'] as const)('%s: the gentler, the higher', (category) => {
    const { gentle, balanced, strict } = THRESHOLDS[category];
    expect(gentle).toBeGreaterThan(balanced);
    expect(balanced).toBeGreaterThan(strict);
  });

  test('what a gentler strength collapses, a stricter one does too', () => {
    const scored = fc.array(fc.record({ block: fc.nat(7), score: fc.double({ min: -2, max: 9, noNaN: true }) }));
    fc.assert(
      fc.property(scored, (list) => {
        const long = pageOf(Array.from({ length: 8 }, () => LONG));
        const verdicts = [...new Map(list.map((one) => [one.block, verdict(one.block, one.score)])).values()];
        const all = STRENGTHS.map((strength) => new Set(blocksOf(long, verdicts, policy(strength))));
        for (const id of all[0] ?? []) expect(all[1]?.has(id)).toBe(true);
        for (const id of all[1] ?? []) expect(all[2]?.has(id)).toBe(true);
      }),
    );
  });

  test('gentle leaves what lies far from the article alone; the site’s menu stays below strict', () => {
    const menu = pageOf(['Home News Sport', LONG, LONG, ...Array.from({ length: 9 }, () => 'A line below')]);
    const far = [verdict(0, 9, 'navigation'), verdict(11, 9, 'footer')];
    expect(blocksOf(menu, far, policy('gentle'))).toEqual([]);
    expect(blocksOf(menu, far, policy('balanced'))).toEqual([11]);
    expect(blocksOf(menu, far, policy('strict'))).toEqual([0, 11]);
  });
});

describe('what stays', () => {
  test.each([
    'title',
    'byline',
    'date',
    'lead-media',
    'pagination',
    'read-more',
    'form',
    'consent',
    'alert',
    'price',
    'paywall',
    'player',
    'focus',
  ] as const)('protected: %s', (protection) => {
    expect(blocksOf(pageOf([LONG, { text: 'x', protection }, LONG]), [verdict(1, 9)], policy('strict'))).toEqual([]);
  });

  test('a category that is off', () => {
    const off = policy('strict', { treatments: { ad: 'collapse', boilerplate: 'off', 'off-topic': 'mark' } });
    expect(blocksOf(pageOf([LONG, LONG]), [verdict(1, 9)], off)).toEqual([]);
    expect(decided(pageOf([LONG, LONG, LONG]), [verdict(2, 9, 'other-story')], off).decisions[0]?.action).toBe('mark');
  });

  test('a line of dialogue between kept paragraphs, unless an exact form speaks against it', () => {
    const page = pageOf([LONG, '“Yes,” he said.', LONG]);
    expect(blocksOf(page, [verdict(1, 4)], policy('strict'))).toEqual([]);
    expect(blocksOf(page, [verdict(1, 4, 'credit', 'boilerplate-phrase')], policy('strict'))).toEqual([1]);
    expect(blocksOf(pageOf([LONG, '“Yes,” he said.', LONG]), [verdict(1, 4), verdict(2, 4)], policy('strict'))).toEqual(
      [1, 2],
    );
  });

  test('a heading above kept text; it goes with the whole of its section', () => {
    const page = pageOf([LONG, { text: 'More', level: 2, tag: 'h2', role: 'heading' }, LONG, LONG]);
    expect(blocksOf(page, [verdict(1, 4)], policy('strict'))).toEqual([]);
    expect(blocksOf(page, [verdict(1, 0.1), verdict(2, 4), verdict(3, 4)], policy('balanced'))).toEqual([1, 2, 3]);
  });

  test('a heading that is taken for something else, and hardly for that, though its section goes', () => {
    const page = pageOf([LONG, { text: 'I am looking for work', level: 2, tag: 'h2', role: 'heading' }, LONG, LONG]);
    const gone = [verdict(2, 4), verdict(3, 4)];
    expect(blocksOf(page, [verdict(1, -0.5, 'other-story'), ...gone], policy('strict'))).toEqual([2, 3]);
    expect(blocksOf(page, [verdict(1, -0.5), ...gone], policy('strict'))).toEqual([1, 2, 3]);
  });

  test('a heading above the article’s text or list, though something after that goes', () => {
    const heading = { text: 'More', level: 2, tag: 'h2', role: 'heading' } as const;
    const page = pageOf([LONG, heading, LONG, { text: 'A teaser', chars: 8, tag: 'div' }, LONG]);
    const doubt = [verdict(1, 4), verdict(3, 9)];
    expect(blocksOf(page, doubt, policy('strict'))).toEqual([3]);
    const inside = (tag: string): Page => ({
      ...page,
      containers: [...page.containers, { parent: 0, tag, tokens: [], template: tag }],
      blocks: page.blocks.map((block) => (block.id >= 2 ? { ...block, container: 1 } : block)),
    });
    expect(blocksOf(inside('ul'), doubt, policy('strict'))).toEqual([3]);
    expect(blocksOf(inside('div'), doubt, policy('strict'))).toEqual([3]);
    expect(blocksOf(inside('aside'), doubt, policy('strict'))).toEqual([1, 3]);
    expect(
      blocksOf(page, [verdict(1, 4, 'related-links', 'boilerplate-phrase'), verdict(3, 9)], policy('strict')),
    ).toEqual([1, 3]);
  });

  test('a heading right above a list or a table that stays, however short its entries', () => {
    const heading = { text: 'Pros', level: 3, tag: 'h3', role: 'heading' } as const;
    const entry = { text: 'Very quiet', tag: 'li' };
    const page = pageOf([LONG, heading, entry, entry, LONG]);
    const inside = (tags: readonly string[], items: readonly number[]): Page => ({
      ...page,
      containers: [...page.containers, ...tags.map((tag, i) => ({ parent: i, tag, tokens: [], template: tag }))],
      blocks: page.blocks.map((block) => (items.includes(block.id) ? { ...block, container: tags.length } : block)),
    });
    const gone = [verdict(1, 1), verdict(4, 9)];
    const strict = policy('strict');
    expect(blocksOf(inside(['ul'], [2, 3]), gone, strict)).toEqual([4]);
    expect(blocksOf(inside(['table', 'tbody', 'tr'], [2, 3]), gone, strict)).toEqual([4]);
    expect(blocksOf(inside(['aside', 'ul'], [2, 3]), gone, strict)).toEqual([1, 4]);
    expect(blocksOf(inside(['ul'], [2, 3]), [verdict(1, 1), verdict(2, 9), verdict(4, 9)], strict)).toEqual([1, 2, 4]);
  });

  test('what the reader asked to keep; what they asked to collapse goes without a verdict', () => {
    const page = pageOf([LONG, { template: 'p.note' }, LONG]);
    const own = (action: 'keep' | 'collapse'): Policy =>
      policy('strict', { corrections: [{ template: 'p.note', action, category: 'boilerplate', kind: 'credit' }] });
    expect(blocksOf(page, [verdict(1, 9)], own('keep'))).toEqual([]);
    expect(blocksOf(page, [], own('collapse'))).toEqual([1]);
  });
});

describe('the cap', () => {
  const page = pageOf(Array.from({ length: 8 }, () => LONG));
  const gone = (count: number): readonly Verdict[] =>
    Array.from({ length: count }, (_, i) => verdict(i, 9, 'other-story'));

  test('more of the article’s region than it allows is marked, not collapsed', () => {
    const under = decided(page, gone(Math.floor(8 * MAX_SHARE)), policy('strict'));
    expect(new Set(under.decisions.map((d) => d.action))).toEqual(new Set(['collapse']));
    expect(under.held).toBe('none');
    const over = decided(page, gone(Math.floor(8 * MAX_SHARE) + 1), policy('strict'));
    expect(new Set(over.decisions.map((d) => d.action))).toEqual(new Set(['mark']));
    expect(over.held).toBe('share-cap');
  });

  test('a page that is no article says so', () => {
    expect(decided(page, [], policy('strict'), 'list').held).toBe('not-article');
  });

  test('decisions come in the page’s order, one a block, each with its verdict', () => {
    const { decisions } = decided(page, [verdict(5, 9), verdict(2, 9)], policy('strict'));
    expect(decisions.map((d) => [d.block, d.verdict.block])).toEqual([
      [2, 2],
      [5, 5],
    ]);
  });
});

describe('strict, page by page', () => {
  const furniture = (from: number, count: number): readonly Verdict[] =>
    Array.from({ length: count }, (_, i) => verdict(from + i, 9, 'footer'));

  test('where it would keep less running text than it doubts, it asks for as much as Balanced', () => {
    const page = pageOf(Array.from({ length: 6 }, (_, i) => `${String(i)}. ${LONG}`));
    const doubtful = (count: number, kind: Kind): readonly Verdict[] =>
      Array.from({ length: count }, (_, i) => verdict(i, 1, kind));
    expect(blocksOf(page, doubtful(2, 'page-furniture'), policy('strict'))).toEqual([0, 1]);
    expect(blocksOf(page, doubtful(4, 'page-furniture'), policy('strict'))).toEqual([]);
    expect(blocksOf(page, doubtful(4, 'comments'), policy('strict'))).toEqual([0, 1, 2, 3]);
  });

  test.each([
    ['strict', 2.3, 2.4],
    ['balanced', 2.3, 2.4],
    ['gentle', 4.5, 4.6],
  ] as const)('other stories are rare on published pages: %s asks for surer verdicts there', (strength, less, more) => {
    const untitled = pageOf([
      ...Array.from({ length: 6 }, () => LONG),
      ...Array.from({ length: 12 }, () => 'A line below'),
    ]);
    const page = { ...untitled, title: 'Water in the harbour' };
    const story = verdict(2, less, 'other-story');
    expect(blocksOf(page, [story], policy(strength))).toContain(2);
    expect(blocksOf(page, [story, ...furniture(6, 12)], policy(strength))).not.toContain(2);
    const sure = { ...story, score: more };
    expect(blocksOf(page, [sure, ...furniture(6, 12)], policy(strength))).toContain(2);
    expect(blocksOf(untitled, [sure, ...furniture(6, 12)], policy(strength))).not.toContain(2);
  });

  test.each([
    ['an article', { ogType: 'article' }],
    ['a site', { ogType: 'website' }],
    ['by its description', { description: 'How the harbour was dredged.' }],
    ['by its type', { schemaTypes: ['webpage'] }],
  ])('at Strict the same on a short page that declares itself %s', (_, meta) => {
    const plain = { ...pageOf(Array.from({ length: 6 }, () => LONG)), title: 'Water in the harbour' };
    const declared = { ...plain, meta: { ...plain.meta, ...meta } };
    const story = verdict(2, 1, 'other-story');
    expect(blocksOf(plain, [story], policy('strict'))).toContain(2);
    expect(blocksOf(declared, [story], policy('strict'))).not.toContain(2);
    expect(blocksOf(declared, [{ ...story, score: 3 }], policy('strict'))).toContain(2);
  });
});
