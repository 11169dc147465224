/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { extract, extractInSlices } from '../../src/page/extract';

/** Two hundred short sections, longer than one slice where each look at the clock takes 30 ms. */
const PAGE = Array.from({ length: 200 }, (_, i) => `<section><p>Paragraph ${String(i)}</p></section>`).join('');

describe('reading in slices', () => {
  beforeEach(() => {
    document.body.innerHTML = PAGE;
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 30));
  });
  afterEach(() => void jest.restoreAllMocks());

  const texts = async (): Promise<readonly string[]> =>
    (await extractInSlices(document)).page.blocks.map((block) => block.text);

  test('gives the same as reading at once, and gives way meanwhile', async () => {
    let others = 0;
    const other = setInterval(() => others++, 0);
    const sliced = await extractInSlices(document);
    clearInterval(other);
    expect(others).toBeGreaterThan(1);
    expect(sliced).toEqual(extract(document));
  });

  test('where what comes next was taken away, all is read anew', async () => {
    const reading = texts();
    setTimeout(() => document.body.replaceChildren('Another page.'), 0);
    expect(await reading).toEqual(['Another page.']);
  });

  test('what comes behind is read with the rest', async () => {
    const reading = texts();
    setTimeout(() => document.body.append('The end.'), 0);
    const read = await reading;
    expect(read).toHaveLength(201);
    expect(read.at(-1)).toBe('The end.');
  });
});
