import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { backgroundOf } from '../../../../src/core/background-data';
import { firstColumns } from '../../../../src/core/classify/off-topic/features/first';
import { secondColumns } from '../../../../src/core/classify/off-topic/features/second';
import type { Item } from '../../../../src/core/classify/off-topic/items';
import { reasonsOf } from '../../../../src/core/classify/off-topic/reasons';
import { storiesOf } from './made-stories';

const TEXTS = ['frost orchard', 'orchard bud', 'ferry pier'];
const stories = storiesOf(TEXTS, { of: [0, 0, 1], main: [0] });
const items = TEXTS.map((text, block): Item => ({ block, text, heading: false, listItem: false }));
const columns = () => [
  ...firstColumns(items, stories, 'en', backgroundOf('en')),
  ...secondColumns(
    stories,
    TEXTS.map(() => 0),
  ),
];
/** Messages of the page, as the browser reads them. */
const messages = (locale: string) =>
  JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as Record<string, unknown>;

describe('reasons', () => {
  test('a reader can be told in both languages what each feature speaks of', () => {
    for (const { name, group } of columns()) {
      const [reason] = reasonsOf({ score: 2, base: -1, parts: new Map([[group, 3]]) }, []);
      const message = `reason_${(reason?.code ?? '').replaceAll('-', '_')}`;
      for (const locale of ['en', 'zh_CN'])
        expect({ name, known: message in messages(locale) }).toEqual({ name, known: true });
    }
  });

  test('are the parts that add something, and what all paragraphs begin with, the weightiest first', () => {
    const parts = new Map([['page', 0] as const, ['title', -2] as const, ['share', 3] as const]);
    expect(reasonsOf({ score: 0, base: -1, parts }, [])).toEqual([
      { code: 'off-topic-share', weight: 3 },
      { code: 'off-topic-base', weight: -1 },
      { code: 'off-topic-title', weight: -2 },
    ]);
  });

  test('name the story where its terms are known', () => {
    const parts = new Map([['group', 3] as const, ['share', 1] as const]);
    const [first, second] = reasonsOf({ score: 0, base: -1, parts }, ['ferry', 'pier']);
    expect(first).toEqual({ code: 'off-topic-story', weight: 3, args: ['ferry, pier'] });
    expect(second).toEqual({ code: 'off-topic-share', weight: 1 });
    expect(reasonsOf({ score: 0, base: -1, parts }, [])[0]).toEqual({ code: 'off-topic-group', weight: 3 });
  });
});
