import { describe, expect, test } from '@jest/globals';
import { leadMedia } from '../../../src/core/protect/lead';
import { box, heading, line, link, pageOf, picture, type Part } from '../built-page';

type Parts = readonly Part[];

/** What of the lines below the title is the lead picture, and its captions. */
const lead = (...parts: Parts): readonly number[] =>
  leadMedia(pageOf([heading('River returns to its bed'), ...parts]), 0);

const CAPTION =
  'The bridge on Monday morning, when the first of the boats could be drawn up again to the old mill above the town, and the shops beside it opened their doors.';
const ZH =
  '周一夜里，河水退回了河道。此前三天，下城只能坐船进出，而且只有家里有船的人才能进出；商铺的门板上留着一道齐腰的水痕，明年要刻在桥墩上。';
const PICTURE = picture();

describe('the lead picture', () => {
  test('is the first below the title, with byline, date and a line in between', () => {
    expect(lead(line('By Ann Lee'), line('3 May 2026'), PICTURE, PICTURE)).toEqual([3]);
    expect(lead(line('作者：李安'), line('2026年5月3日'), PICTURE)).toEqual([3]);
    expect(
      lead(line('The river went back to its bed on Monday night, and nobody slept in the town.'), PICTURE),
    ).toEqual([2]);
  });

  test('is looked for among fourteen blocks', () => {
    const icons = (count: number): Parts => Array.from({ length: count }, (_, at) => line(`Share ${String(at)}`));
    expect(lead(...icons(13), PICTURE)).toEqual([14]);
    expect(lead(...icons(14), PICTURE)).toEqual([]);
  });

  test('is none below the first paragraph, however the paragraph is written', () => {
    expect(lead(line(CAPTION), PICTURE)).toEqual([]);
    expect(lead(line(ZH), PICTURE)).toEqual([]);
    expect(lead(line('ヨコハマノ'.repeat(13)), PICTURE)).toEqual([]);
    expect(lead(line('みなとまちの'.repeat(11)), PICTURE)).toEqual([]);
  });

  test('has a long caption above it in its figure', () => {
    expect(lead(box('figure', line(CAPTION), PICTURE))).toEqual([2]);
    expect(lead(box('figure', line(ZH), PICTURE))).toEqual([2]);
  });

  test('is seen, is a picture, and has no words', () => {
    expect(lead(picture({ visible: false }), PICTURE)).toEqual([2]);
    expect(lead(line('', { role: 'empty' }), PICTURE)).toEqual([2]);
    expect(lead(line('Share', { images: 1 }), PICTURE)).toEqual([2]);
  });

  test('leads nowhere, unless it stands in a figure', () => {
    expect(lead(picture({ links: 1 }))).toEqual([]);
    expect(lead(box('figure', picture({ links: 1 })))).toEqual([1]);
  });

  test.each(['nav', 'aside', 'div.share', 'div.author', 'figure.promo'])('does not stand in <%s>', (selector) => {
    expect(lead(box(selector, box('div', PICTURE)))).toEqual([]);
    expect(lead(box('section', box('div', PICTURE)))).toEqual([1]);
  });

  test('stands as deep as it may, and in a body of whatever name', () => {
    expect(lead(box('main', box('div', box('div', box('div', box('div', PICTURE))))))).toEqual([1]);
    const page = pageOf([heading('River returns to its bed'), PICTURE]);
    const containers = page.containers.map((own) => ({ ...own, tokens: ['related', 'news'] }));
    expect(leadMedia({ ...page, containers }, 0)).toEqual([1]);
  });
});

describe('a caption', () => {
  test('stands in the figure of the picture', () => {
    expect(lead(box('figure', PICTURE, box('figcaption', line('The bridge on Monday'), link('Photo: Bo Li'))))).toEqual(
      [1, 2, 3],
    );
    expect(lead(box('figure', PICTURE), line('The bridge on Monday'))).toEqual([1]);
    expect(lead(PICTURE, line('The bridge on Monday'))).toEqual([1]);
  });

  test('is seen, has words, and is no text of its own', () => {
    const other = [line('Hidden', { visible: false }), PICTURE, line(CAPTION.repeat(3))];
    expect(lead(box('figure', PICTURE, ...other, line('The bridge')))).toEqual([1, 5]);
  });
});
