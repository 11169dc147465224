import { expect, test } from '@jest/globals';
import { titleLine } from '../../../src/core/protect';
import { box, heading, line, link, pageOf, type Part } from '../built-page';

const TITLE = 'Harbour 2026: the ferry goes again';
const BAR = box('nav', heading(TITLE));
const HEADLINE = heading('News from the harbour: the ferry goes again', 2);

const title = (...parts: readonly Part[]): number => titleLine(pageOf(parts, { title: TITLE }));

test('a menu that repeats the title is not the headline, where one outside says much the same', () => {
  expect(title(BAR, box('header', HEADLINE))).toBe(1);
  expect(title(box('header', heading(TITLE)), box('header', HEADLINE))).toBe(0);
});

test('without one the menu’s stays', () => {
  expect(title(BAR)).toBe(0);
  expect(title(BAR, heading('What the tide brought', 2))).toBe(0);
  expect(title(BAR, line(HEADLINE.text ?? ''))).toBe(0);
  expect(title(BAR, link(HEADLINE.text ?? '', { level: 2, role: 'heading' }))).toBe(0);
  expect(title(BAR, box('nav', HEADLINE))).toBe(0);
  expect(title(BAR, heading(HEADLINE.text ?? '', 4))).toBe(0);
  const text = line('The ferry had been waiting for the ice to go since December, and so had its crew of four.');
  expect(title(BAR, text, HEADLINE)).toBe(0);
  expect(title(BAR, ...Array.from({ length: 12 }, () => line('Menu')), HEADLINE)).toBe(0);
});
