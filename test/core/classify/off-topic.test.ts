import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classifyOffTopic } from '../../../src/core/classify/off-topic';
import { backgroundOf } from '../../../src/core/background-data';
import { firstColumns } from '../../../src/core/classify/off-topic/features/first';
import { secondColumns } from '../../../src/core/classify/off-topic/features/second';
import { selectItems } from '../../../src/core/classify/off-topic/items';
import { readStories } from '../../../src/core/classify/off-topic/stories';
import { OFF_TOPIC_SCORES } from '../../../src/core/classify/off-topic/thresholds';
import { PUBLISHED, USUAL } from '../../../src/core/classify/off-topic/weights';
import type { Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';
import { ORCHARD_EN, HARBOUR_EN, ORCHARD_PL, HARBOUR_PL, ORCHARD_ZH, HARBOUR_ZH } from './stories';

const judge = (texts: readonly string[], lang: string, title = ''): Map<number, Verdict> =>
  new Map(classifyOffTopic(plainPage(texts, { lang, title }), new Map()).map((verdict) => [verdict.block, verdict]));

describe('another story in an article', () => {
  test.each([
    ['English', 'en', ORCHARD_EN, HARBOUR_EN],
    ['Chinese', 'zh', ORCHARD_ZH, HARBOUR_ZH],
    ['Polish, of which no counts are kept,', 'pl', ORCHARD_PL, HARBOUR_PL],
  ])('is found in %s, and the article is left alone', (_, lang, article, other) => {
    const texts = [...article.slice(0, 4), ...other, ...article.slice(4)];
    const verdicts = judge(texts, lang);
    const score = (block: number): number => verdicts.get(block)?.score ?? Number.NEGATIVE_INFINITY;
    const scores = texts.map((_text, i) => score(i));
    const least = Math.min(...scores.slice(4, 4 + other.length));
    const most = Math.max(...scores.slice(0, 4), ...scores.slice(4 + other.length));
    expect(least).toBeGreaterThan(most);
  });

  test('an article alone loses nothing', () => {
    for (const [lang, article] of [
      ['en', ORCHARD_EN],
      ['zh', ORCHARD_ZH],
      ['pl', ORCHARD_PL],
    ] as const) {
      expect([...judge(article, lang).values()].filter((verdict) => verdict.confidence >= 0.5)).toEqual([]);
    }
  });

  test('is named by its own terms', () => {
    const verdict = judge([...ORCHARD_ZH, ...HARBOUR_ZH], 'zh').get(ORCHARD_ZH.length);
    expect(verdict?.about?.join(' ')).toMatch(/轮渡|港口|码头/u);
  });
});

describe('verdicts', () => {
  const texts = [...ORCHARD_EN.slice(0, 4), ...HARBOUR_EN, ...ORCHARD_EN.slice(4)];

  test('have reasons whose weights add up to the score', () => {
    const verdicts = [...judge(texts, 'en').values()];
    expect(verdicts.length).toBeGreaterThan(0);
    for (const verdict of verdicts) {
      expect(verdict.reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(verdict.score, 9);
      expect(verdict.confidence).toBeCloseTo(1 / (1 + Math.exp(-verdict.score)), 12);
    }
  });

  test('are the same each time', () => {
    expect(judge(texts, 'en')).toEqual(judge(texts, 'en'));
  });

  test('never throw, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 30 }),
        fc.constantFrom('zh', 'en', '', 'xx', 'constructor', '-'),
        (odd, lang) => {
          judge(odd, lang, odd[0]);
        },
      ),
      { numRuns: 60 },
    );
    judge(['\ud800', '\udc00\ud800', '\0', '\u202e', ...texts], 'zh');
  });
});

describe('a page that was not read well enough', () => {
  const texts = [...ORCHARD_EN, ...HARBOUR_EN];
  const page = plainPage(texts);

  test('is judged where it was read whole', () => {
    expect(classifyOffTopic(page, new Map()).length).toBeGreaterThan(0);
  });

  test('gets no verdict where a cap cut the reading', () => {
    expect(classifyOffTopic({ ...page, truncated: true }, new Map())).toEqual([]);
  });

  test('gets none where one cut block is most of it', () => {
    const blocks = page.blocks.map((block, i) => (i === 9 ? { ...block, chars: 10_000_000 } : block));
    expect(classifyOffTopic({ ...page, blocks }, new Map())).toEqual([]);
  });

  test.each([
    ['one repeated word', 'ferry '.repeat(20_000)],
    ['many words of its own', Array.from({ length: 4000 }, (_, i) => `wort${i}`).join(' ')],
  ])('keeps its article where a huge paragraph of %s is appended', (_, huge) => {
    const hidden = [...judge([...ORCHARD_EN, huge], 'en').values()].filter(({ block }) => block < ORCHARD_EN.length);
    expect(hidden.filter(({ score }) => score >= OFF_TOPIC_SCORES.strict)).toEqual([]);
  });
});

test('the features are those that the weights were trained with, in their order', () => {
  const page = plainPage([...ORCHARD_EN, ...HARBOUR_EN]);
  const items = selectItems(page, new Map());
  const stories = readStories(items, page.title, 'en', backgroundOf('en'));
  const first = firstColumns(items, stories, 'en', backgroundOf('en'));
  const second = secondColumns(
    stories,
    items.map(() => 0),
  );
  const names = [first, [...first, ...second]].map((columns) => columns.map((column) => column.name));
  for (const { trees } of [USUAL, PUBLISHED]) expect(names).toEqual(trees.names);
});
