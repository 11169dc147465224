import { describe, expect, test } from '@jest/globals';
import { isTooMuch } from '../../../src/core/decide/share-cap';
import type { Kind, Page, Verdict } from '../../../src/core/types';
import { heading, line, pageOf, type Part } from '../built-page';

const TITLE = 'Tram driver waves goodbye to the depot';
const OWN = [
  'The tram left the depot on Sunday evening, and at every stop somebody waved goodbye to the driver as it passed them.',
  'He had driven the tram for thirty years, and the depot gave him the bell of the oldest carriage when he went home.',
  'On Monday another driver takes the first tram out of the depot, with the same thermos flask on the same window sill.',
  'The depot itself will be sold before summer, and the line will end at the market where the new carriages are kept.',
].map((text) => line(text));
const NEXT = line(
  'The council wants to dredge the harbour before the autumn storms, so that fishing boats can reach the quay at low water.',
);
const times = (count: number): readonly Part[] => Array.from({ length: count }, () => NEXT);

/** Is it too much that all after the first `kept` blocks goes? */
function isHeld(parts: readonly Part[], kept: number, kind: Kind = 'next-article', title = TITLE, whole = 0): boolean {
  const page: Page = pageOf(parts, { title });
  const gone = page.blocks.slice(kept).map(({ id }, i): Verdict => ({
    block: id,
    category: 'off-topic',
    kind,
    score: 9,
    confidence: 0.9,
    reasons: [],
    ...(i < whole ? { whole: true } : {}),
  }));
  const wanted = new Map(gone.map(({ block }) => [block, 'collapse' as const]));
  return isTooMuch(page, new Map(gone.map((verdict) => [verdict.block, verdict])), wanted);
}

describe('the cap on the share that may go', () => {
  test('lets a longer article that is appended go where the title says that it is not the page’s', () => {
    expect(isHeld([...OWN, ...times(16)], 4)).toBe(false);
    expect(isHeld([...OWN, ...times(11)], 4, 'other-story')).toBe(false);
  });

  test('lets another article go that is known as a whole', () => {
    expect(isHeld([...OWN, ...times(16)], 4, 'other-story', '', 16)).toBe(false);
    expect(isHeld([...OWN, ...times(16)], 4, 'next-article', '', 15)).toBe(true);
  });

  test('holds where nothing says so', () => {
    expect(isHeld([...OWN, ...times(16)], 4, 'next-article', '')).toBe(true);
    expect(isHeld([...OWN, ...times(16)], 4, 'next-article', 'Council wants to dredge the harbour quay')).toBe(true);
    expect(isHeld([...OWN, ...times(16)], 4, 'next-article', 'Tram driver and harbour quay council')).toBe(true);
    expect(isHeld([...OWN, ...times(16)], 4, 'other-story')).toBe(true);
  });

  test('holds where a heading alone has the title’s words', () => {
    const [next, ...rest] = times(20);
    expect(isHeld([...(next ? [next] : []), heading(TITLE), ...rest.slice(0, 3), ...times(16)], 5)).toBe(true);
  });

  test('holds where next to nothing would stay', () => {
    expect(isHeld([...OWN.slice(0, 2), ...times(16)], 2)).toBe(true);
  });
});
