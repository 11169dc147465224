import { describe, expect, test } from '@jest/globals';
import { protectArticle } from '../../../src/core/protect';
import type { Protection } from '../../../src/core/types';
import { box, button, heading, line, link, pageOf, picture, type Part } from '../built-page';

const TITLE = 'River returns to its bed';
const STORY =
  'The river went back to its bed on Monday night, after three days in which nobody in the lower town had slept.';

type Parts = readonly Part[];
type Found = readonly (readonly [string, Protection])[];

/** What is protected on a page of these parts, in order. */
function found(parts: Parts, title = TITLE): Found {
  const blocks = protectArticle(pageOf(parts, { title }));
  return blocks.flatMap(({ text, protection }) => (protection === null ? [] : [[text, protection] as const]));
}
const fillers = (count: number): Parts => Array.from({ length: count }, (_, at) => line(`Bridge ${String(at)}`));

describe('the title', () => {
  const ids = (parts: Parts, title = TITLE): readonly number[] =>
    protectArticle(pageOf(parts, { title })).flatMap(({ id, protection }) => (protection === 'title' ? [id] : []));

  test('is the first heading of the highest rank that repeats it', () => {
    expect(ids([heading(TITLE, 2), heading('Harbour news'), heading(TITLE), heading(TITLE)])).toEqual([2]);
    expect(ids([heading(TITLE, 3), heading(TITLE, 2), heading(TITLE, 4)])).toEqual([1]);
  });

  test('is a heading that is seen, rather than a line', () => {
    expect(ids([heading(TITLE, 1, { visible: false }), heading(TITLE, 2)])).toEqual([1]);
    expect(ids([line(TITLE), heading(TITLE, 2)])).toEqual([1]);
  });

  test('is nothing where the page has none', () => {
    expect(ids([heading('* * *'), line('* * *')], '')).toEqual([]);
  });

  test('is a line where no heading repeats it, no link if there is one', () => {
    expect(ids([link(TITLE), line(TITLE), line(TITLE)])).toEqual([1]);
    expect(ids([line('Harbour'), link(TITLE)])).toEqual([1]);
    expect(ids([line(TITLE, { visible: false }), line(TITLE)])).toEqual([1]);
  });

  test('is repeated by chance where it is of fewer than four letters', () => {
    expect(ids([line('Rain')], 'Rain')).toEqual([0]);
    expect(ids([line('Sun')], 'Sun')).toEqual([]);
    expect(ids([line('河水退了')], '河水退了')).toEqual([0]);
  });

  test('may have a few more signs in its line, no row of them', () => {
    expect(ids([line(`— ${TITLE}! —`)])).toEqual([0]);
    expect(ids([line(`${'—'.repeat(30)} ${TITLE}`)])).toEqual([]);
  });
});

describe('byline and date', () => {
  const DATE = line('3 May 2026');
  test('stand above the title rather than behind the text', () => {
    const above = box('header', box('p', DATE));
    const dates = (...texts: Parts): readonly string[] =>
      found([above, heading(TITLE), box('div', ...texts, line('2 May 2026'))])
        .filter(([, kind]) => kind === 'date')
        .map(([text]) => text);
    expect(dates(line(STORY), line(`${STORY} It stayed.`))).toEqual(['3 May 2026']);
    expect(dates(line(STORY))).toEqual(['2 May 2026']);
  });

  test('are not whose words are quoted, nor when they were said', () => {
    const quoted = box('blockquote', line('A Goose', { role: 'quote' }), line('2 May 2026', { role: 'quote' }));
    expect(found([box('header', box('p', DATE)), heading(TITLE), quoted, line(STORY)])).toEqual([
      ['3 May 2026', 'date'],
      [TITLE, 'title'],
    ]);
    expect(found([heading(TITLE), quoted, line(STORY)])).toContainEqual(['2 May 2026', 'date']);
  });

  const dated: Found = [
    [TITLE, 'title'],
    ['3 May 2026', 'date'],
  ];

  test('stand within eight blocks of the title', () => {
    const opening = [...fillers(9), heading(TITLE)];
    expect(found([...opening, ...fillers(7), DATE])).toEqual(dated);
    expect(found([...opening, ...fillers(8), DATE])).toEqual([[TITLE, 'title']]);
    expect(found([...fillers(1), DATE, ...fillers(8), heading(TITLE)])).toEqual([[TITLE, 'title']]);
    const none = [button('Listen'), line('Menu', { visible: false })];
    expect(found([...opening, ...none, ...none, ...fillers(7), DATE])).toEqual(dated);
    expect(found([...opening, ...none, ...none, ...fillers(8), DATE])).toEqual([[TITLE, 'title']]);
  });

  test('leave what else is protected as it is', () => {
    const rest = box('div.pager', link('2'));
    expect(found([heading(TITLE), box('div.meta', line('By Ann Lee')), box('time', DATE), line(STORY), rest])).toEqual([
      [TITLE, 'title'],
      ['By Ann Lee', 'byline'],
      ['3 May 2026', 'date'],
      ['2', 'pagination'],
    ]);
  });

  test('of several authors those are the article’s who stand in one element or beside it', () => {
    const of = (...authors: Parts): Found => found([heading(TITLE), box('header', ...authors), line(STORY)]).slice(1);
    const both: Found = [
      ['By Ann Lee', 'byline'],
      ['By Bo Li', 'byline'],
    ];
    const [ann, bo] = [line('By Ann Lee'), line('By Bo Li')];
    expect(of(ann, bo)).toEqual(both);
    expect(of(ann, box('span', bo))).toEqual(both);
    expect(of(box('span', ann), bo)).toEqual(both);
    expect(of(box('span', ann), box('span', bo))).toEqual(both);
    expect(of(box('span', ann), box('div', box('span', bo)))).toEqual(both.slice(0, 1));
  });

  test('above the title are those right above it', () => {
    const earlier = box('div', box('p', line('2 May 2026')));
    expect(found([earlier, box('header', box('p', DATE)), heading(TITLE), line(STORY)])).toEqual([
      ['3 May 2026', 'date'],
      [TITLE, 'title'],
    ]);
  });

  test('may be the same three times: published, updated, checked', () => {
    expect(found([heading(TITLE), DATE, DATE, DATE, line(STORY)])).toHaveLength(4);
  });
});

describe('on a page without a title', () => {
  const DATE = line('2026-05-03 10:05 来源：河网');
  const dated: Found = [['2026-05-03 10:05 来源：河网', 'date']];

  test('the date is the line above the text, in its element too', () => {
    expect(found([box('div.text', DATE, line(STORY), line(STORY))], '')).toEqual(dated);
  });

  test('the text is what most of the running text stands in, not the first notice', () => {
    const notice = box('div.notice', line(`${STORY} The gates stay open.`));
    expect(found([notice, DATE, box('div.text', line(STORY), line(STORY))], '')).toEqual(dated);
  });

  test('no line is a byline, and none is a date where there is no text', () => {
    expect(found([line('By Ann Lee'), link('Ann Lee'), box('div', line(STORY))], '')).toEqual([]);
    expect(found([DATE, line('Harbour')], '')).toEqual([]);
  });
});

describe('a linked name above the date wrote the article', () => {
  const DATE = line('3 May 2026');
  const NAME = link('Ann Lee');
  const author = (...parts: Parts): readonly string[] =>
    found([...parts, line(STORY)]).flatMap(([text, told]) => (told === 'byline' ? [text] : []));

  test('in the next lines below the title, the last of them', () => {
    expect(author(heading(TITLE), ...fillers(2), NAME, DATE)).toEqual(['Ann Lee']);
    expect(author(heading(TITLE), link('Bo Li'), NAME, DATE)).toEqual(['Ann Lee']);
    expect(author(heading(TITLE), ...fillers(5), NAME, DATE)).toEqual([]);
  });

  test('not below a byline', () => {
    expect(author(heading(TITLE), box('p', line('By Bo Li')), NAME, DATE)).toEqual(['By Bo Li']);
  });

  test('not above the title, nor below the date', () => {
    expect(author(NAME, heading(TITLE), DATE)).toEqual([]);
    expect(author(heading(TITLE), DATE, NAME)).toEqual([]);
  });

  test.each<[string, Part]>([
    ['a line that is not seen', link('Ann Lee', { visible: false })],
    ['a heading', link('Ann Lee', { level: 4 })],
    ['two links', link('Ann Lee', { links: 2 })],
    ['a name beside more that is no link', line('Ann Lee | Harbour', { links: 1, linkChars: 7 })],
    ['a long row of names', link(`${'Ann Lee and '.repeat(3)}Maximiliana Hohenlindenstein`)],
  ])('%s is none', (_, part) => {
    expect(author(heading(TITLE), part, DATE)).toEqual([]);
  });
});

test('the lead picture is protected with its caption', () => {
  expect(found([heading(TITLE), box('figure', picture(), line('The bridge on Monday')), line(STORY)])).toEqual([
    [TITLE, 'title'],
    ['', 'lead-media'],
    ['The bridge on Monday', 'lead-media'],
  ]);
});

test('of two notices that the rest is not free the one behind the text stays, whatever the header says', () => {
  const [pitch, notice] = ['Subscribe to continue reading', 'This article is for subscribers'];
  const opening = [box('header', box('p', line(pitch))), heading(TITLE)];
  const text = [line(STORY), line(`${STORY} It stayed.`), line(`${STORY} It rose again.`)];
  expect(found([...opening, box('div', ...text, line(notice))])).toEqual([
    [TITLE, 'title'],
    [notice, 'paywall'],
  ]);
  const long = `${notice}, who read it and all the others of the paper on every day of the week.`;
  expect(found([...opening, line(long)])).toEqual([
    [TITLE, 'title'],
    [long, 'paywall'],
  ]);
});
