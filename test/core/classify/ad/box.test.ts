import { describe, expect, test } from '@jest/globals';
import { classifyAds } from '../../../../src/core/classify/ad';
import { climb, isInside } from '../../../../src/core/classify/ad/containers';
import { labelledBlocks, labelReasons } from '../../../../src/core/classify/ad/labelled';
import type { Block, Page } from '../../../../src/core/types';
import { box, button, heading, line, link, pageOf, picture, type Part } from '../../built-page';

const LABEL = 'Advertisement';
const AD = line(LABEL);
const TEXT = line('The river went back to its bed on Monday night, after three days in which nobody slept.');
const WARE = line('Garden chairs');
const times = (count: number, part: Part): readonly Part[] => Array.from({ length: count }, () => part);
const labelOf = ({ blocks }: Page): Block => {
  const label = blocks.find(({ text }) => text === LABEL);
  if (label === undefined) throw new Error('no label');
  return label;
};

describe('a label', () => {
  const codes = (...parts: readonly Part[]): readonly string[] | undefined => {
    const page = pageOf(parts);
    return labelReasons(page, labelOf(page))?.map(({ code }) => code);
  };

  test('alone discloses, quoted as it stands', () => {
    const page = pageOf([TEXT, { ...AD, text: ` ${LABEL} ` }]);
    expect(labelReasons(page, page.blocks[1] ?? labelOf(page))).toMatchObject([{ code: 'ad-label', args: [LABEL] }]);
    expect(codes(TEXT, AD)).toEqual(['ad-label']);
  });

  test('that is a link does so less surely', () => {
    expect(codes(TEXT, link(LABEL))).toEqual(['ad-label', 'ad-linked-label']);
    expect(codes(TEXT, line(LABEL, { linkChars: 8 }))).toEqual(['ad-label']);
  });

  test.each([
    'nav',
    'header',
    'footer',
    'div.nav',
    'div.navbar',
    'div.menu',
    'div.footer',
    'div.navigation',
    'div.foot',
  ])('in <%s> may lead to the sales desk', (selector) => {
    expect(codes(box(`${selector}.wide`, box('p', AD)))).toEqual(['ad-label', 'ad-in-navigation']);
    expect(codes(box(selector, box('p', link(LABEL))))).toBeUndefined();
  });

  test('is read of six elements above', () => {
    const deep = (part: Part): Part => box('p', box('p', box('p', box('p', part))));
    expect(codes(box('nav', deep(AD)))).toEqual(['ad-label', 'ad-in-navigation']);
    expect(codes(box('nav', deep(box('p', box('p', AD)))))).toEqual(['ad-label']);
  });

  test('in a list of labels is one that is told of', () => {
    const item = (text: string): Part => line(text, { tag: 'li' });
    expect(codes(box('ul', item(LABEL), item('Sponsored'), item('Paid post')))).toBeUndefined();
    expect(codes(box('ul', item('Paid post'), item(LABEL)))).toBeUndefined();
    expect(codes(box('ul', item(LABEL), item(LABEL)))).toEqual(['ad-label']);
    expect(codes(box('ul', item('Garden chairs'), item(LABEL), item('Tables')))).toEqual(['ad-label']);
    expect(codes(box('ul', item(LABEL)), box('ul', item('Sponsored')))).toEqual(['ad-label']);
    expect(codes(box('div', AD, line('Sponsored')))).toEqual(['ad-label']);
  });

  test('beside a box to tick is a choice of the reader’s', () => {
    const [tick, note] = [line('', { role: 'form' }), line('Your choice', { role: 'form' })];
    expect(codes(tick, AD)).toBeUndefined();
    expect(codes(AD, tick)).toBeUndefined();
    expect(codes(TEXT, { ...AD, role: 'form' }, box('p', tick))).toBeUndefined();
    expect(codes(note, AD)).toEqual(['ad-label']);
    expect(codes(AD, box('p', tick))).toEqual(['ad-label']);
  });
});

describe('a label in front of a link', () => {
  const WORDS = 'The mattress that sleepers keep';
  const codes = (text: string, special: Partial<Block> = {}): readonly string[] | undefined => {
    const page = pageOf([TEXT, line(text, { links: 1, outLinks: 1, linkChars: WORDS.length, ...special }), WARE]);
    return labelReasons(page, page.blocks[1] ?? labelOf(page))?.map(({ code }) => code);
  };

  test.each(['Sponsored', 'Advertisement: ', '广告 ', '[Anzeige] '])('%s', (label) => {
    expect(codes(`${label}${WORDS}`)).toEqual(['ad-label']);
    expect(codes(`${label}${WORDS}`, { outLinks: 0, sponsoredLinks: 1 })).toEqual(['ad-label']);
    expect(codes(`${label}${WORDS}`, { outLinks: 0 })).toBeUndefined();
    expect(codes(`${label}${WORDS}`, { links: 2 })).toBeUndefined();
    expect(codes(`${label}${WORDS}`, { links: 0, outLinks: 0, linkChars: 0 })).toBeUndefined();
    expect(codes(`${WORDS} ${label}`)).toBeUndefined();
  });

  test('is the whole of it', () => {
    const page = pageOf([
      TEXT,
      TEXT,
      box('div', line(`Sponsored${WORDS}`, { links: 1, outLinks: 1, linkChars: WORDS.length }), WARE),
    ]);
    expect(classifyAds(page, new Map()).map(({ block, kind }) => [block, kind])).toEqual([[2, 'labelled-ad']]);
  });

  test.each(['Senator Lee', 'Sens. Lee and Ortiz', 'Rep. Ann Hall (D-Ohio)', 'Ann Hall (R-UT)', 'Lord Baker'])(
    'is who brought a bill in: %s',
    (who) => {
      expect(codes(`Sponsored by ${who}`, { linkChars: who.length })).toBeUndefined();
    },
  );

  test.each(['Lee Chairs', 'Lordship Gin', 'Representing (R) Oak', 'Oak (UK)'])('is who pays: %s', (who) => {
    expect(codes(`Sponsored by ${who}`, { linkChars: who.length })).toEqual(['ad-label']);
  });

  test('among other words is none', () => {
    expect(codes(`Ads and ${WORDS}`)).toBeUndefined();
    expect(codes(`He sponsored ${WORDS}`)).toBeUndefined();
    expect(codes('Anzeigenpreise und Kontakt', { linkChars: 18 })).toBeUndefined();
    expect(codes(`PR ${WORDS}`)).toBeUndefined();
    expect(codes('Publicité mensongère : un site condamné', { linkChars: 29 })).toBeUndefined();
    expect(codes('Publicité : le matelas des dormeurs', { linkChars: 23 })).toEqual(['ad-label']);
  });
});

describe('what stands in the smallest box with a label', () => {
  /** Texts, or tags, of the blocks that are labelled, of a page with text around it. */
  const labelled = (...parts: readonly Part[]): readonly string[] => {
    const page = pageOf([TEXT, ...parts, TEXT]);
    return labelledBlocks(page, labelOf(page), [{ code: 'ad-label', weight: 4 }])
      .map(([block]) => block)
      .sort((a, b) => a.id - b.id)
      .map(({ text, tag }) => (text === '' ? tag : text));
  };

  test('is the advertisement, a little less surely', () => {
    expect(labelled(box('div', AD, picture(), WARE))).toEqual(['img', 'Garden chairs']);
    expect(labelled(box('div', box('p', AD), picture()))).toEqual(['img']);
    const page = pageOf([TEXT, box('div', AD, picture())]);
    const reasons = labelReasons(page, labelOf(page)) ?? [];
    const [[, why] = [undefined, []]] = labelledBlocks(page, labelOf(page), reasons);
    expect(why.map(({ code }) => code)).toEqual(['ad-label', 'ad-same-box']);
    expect(why.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(reasons[0]?.weight ?? NaN);
  });

  test('is nothing where the box is a part of the page', () => {
    expect(labelled(AD, picture())).toEqual([]);
    expect(labelled(box('div', AD, ...times(7, picture())))).toHaveLength(7);
    expect(labelled(box('div', AD, ...times(8, picture())))).toEqual([]);
    expect(labelled(box('div', AD, line('Garden chairs. '.repeat(41))))).toEqual([]);
    expect(labelled(box('div', AD, line('Garden chairs. '.repeat(20)), line('Garden chairs. '.repeat(21))))).toEqual(
      [],
    );
    expect(labelled(box('div', ...times(20, WARE), AD, ...times(20, WARE)))).toEqual([]);
    expect(labelled(box('div', box('p', AD), picture(), ...times(20, WARE)))).toEqual([]);
  });

  test('is nothing where running text stands before the label, or two such texts follow one another', () => {
    const said = line('Nobody slept that night.');
    expect(labelled(box('div', said, box('amp-ad', AD), picture()))).toEqual([]);
    expect(labelled(box('div', box('amp-ad', AD), said, said))).toEqual([]);
    expect(labelled(box('div', AD, line('因设备检修，老城区明日停水。'), line('试乘须提前三天在网上预约。')))).toEqual(
      [],
    );
    expect(labelled(box('div', AD, said, picture()))).toEqual([said.text, 'img']);
    const head = link('Garden chairs', { outLinks: 1 });
    expect(labelled(box('div', AD, head, said, head, said))).toHaveLength(4);
    const sold = line('Sit down in the sun.', { links: 1, outLinks: 1 });
    expect(labelled(box('div', sold, AD, sold, picture()))).toEqual(expect.arrayContaining(['img', sold.text]));
  });

  test.each<[string, Part]>([
    ['a block that is protected', { ...WARE, protection: 'price' }],
    ['another label', line('Sponsored')],
    ['the page’s title', heading('River returns')],
  ])('is nothing beside %s', (_, part) => {
    expect(labelled(box('div', AD, part, picture()))).toEqual([]);
  });

  test('is on both sides as far as it may be an advertisement', () => {
    const away = link('Garden chairs', { outLinks: 1 });
    expect(labelled(box('div', away, picture(), AD))).toEqual(['Garden chairs', 'img']);
    expect(labelled(box('div', away, WARE, picture(), AD))).toEqual(['img']);
    expect(labelled(box('div', { ...away, role: 'links' }, AD, picture()))).toEqual(['img']);
    expect(labelled(box('div', away, heading(LABEL, 3), picture()))).toEqual(['img']);
    expect(labelled(box('div', AD, { ...away, role: 'links' }))).toEqual(['Garden chairs']);
    expect(labelled(box('div', AD, link('Our news', { role: 'links' }), picture()))).toEqual([]);
    expect(labelled(box('div', AD, heading('Chairs', 3), picture()))).toEqual([]);
    expect(labelled(box('div', AD, heading('Chairs', 3, { links: 1 }), picture()))).toEqual(['Chairs', 'img']);
    expect(labelled(box('div', AD, line('', { role: 'form' }), picture()))).toEqual([]);
    expect(labelled(box('div', AD, button('Search'), picture()))).toEqual([]);
    expect(labelled(box('div', AD, button('Close'), picture()))).toEqual(['Close', 'img']);
  });

  test('goes with it in one group, but for what is protected', () => {
    const page = pageOf([TEXT, box('div', AD, picture())]);
    const found = classifyAds(page, new Map());
    expect(found).toMatchObject([
      { block: 1, category: 'ad', kind: 'labelled-ad', group: 1 },
      { block: 2, category: 'ad', kind: 'labelled-ad', group: 1 },
    ]);
    const blocks = page.blocks.map((own) => (own.id === 1 ? { ...own, protection: 'price' as const } : own));
    expect(classifyAds({ ...page, blocks }, new Map())).toEqual([]);
  });
});

describe('elements above', () => {
  const page = pageOf([box('div', box('p', TEXT)), box('nav', TEXT)]);

  test('are climbed from the closest', () => {
    expect(climb(page, 2)).toEqual([2, 1, 0]);
    expect(climb(page, -1)).toEqual([]);
    const deep = pageOf([box('a', box('b', box('c', box('d', box('e', box('f', box('g', TEXT)))))))]);
    expect(climb(deep, 7)).toEqual([7, 6, 5, 4, 3, 2]);
  });

  test('hold what is in them at any depth', () => {
    expect([isInside(page, 2, 0), isInside(page, 2, 1), isInside(page, 2, 2)]).toEqual([true, true, true]);
    expect([isInside(page, 3, 1), isInside(page, 1, 2)]).toEqual([false, false]);
  });
});
