import { describe, expect, test } from '@jest/globals';
import { protectArticle } from '../../../src/core/protect';
import { leadMedia } from '../../../src/core/protect/lead';
import { box, heading, line, link, pageOf, picture, type Part } from '../built-page';

const TITLE = 'River returns to its bed';
const TEXT = line(
  'The river went back to its bed on Monday night, after three days in which nobody in the lower town had slept.',
);

/** Blocks that are the lead of a page with these above its title. */
function lead(...above: readonly Part[]): readonly number[] {
  const page = pageOf([...above, heading(TITLE), TEXT]);
  return leadMedia(
    page,
    page.blocks.findIndex(({ text }) => text === TITLE),
  );
}
const named = (name: string, part: Part = picture()): Part => box(`div.${name}`, part);

describe('a picture above the title is the lead', () => {
  test.each(['image', 'picture', 'photo', 'figure', 'hero', 'featured'])('where it is named for it: %s', (name) => {
    expect(lead(named(name))).toEqual([0]);
    expect(lead(picture({ tokens: [name] }))).toEqual([0]);
  });

  test('or stands in a figure', () => {
    expect(lead(box('figure', picture()))).toEqual([0]);
    expect(lead(box('figure', box('div', picture())))).toEqual([0]);
    expect(lead(picture())).toEqual([]);
    expect(lead(box('div.wide', picture()))).toEqual([]);
  });

  test('with lines named for it, or in its figure, and no others', () => {
    expect(lead(named('image'), named('caption', line('The bridge')), line('World'))).toEqual([0, 1]);
    expect(lead(box('figure', picture(), line('The bridge')), line('World'))).toEqual([0, 1]);
    expect(lead(named('image'), line('A. Lee', { tokens: ['photographer'] }))).toEqual([0, 1]);
    expect(lead(named('image'), named('credit', line('A. Lee', { visible: false })))).toEqual([0]);
    expect(lead(named('image'), named('credit', picture({ role: 'empty', images: 0 })))).toEqual([0]);
  });

  test('at most three blocks above it', () => {
    expect(lead(named('image'), line('World'), line('Live'))).toEqual([0]);
    expect(lead(named('image'), line('World'), line('Live'), line('Monday'))).toEqual([]);
  });

  test('with no heading and no text between', () => {
    expect(lead(named('image'), heading('Ferry sold', 2))).toEqual([]);
    expect(lead(named('image'), TEXT)).toEqual([]);
    expect(lead(heading('Ferry sold', 2), named('image'))).toEqual([1]);
  });

  test('the closest that is seen, and is a picture without words', () => {
    expect(lead(named('image'), named('image'))).toEqual([1]);
    expect(lead(named('image'), named('image', picture({ visible: false })))).toEqual([0]);
    expect(lead(named('image'), named('image', line('World', { images: 1 })))).toEqual([0, 1]);
    expect(lead(line('World'), line('Live'))).toEqual([]);
  });

  test('where it leads nowhere, and is no sign, face or teaser', () => {
    expect(lead(named('image', picture({ links: 1 })))).toEqual([]);
    expect(lead(box('figure', picture({ links: 1 })))).toEqual([]);
    expect(lead(box('div.logo.image', picture()))).toEqual([]);
    expect(lead(box('nav', named('image')))).toEqual([]);
    expect(lead(named('image', picture({ tokens: ['icon'] })))).toEqual([]);
  });

  test('unless one below the title is', () => {
    const page = pageOf([named('image'), heading(TITLE), box('figure', picture()), TEXT]);
    expect(leadMedia(page, 1)).toEqual([2]);
  });
});

describe('the only h1 is the title', () => {
  const titleOf = (title: string, ...parts: readonly Part[]): readonly string[] =>
    protectArticle(pageOf(parts, { title })).flatMap(({ text, protection }) => (protection === 'title' ? [text] : []));

  test('where it says much the same as the document in other words', () => {
    expect(titleOf('River returned to the bed', heading('River returns to its bed'), TEXT)).toEqual([
      'River returns to its bed',
    ]);
    expect(titleOf('Ferries cost more', heading('River returns to its bed'), TEXT)).toEqual([]);
  });

  test('where half of their pairs of letters are the same', () => {
    expect(titleOf('abcde', heading('abcxy'), TEXT)).toEqual(['abcxy']);
    expect(titleOf('abcde', heading('abxyz'), TEXT)).toEqual([]);
  });

  test('not where there are two, nor an h2; one not seen or empty is none', () => {
    const [own, other] = [heading('River returns to its bed'), heading('River returns to bed')];
    const title = 'River returned to the bed';
    expect(titleOf(title, own, other, TEXT)).toEqual([]);
    expect(titleOf(title, heading('River returns to its bed', 2), TEXT)).toEqual([]);
    expect(titleOf(title, heading('Hidden', 1, { visible: false }), heading(''), own, TEXT)).toHaveLength(1);
    expect(titleOf(title, link('River returns to its bed'), TEXT)).toEqual([]);
  });

  test('where it is no text', () => {
    const long = `${'River returns to its bed '.repeat(12)}!`;
    expect(titleOf(long.replaceAll('returns', 'came'), heading(long, 1, { chars: 300 }), TEXT)).toHaveLength(1);
    expect(titleOf(long.replaceAll('returns', 'came'), heading(long, 1, { chars: 301 }), TEXT)).toEqual([]);
  });
});

describe('an h1 of other words than the page’s title is a headline', () => {
  const HEADLINE = 'Boats moor in the lower town again';
  const DENSE = '河水退回河道，下城商铺重新开门';
  const titles = (parts: readonly Part[], siteName = ''): readonly string[] => {
    const page = pageOf(parts, { title: 'Flood: all you need to know' });
    const told = { ...page, meta: { ...page.meta, siteName } };
    return protectArticle(told).flatMap(({ text, protection }) => (protection === 'title' ? [text] : []));
  };

  test('where it is long enough and stands above the text, alone or beside names of sections', () => {
    expect(titles([heading(HEADLINE), TEXT])).toEqual([HEADLINE]);
    expect(titles([heading(DENSE), TEXT])).toEqual([DENSE]);
    expect(titles([heading('Flood'), heading(HEADLINE), TEXT, heading('More')])).toEqual([HEADLINE]);
  });

  test.each<[string, readonly Part[]]>([
    ['shorter than a headline', [heading('Boats moor here again'), TEXT]],
    ['a link', [heading(HEADLINE, 1, { links: 1 }), TEXT]],
    ['one of two', [heading(HEADLINE), TEXT, heading(`${HEADLINE} today`), TEXT]],
    ['above no text', [TEXT, heading(HEADLINE), line('Menu')]],
    ['above another h1', [heading(HEADLINE), heading('More'), TEXT]],
    ['far above the text', [heading(HEADLINE), ...Array.from({ length: 30 }, () => line('Menu')), TEXT]],
  ])('none is %s', (_, parts) => {
    expect(titles(parts)).toEqual([]);
  });

  test('none is the name of the site', () => {
    expect(titles([heading(HEADLINE), TEXT], HEADLINE)).toEqual([]);
  });
});
