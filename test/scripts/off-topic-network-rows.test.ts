import { expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeNetworkRows } from '../../scripts/lib/off-topic-network-rows.mjs';

const paragraph = (article?: number) => ({ text: '', label: 'main', article });
const read = (doc: object, articles: readonly (number | undefined)[], from: number) => ({
  doc: { ...doc, paragraphs: articles.map(paragraph) },
  items: articles.map((_, block) => ({ block })),
  groups: articles.map(() => 0),
  sharper: articles.map(() => 0),
  pairs: [new Int8Array(articles.length ** 2).fill(1), new Int8Array(articles.length ** 2).fill(2)],
  from,
});

test('every row says which fold its own article is of, wherever the article stands', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'winnow-rows-'));
  try {
    const list = [
      // A document of article 7 with an intruder of article 11 and a notice of none.
      read({ article: 7 }, [7, 11, undefined], 0),
      // A saved page of article 23, whose site is of fold 4.
      read({ article: 23, onPage: true, mixed: true }, [23, 7], 3),
      // A mix of article 8 with what the page has.
      read({ article: 8, mixed: true, more: true }, [8, 23], 5),
    ];
    const count = 7;
    const labels = {
      y: new Float64Array(count),
      weights: new Float64Array(count),
      fold: Int32Array.from([2, 2, 2, 4, 4, 3, 3]),
    };
    writeNetworkRows(folder, list, { names: ['one'], columns: [new Float64Array(count)], count }, labels);
    const numbers = (name: string) => [
      ...new Int32Array(Uint8Array.from(readFileSync(path.join(folder, name))).buffer),
    ];
    expect(numbers('articles.i32')).toEqual([7, 11, -1, 23, 7, 8, 23]);
    expect(numbers('sources.i32')).toEqual([2, 1, -1, 4, 2, 3, 4]);
    const { pages } = JSON.parse(readFileSync(path.join(folder, 'rows.json'), 'utf8')) as { pages: unknown };
    expect(pages).toEqual([
      { n: 3, from: 0, pairs: 0, onPage: false, mixed: false, more: false },
      { n: 2, from: 3, pairs: 18, onPage: true, mixed: true, more: false },
      { n: 2, from: 5, pairs: 26, onPage: false, mixed: true, more: true },
    ]);
    expect(readFileSync(path.join(folder, 'pairs.i8'))).toHaveLength(34);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
