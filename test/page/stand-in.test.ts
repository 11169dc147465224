/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { frameFor } from '../../src/page/stand-in';

test('a row that waits for its bar is no higher than that: it is a block, and asks for no width', () => {
  const look = { kind: 'shut', bar: false, kept: 'nothing' } as const;
  const frame = (tag: string) => frameFor(document.createElement(tag), look, true);
  expect(frame('tr')).toMatchObject({ display: 'block', width: '0', overflow: 'hidden' });
  expect(frame('tr')['height']).toBe(frame('table')['height']);
  // A column's width is its cells'.
  expect(frame('td')['display']).toBeUndefined();
});
