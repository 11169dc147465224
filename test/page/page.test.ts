/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mayHoldAds } from '../../src/core/classify/ad/glance';
import type { Decision } from '../../src/core/types';
import { PageLife } from '../../src/page/page';
import { askPage, onMessages } from '../../src/platform/messages';
import type { Args, Judgement } from '../../src/protocol';
import type { Pause } from '../../src/settings/schema';
import { updateSettings } from '../../src/settings/store';
import { fakeBrowser, resetFakeBrowser } from '../fakes/browser';

const HOST = 'localhost';
const STORY = 'The harbour of Eastwick will be dredged for the first time in thirty years, the council decided.';
const OFFER = 'Save up to 30 % on bathrooms today.';

let life: PageLife | null = null;
let judged: number;
let gate: Judgement['gate'];
let listed: readonly string[];
let told: Args<'badge/counts'>[];
let undo = (): void => undefined;

const judgement = ({ page }: Args<'judge'>): Judgement => {
  judged++;
  const decisions = page.blocks
    .filter(({ text }) => text === OFFER)
    .map(({ id: block }): Decision => {
      const verdict = { block, category: 'ad', kind: 'promotion', score: 3, confidence: 0.9, reasons: [] } as const;
      return { block, action: 'collapse', verdict };
    });
  return { gate, held: 'none', decisions, guesses: [], protections: [], reaches: [], words: {} };
};

beforeEach(async () => {
  await resetFakeBrowser();
  // What jsdom lacks.
  performance.getEntriesByType = () => [];
  Object.assign(globalThis, {
    structuredClone: (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value))),
    requestIdleCallback: (act: () => void) => setTimeout(act),
    IntersectionObserver: class {
      observe() {}
      unobserve() {}
      disconnect() {}
      takeRecords() {
        return [];
      }
    },
  });
  document.adoptedStyleSheets = [];
  document.body.innerHTML = `<article><h1>The harbour</h1><p>${STORY}</p><p id="offer">${OFFER}</p></article>`;
  judged = 0;
  gate = 'article';
  listed = [];
  told = [];
  undo = onMessages({
    judge: judgement,
    'ads/glance': ({ glance, strength }) => mayHoldAds(glance, strength),
    'filters/cosmetics': () => ({ selectors: listed, extended: [] }),
    'badge/counts': (counts) => {
      told.push(counts);
      return null;
    },
  });
});

afterEach(() => {
  life?.end();
  undo();
  jest.restoreAllMocks();
});

/** Waits for it: what a page does has no end to wait for. */
async function eventually(met: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !met(); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(met()).toBe(true);
}

const isCleaned = (): boolean => life?.session?.runs.length === 1;
const isLeft = (): boolean => life?.session === null && !life.active;
const pauses = (until: Pause['until']) => updateSettings(() => ({ pauses: { [HOST]: { until } } }));

test('a page is judged and cleaned, left as published when switched off, and cleaned again', async () => {
  life = new PageLife();
  await eventually(isCleaned);
  await updateSettings(() => ({ enabled: false }));
  await eventually(isLeft);
  await eventually(() => told.at(-1)?.off === true);
  await updateSettings(() => ({ enabled: true }));
  await eventually(isCleaned);
  expect(judged).toBe(2);
});

test('a setting that changes nothing here has the page judged no second time', async () => {
  life = new PageLife();
  await eventually(isCleaned);
  await updateSettings(() => ({ trusted: ['elsewhere.example'], badge: false }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(judged).toBe(1);
});

test('a page that is off is not read', async () => {
  await updateSettings(() => ({ trusted: [HOST] }));
  life = new PageLife();
  await eventually(isLeft);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(judged).toBe(0);
});

test('a pause that ends wakes the page, also where another window changed when it ends', async () => {
  await pauses('restart');
  life = new PageLife();
  await eventually(() => told.length > 0);
  await pauses(Date.now() + 3_600_000);
  await pauses(Date.now() + 200);
  await eventually(isCleaned);
});

test('a pause that was made longer is not ended by its old time', async () => {
  await pauses(Date.now() + 150);
  life = new PageLife();
  await eventually(isLeft);
  await pauses('restart');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(judged).toBe(0);
});

test('text that comes later is judged too', async () => {
  life = new PageLife();
  await eventually(isCleaned);
  const late = document.createElement('p');
  late.textContent = OFFER;
  document.querySelector('article')?.prepend(late);
  await eventually(() => life?.session?.runs.length === 2);
});

test('where nothing is stored, as in a private window, Undo takes a Keep back on the page', async () => {
  life = new PageLife();
  await eventually(isCleaned);
  const [run] = life.session?.runs ?? [];
  if (run === undefined) throw new Error('no run');
  life.session?.keep(run);
  expect(life.session?.runs).toEqual([]);
  const answer = await askPage(1, 'page/undo', {});
  expect([answer?.runs.length, answer?.counts.ad]).toEqual([1, 1]);
  await eventually(() => told.at(-1)?.counts.ad === 1);
  await askPage(1, 'page/show-all', {});
  const again = await askPage(1, 'page/undo', {});
  expect(again?.runs.map(({ shown }) => shown)).toEqual([false]);
});

test('an extension that was updated leaves the page as published', async () => {
  life = new PageLife();
  await eventually(isCleaned);
  const offer = document.getElementById('offer');
  fakeBrowser.runtime.id = undefined;
  const late = document.createElement('p');
  late.textContent = STORY;
  document.querySelector('article')?.prepend(late);
  await eventually(() => life?.session === null);
  expect(offer?.getAttributeNames()).toEqual(['id']);
});

test('what comes into a page that is no article has it read anew only where it can tell something', async () => {
  gate = 'list';
  life = new PageLife();
  await eventually(isCleaned);
  const append = async (html: string): Promise<number> => {
    document.body.insertAdjacentHTML('beforeend', html);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return judged;
  };
  expect(await append('<div class="slide"><img><span>3 / 12</span></div>')).toBe(1);
  expect(await append('<div><b>Spon</b><b>sored</b></div>')).toBe(2);
  expect(await append(`<p>${STORY}</p>`)).toBe(3);
});

describe('where advertisements alone are wanted', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

  beforeEach(async () => {
    await updateSettings(() => ({ treatments: { ad: 'collapse', boilerplate: 'off', 'off-topic': 'off' } }));
  });

  function putStory(): void {
    document.body.innerHTML = `<article><h1>The harbour</h1><p>${STORY}</p></article>`;
  }

  test('a page on which nothing speaks for one is not read, and nothing is told of it', async () => {
    putStory();
    life = new PageLife();
    await settled();
    expect([judged, life.session, life.active, told]).toEqual([0, null, true, []]);
  });

  test('a page on which something does is read', async () => {
    document.querySelector('h1')?.after('Advertisement');
    life = new PageLife();
    await eventually(isCleaned);
    expect(judged).toBe(1);
  });

  test('a page is read when one comes later, and only then', async () => {
    putStory();
    life = new PageLife();
    await settled();
    document.querySelector('article')?.append(Object.assign(document.createElement('p'), { textContent: STORY }));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(judged).toBe(0);
    const late = document.createElement('div');
    late.innerHTML = `<p>Advertisement</p><p>${OFFER}</p>`;
    document.querySelector('article')?.append(late);
    await eventually(isCleaned);
    expect(judged).toBe(1);
  });

  test('a page is read when the reader opens the popup, once', async () => {
    putStory();
    life = new PageLife();
    await settled();
    expect((await askPage(1, 'page/state', {}))?.status).toBe('waiting');
    await settled();
    expect(judged).toBe(0);
    await askPage(1, 'page/state', { wanted: true });
    await eventually(() => life?.session !== null);
    const state = await askPage(1, 'page/state', { wanted: true });
    expect([state?.status, state?.gate, judged]).toEqual(['done', 'article', 1]);
  });

  test('a page that was not read is, when the reader wants a block of it collapsed', async () => {
    putStory();
    life = new PageLife();
    await settled();
    getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body);
    expect(await askPage(1, 'page/collapse-block', {})).toBe(true);
    expect([judged, life.session?.judged.decisions.length]).toEqual([1, 1]);
  });

  test('what a list names and shows something gets its bar', async () => {
    putStory();
    document.body.insertAdjacentHTML('beforeend', `<div class="listed"><p>Chairs for the garden</p></div>`);
    Element.prototype.checkVisibility = () => true;
    const rect = { width: 300, height: 80, top: 0, bottom: 80, left: 0, right: 300 };
    jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(rect as DOMRect);
    listed = ['.listed'];
    life = new PageLife();
    await eventually(isCleaned);
    expect(judged).toBe(1);
  });

  test('the reader’s corrections for the site have the page read', async () => {
    putStory();
    const correction = { template: 'p.x', action: 'keep', category: 'ad', kind: 'promotion' } as const;
    await updateSettings(() => ({ corrections: { [HOST]: [correction] } }));
    life = new PageLife();
    await eventually(() => judged === 1);
  });
});
