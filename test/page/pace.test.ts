import { expect, test } from '@jest/globals';
import { Pace } from '../../src/page/pace';

test('a look comes after a quiet moment, and no later than 0.8 s after the first change', () => {
  const pace = new Pace(9);
  expect(pace.changed(1_000)).toBe(150);
  expect(pace.changed(1_100)).toBe(150);
  expect(pace.changed(1_750)).toBe(50);
  expect(pace.changed(1_900)).toBe(0);
});

test('after a look it rests as many times as long as asked', () => {
  const pace = new Pace(9);
  pace.changed(1_000);
  pace.begins(1_150);
  pace.ended(1_250, 100);
  expect(pace.changed(1_300)).toBe(850);
  expect(pace.changed(3_000)).toBe(0);
});

test('where no quiet comes it looks ever more rarely; one quiet moment makes it prompt again', () => {
  const pace = new Pace(0);
  let now = 0;
  const waits: number[] = [];
  for (let look = 0; look < 6; look++) {
    const begun = now;
    while (pace.changed(now) > 20) now += 20;
    waits.push(now - begun);
    pace.begins(now);
    pace.ended(now, 1);
  }
  expect(waits.map((ms) => Math.round(ms / 100))).toEqual([8, 16, 32, 64, 64, 64]);
  now += 1_000;
  pace.begins(now);
  pace.ended(now, 1);
  const begun = now;
  while (pace.changed(now) > 20) now += 20;
  expect(now - begun).toBeLessThan(850);
});
