import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../../src/core/analyze';
import { plainPage } from '../plain-page';

interface Reference {
  readonly paragraphs: readonly { readonly text: string; readonly label: string }[];
}

const ORDERS = 10;
const folder = process.env['WINNOW_CORPUS'];
const file = folder === undefined ? null : path.join(folder, '..', 'reference', 'weimob.json');

describe('the reference document, judged by its words alone', () => {
  if (file === null || !existsSync(file)) {
    test.skip('needs WINNOW_CORPUS', () => undefined);
    return;
  }
  // The corpus's own format.
  const { paragraphs } = JSON.parse(readFileSync(file, 'utf8')) as Reference;
  const orders = Array.from({ length: ORDERS }, (_, k) => k + 1);

  test.each(orders.flatMap((seed) => ['', '微盟删库事件'].map((title) => [seed, title] as const)))(
    'keeps its article and loses all else in order %s, title “%s”',
    (seed, title) => {
      const shuffled = shuffle(paragraphs, seed);
      const page = plainPage(
        shuffled.map(({ text }) => text),
        { lang: 'zh', title },
      );
      const { decisions } = analyze(page, {
        strength: 'balanced',
        treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
        corrections: [],
        cookieNotices: false,
      });
      const gone = new Set(decisions.filter(({ action }) => action === 'collapse').map(({ block }) => block));
      expect(shuffled.filter(({ label }, i) => gone.has(i) === (label === 'main'))).toEqual([]);
    },
  );
});

/** Fisher–Yates with a small generator: the same seed, the same order. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const left = [...items];
  const out: T[] = [];
  let state = seed;
  while (left.length > 0) {
    state = (state * 48271) % 2147483647;
    out.push(...left.splice(state % left.length, 1));
  }
  return out;
}
