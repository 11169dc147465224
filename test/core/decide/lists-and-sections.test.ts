import { describe, expect, test } from '@jest/globals';
import { appendedWhole } from '../../../src/core/decide/appended';
import { authorLinesStay } from '../../../src/core/decide/author-lines';
import { contentsStay } from '../../../src/core/decide/contents';
import { withEmptySections } from '../../../src/core/decide/empty-sections';
import { menusStayWhole } from '../../../src/core/decide/menus';
import type { Action } from '../../../src/core/decide/wanted';
import type { Block, Category, Correction, Kind, Page, Verdict, Verdicts } from '../../../src/core/types';
import { box, heading, line, link, pageOf, picture, type Part } from '../built-page';
import { doubted, lost } from './doubted';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';
const TEXT = line(LONG);
const times = (count: number, part: Part): readonly Part[] => Array.from({ length: count }, () => part);
const named = (names: readonly string[], part: Partial<Block>): readonly Part[] =>
  names.map((text) => ({ ...part, text }));

type Rule = (
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: readonly Correction[],
) => unknown;

/** The rule’s answer for doubted lines of this kind: what goes, by its text or tag. */
function goes(
  rule: Rule,
  parts: readonly Part[],
  kind: Kind = 'related-links',
  category: Category = 'boilerplate',
): readonly string[] {
  const page = pageOf(parts);
  const gone = page.blocks.filter(({ tokens }) => tokens.includes('doubted')).map(({ id }) => id);
  const verdicts = new Map<number, Verdict>(
    gone.map((block) => [block, { block, category, kind, score: 2, confidence: 0.9, reasons: [] }]),
  );
  const wanted = new Map<number, Action>(gone.map((block) => [block, 'collapse']));
  rule(page, verdicts, wanted, []);
  const ids = [...wanted.keys()].sort((a, b) => a - b);
  return ids.map((id) => page.blocks[id]?.text || (page.blocks[id]?.tag ?? ''));
}

describe('a menu', () => {
  const menus = (...parts: readonly Part[]): readonly string[] =>
    lost((page, verdicts, wanted) => {
      menusStayWhole(page, verdicts, wanted, { strength: 'balanced', corrections: [] });
    }, parts);
  const GONE = doubted(link('Newsletter'));

  test.each(['ul', 'menu', 'nav', 'table', 'tr'])('in a <%s> keeps an entry where most stay', (tag) => {
    expect(menus(box(tag, link('News'), link('Sport'), GONE))).toEqual([]);
  });

  test('loses it elsewhere, among few entries, and where half of them go', () => {
    expect(menus(box('div', link('News'), link('Sport'), GONE))).toEqual(['Newsletter']);
    expect(menus(box('ul', link('News'), GONE))).toEqual(['Newsletter']);
    expect(menus(box('ul', link('News'), link('Sport'), GONE, GONE))).toHaveLength(2);
  });

  test('is of short links: headlines and lines of text are none', () => {
    expect(menus(box('ul', link('News'), link(LONG), GONE))).toEqual(['Newsletter']);
    expect(menus(box('ul', link('News'), line('Sport'), GONE))).toEqual(['Newsletter']);
  });
});

describe('a list of contents', () => {
  const contents = (...parts: readonly Part[]): readonly string[] =>
    lost((page, verdicts, wanted) => {
      contentsStay(page, verdicts, wanted, { strength: 'balanced', corrections: [] });
    }, parts);
  const entry = doubted(link('History', { ownLinks: 1 }));

  test('stays with two entries that lead to places here', () => {
    expect(contents(box('ol', box('li', entry), box('li', entry)))).toEqual([]);
    expect(contents(box('ol', box('li', entry)))).toHaveLength(1);
    expect(contents(box('ol', box('li', entry)), box('ol', box('li', entry)))).toHaveLength(2);
  });

  test('has no line that leads nowhere, but for what is not seen', () => {
    expect(contents(box('ol', entry, entry, line('Trams')))).toHaveLength(2);
    expect(contents(box('ol', entry, entry, line('Trams', { visible: false }), line('')))).toEqual([]);
  });

  test.each<Kind>(['comments', 'sign-up', 'footer', 'cookie-notice'])('of %s is none', (kind) => {
    const rule: Rule = (page, verdicts, wanted) => {
      contentsStay(page, verdicts, wanted, { strength: 'balanced', corrections: [] });
    };
    expect(goes(rule, [box('ol', entry, entry)], kind)).toHaveLength(2);
  });
});

describe('who wrote a post', () => {
  const authors = (...parts: readonly Part[]): readonly string[] =>
    goes(authorLinesStay, [box('div', ...parts)], 'author-box');
  const ANN = doubted(line('Ann Lee'));
  const POST = line('The stairs by the mill are dry.');

  test('stays above its sentence, a date and a number of likes in between', () => {
    expect(authors(ANN, POST)).toEqual([]);
    expect(authors(ANN, line('3 May'), line('12 likes'), POST)).toEqual([]);
    expect(authors(ANN, line('3 May'), line('12 likes'), line('Reply'), POST)).toEqual(['Ann Lee']);
    expect(authors(ANN, line('Hidden', { visible: false }), picture(), picture(), picture(), POST)).toEqual([]);
    expect(authors(ANN, line('“The stairs by the mill are dry.”'))).toEqual([]);
  });

  test.each<[string, Partial<Block>]>([
    ['a heading', heading('The stairs by the mill are dry.', 3)],
    ['a few words', line('All is dry.')],
    ['a link', link('The stairs by the mill are dry.')],
    ['no sentence', line('The stairs by the mill. And the old bridge')],
  ])('goes above %s', (_, part) => {
    expect(authors(ANN, part)).toEqual(['Ann Lee']);
  });

  test('is told in five lines at most', () => {
    expect(authors(...times(5, ANN), POST)).toEqual([]);
    expect(authors(...times(6, ANN), POST)).toHaveLength(6);
  });

  test('of several posts is told of each', () => {
    expect(authors(ANN, POST, doubted(line('Bo Li')), doubted(line('Driver')), POST)).toEqual([]);
  });
});

describe('a heading above what goes', () => {
  const GONE = doubted(link('Trams of the north'));
  const NAME = 'See also';
  const both = [NAME, 'Trams of the north'];
  const sections = (parts: readonly Part[], kind?: Kind): readonly string[] =>
    goes(withEmptySections, [TEXT, ...parts], kind);

  test('goes too, with hidden lines and empty ones around it', () => {
    const rest = [line('Top', { visible: false }), line('', { role: 'empty' })];
    expect(sections([heading(NAME, 2), GONE, ...rest])).toEqual(both);
    expect(sections([heading(NAME, 2), ...rest, GONE])).toEqual(both);
    expect(sections([box('div', heading(NAME, 2)), box('ul', GONE)])).toEqual(both);
  });

  test('stays where it is protected', () => {
    expect(sections([heading(NAME, 2, { protection: 'paywall' }), GONE])).toEqual(both.slice(1));
  });

  test('heads all down to the next of its rank', () => {
    expect(sections([heading(NAME, 2), GONE, heading('Notes', 2), TEXT])).toEqual(both);
    expect(sections([heading(NAME, 2), GONE, heading('Notes', 3), TEXT])).toEqual(both.slice(1));
  });

  test.each<Kind>(['comments', 'sign-up', 'contact-promotion', 'cookie-notice', 'footer'])(
    'is that of %s, whatever text comes below them',
    (kind) => {
      expect(sections([box('div', heading(NAME, 2), GONE), TEXT], kind)).toEqual(both);
      expect(sections([box('div', heading(NAME, 2), GONE), TEXT], 'share-bar')).toEqual(both.slice(1));
    },
  );

  test('may be the text’s only where a text comes next', () => {
    const above = (...next: readonly Part[]): readonly string[] =>
      sections([box('div', heading(NAME, 2), GONE), ...next], 'share-bar');
    expect(above()).toEqual(both);
    expect(above(link(LONG), TEXT)).toEqual(both);
    expect(above(heading('Notes', 2), TEXT)).toEqual(both);
    expect(above(line('Top', { visible: false }), line('', { role: 'empty' }), TEXT)).toEqual(both.slice(1));
  });
});

describe('an article appended below', () => {
  const texts = (...parts: readonly Part[]): readonly Part[] => [
    heading('Trams', 1, { protection: 'title' }),
    ...times(2, TEXT),
    box('article', heading('Bakers', 2), ...parts),
  ];
  const ALL = ['One', 'Two', 'Three'].map((word) => `${word}: nobody baked on Sunday.`);
  const GONE = named(ALL, doubted(TEXT)).map((part, at) => ({ ...part, chars: ALL[at]?.length ?? 0 }));
  const appended = (...parts: readonly Part[]): readonly string[] =>
    goes(appendedWhole, texts(...parts), 'other-story', 'off-topic');

  test('goes with its headline and pictures, but for what is not seen, empty or protected', () => {
    const rest = [
      picture({ visible: false }),
      line('', { role: 'empty' }),
      line('Next page', { protection: 'pagination' }),
    ];
    expect(appended(...GONE, ...rest)).toEqual(['Bakers', ...ALL]);
    expect(appended(picture(), ...GONE)).toEqual(['Bakers', 'img', ...ALL]);
  });

  test('has three texts at least: lines of words that lead nowhere', () => {
    expect(appended(...GONE.slice(1))).toEqual(ALL.slice(1));
    expect(appended(...GONE.slice(1), line('Short'))).toEqual(ALL.slice(1));
    expect(appended(...GONE.slice(1), link(LONG))).toEqual(ALL.slice(1));
    expect(appended(...GONE.slice(1), { ...TEXT, role: 'caption' })).toEqual(ALL.slice(1));
    expect(appended(...GONE.slice(1), { ...TEXT, visible: false })).toEqual(ALL.slice(1));
  });

  test('stays whole where little of its text is another story', () => {
    expect(appended(...GONE.slice(1), TEXT)).toEqual([]);
    expect(goes(appendedWhole, texts(...GONE.slice(1), TEXT), 'related-links')).toEqual(ALL.slice(1));
  });

  test('is below the title of the page', () => {
    expect(goes(appendedWhole, texts(...GONE).slice(1), 'other-story', 'off-topic')).toEqual(ALL);
  });
});
