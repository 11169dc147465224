import { expect, test } from '@jest/globals';
import { namesStay } from '../../../src/core/decide/names-and-values';
import { box, button, heading, line, link, picture } from '../built-page';
import { doubted, lost } from './doubted';

const rule: Parameters<typeof lost>[0] = (page, verdicts, wanted) => namesStay(page, verdicts, wanted, []);
const CLAIM = line('They are shutting the bridge for good.');
const FALSE = line('It is shut for nine nights, the council says.');
const name = (text: string) => doubted(line(text));

test('names of texts that stay, in one element', () => {
  expect(lost(rule, [box('div.check', name('Claim'), CLAIM, name('Verdict'), FALSE)])).toEqual([]);
  expect(
    lost(rule, [box('div.check', name('说法'), line('大桥将永久关闭。大家都这么说。'), name('结论'), FALSE)]),
  ).toEqual([]);
});

test('a single one, and others, may go', () => {
  expect(lost(rule, [box('div', name('Share'), CLAIM)])).toEqual(['Share']);
  expect(lost(rule, [box('div', name('Share'), CLAIM), box('div', name('Print'), FALSE)])).toEqual(['Share', 'Print']);
  expect(lost(rule, [box('div', name('Claim'), doubted(CLAIM), name('Verdict'), FALSE)])).toEqual([
    'Claim',
    CLAIM.text,
    'Verdict',
  ]);
  expect(lost(rule, [box('div', name('Claim'), CLAIM, name('Verdict'), FALSE)], 5)).toEqual(['Claim', 'Verdict']);
});

test('a button that asks what the text below it answers', () => {
  const asks = doubted(button('When does it start?'));
  const answer = line('1 April 2026.', { role: 'paragraph' });
  expect(lost(rule, [box('div', asks, box('div', answer))])).toEqual([]);
  expect(lost(rule, [box('div', asks), box('div', answer)])).toEqual(['When does it start?']);
  expect(lost(rule, [box('div', asks, box('div', doubted(answer)))])).toEqual(['When does it start?', '1 April 2026.']);
  expect(lost(rule, [box('div', doubted(button('Share')), box('div', answer))])).toEqual(['Share']);
});

test.each([
  ['headings', heading('Claim', 3), heading('Verdict', 3)],
  ['links', link('Claim'), link('Verdict')],
  ['buttons', button('Share'), button('Print')],
  ['cells', line('Claim', { role: 'table', tag: 'td' }), line('Verdict', { role: 'table', tag: 'td' })],
  ['pictures', picture(), picture()],
  ['whole sentences', line('They say on every corner so'), line('They do not know it at all')],
])('%s are no names', (_, one, other) => {
  expect(lost(rule, [box('div', doubted(one), CLAIM, doubted(other), FALSE)])).toHaveLength(2);
});

test('a name has at most 24 letters, and its text right below it', () => {
  const [longest, longer] = [name('x'.repeat(24)), name('x'.repeat(25))];
  expect(lost(rule, [box('div', longest, CLAIM, longest, FALSE)])).toEqual([]);
  expect(lost(rule, [box('div', longer, CLAIM, longer, FALSE)])).toHaveLength(2);
  const unseen = line('Sort by', { visible: false });
  expect(lost(rule, [box('div', name('Claim'), unseen, CLAIM, name('Verdict'), FALSE)])).toEqual([]);
  expect(lost(rule, [box('div', name('Claim'), box('p', CLAIM), name('Verdict'), box('p', FALSE))])).toHaveLength(2);
  expect(lost(rule, [box('div', name('Claim'), CLAIM, FALSE, name('Verdict'))])).toHaveLength(2);
});

test('only a button asks, and only a paragraph without links right there answers', () => {
  const asks = doubted(button('When does it start?'));
  const answer = line('1 April 2026.');
  expect(lost(rule, [box('div', asks, answer)])).toEqual([]);
  expect(lost(rule, [box('div', asks, line('Sort by', { visible: false }), answer)])).toEqual([]);
  expect(lost(rule, [box('div', doubted(line('When does it start?')), answer)])).toHaveLength(1);
  expect(lost(rule, [box('div', doubted(button('When? Read on')), answer)])).toHaveLength(1);
  expect(lost(rule, [box('div', asks, heading('1 April 2026.', 3))])).toHaveLength(1);
  expect(lost(rule, [box('div', asks, line('1 April 2026.', { links: 1 }))])).toHaveLength(1);
  expect(lost(rule, [box('div', box('div', asks), box('div', answer))])).toHaveLength(1);
  expect(lost(rule, [box('div', answer, asks)])).toHaveLength(1);
});

test('a button that is the heading of what it unfolds', () => {
  const opens = doubted(button('Who gains'));
  const answer = line('Farmers, and nobody else.', { role: 'paragraph' });
  expect(lost(rule, [box('div', box('h3', opens), box('div', answer))])).toEqual([]);
  expect(lost(rule, [box('div', box('h3', opens)), box('div', box('div', answer))])).toEqual(['Who gains']);
  expect(lost(rule, [box('div', box('p', opens), box('div', answer))])).toEqual(['Who gains']);
});
