import { expect, test } from '@jest/globals';
import { appendedWhole } from '../../../src/core/decide/appended';
import type { Action } from '../../../src/core/decide/wanted';
import type { Correction, Page, Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const TEXT = 'The tram left the yard on Sunday evening, and somebody waved to the driver.';

/** The page's own article; below it, in an element of its own: a headline (3), a byline, three texts, a picture (8). */
function pageOf(tag = 'div', level = 1): Page {
  const page = plainPage(['Trams', TEXT, TEXT, 'Bakers', 'By Ann Lee', TEXT, TEXT, TEXT, '']);
  const element = (name: string, parent: number) => ({ parent, tag: name, tokens: [], template: name });
  return {
    ...page,
    containers: [element('main', -1), element('div', 0), element(tag, 0)],
    blocks: page.blocks.map((block, i) => ({
      ...block,
      container: i < 3 ? 1 : 2,
      ...(i === 0 ? { level: 1, role: 'heading', protection: 'title' } : {}),
      ...(i === 3 ? { level, role: 'heading' } : {}),
      ...(i === 8 ? { role: 'media', images: 1 } : {}),
    })),
  };
}

function after(page: Page, gone: readonly number[], corrections: readonly Correction[] = []) {
  const verdict = (block: number): Verdict => ({
    block,
    category: 'off-topic',
    kind: 'next-article',
    score: block,
    confidence: 0.9,
    reasons: [{ code: 'off-topic-story', weight: block }],
  });
  const wanted = new Map<number, Action>(gone.map((block) => [block, 'collapse']));
  const all = appendedWhole(page, new Map(gone.map((block) => [block, verdict(block)])), wanted, corrections);
  return { wanted: [...wanted.keys()].sort(), all };
}

test('an appended article of which less than half is foreign stays whole', () => {
  expect(after(pageOf(), [6]).wanted).toEqual([]);
  expect(after(pageOf('article', 2), [6]).wanted).toEqual([]);
  expect(after(pageOf(), [6, 7]).wanted).toEqual([6, 7]);
});

test('where all of its text goes, so does the rest of it, as surely as the least sure text', () => {
  const { wanted, all } = after(pageOf(), [5, 6, 7]);
  expect(wanted).toEqual([3, 4, 5, 6, 7, 8]);
  expect(all.get(4)).toMatchObject({ category: 'off-topic', kind: 'next-article', score: 5 });
});

test('the page’s own article is no appended one where its title stands outside of it', () => {
  const page = pageOf('article');
  const blocks = page.blocks.map((block, i) => ({ ...block, container: i < 2 ? 1 : 2 }));
  expect(after({ ...page, blocks }, [6]).wanted).toEqual([6]);
  expect(after({ ...page, blocks }, [2, 5, 6, 7]).wanted).toEqual([2, 5, 6, 7]);
});

test('what the reader keeps or collapses there stays or goes', () => {
  const page = pageOf();
  const blocks = page.blocks.map((block, i) => (i === 4 ? { ...block, template: 'p.byline' } : block));
  const keep: Correction = { template: 'p.byline', action: 'keep', category: 'off-topic', kind: 'next-article' };
  expect(after({ ...page, blocks }, [5, 6, 7], [keep]).wanted).toEqual([3, 5, 6, 7, 8]);
  expect(after({ ...page, blocks }, [4, 6], [{ ...keep, action: 'collapse' }]).wanted).toEqual([4]);
});

test('paragraphs of the page’s own article, and of elements without a headline, go one by one', () => {
  expect(after(pageOf(), [1]).wanted).toEqual([1]);
  expect(after(pageOf('div', 2), [6]).wanted).toEqual([6]);
});
