import { expect, test } from '@jest/globals';
import { measuresStay } from '../../../src/core/decide/measures';
import { box, button, heading, line, link, pageOf, type Part } from '../built-page';
import { stillWanted } from './still-wanted';

const item = (text: string) => line(text, { role: 'list-item', tag: 'li', template: 'li' });

/** What is still wanted, where all of it goes. */
function left(parts: readonly Part[], score = 3.4, code = 'text'): readonly number[] {
  const page = pageOf(parts);
  return stillWanted(
    measuresStay,
    page,
    page.blocks.map(({ id }) => id),
    score,
    code,
  );
}

test.each([
  [['2 tbsp butter, melted', '1 tsp ground ginger', '1 onion', 'Sea salt']],
  [['150 ml Milch', '½ TL Salz', '1 EL Zucker']],
  [['200克面粉', '1茶匙盐', '鸡蛋 2个', '3瓣大蒜']],
  [['大さじ2 醤油', '小さじ1 塩', '卵 1個']],
  [['ca. 1-2 cucharadas de aceite', '3 huevos', '100 g de harina']],
])('a list of what is needed stays: %j', (texts) => {
  expect(left([box('ul', ...texts.map(item))])).toEqual([]);
  expect(left([box('ul', ...texts.map((text) => box('li', box('div', line(text)))))])).toEqual([]);
});

test('so do its cells', () => {
  expect(
    left([box('table', ...['150 ml', 'Milch', '1 EL', 'Zucker', '2 g', 'Salz'].map((text) => line(text)))]),
  ).toEqual([]);
});

test.each([
  [['2 hours ago', '5 min read', '3 comments', '12 likes']],
  [['2 tbsp butter', 'Harbour', 'Sport', 'Weather', 'Money']],
  [['4G in the valley', '5 Gs on the hill', '3 more stories']],
])('labels with a number do not: %j', (texts) => {
  expect(left([box('ul', ...texts.map(item))])).toHaveLength(texts.length);
});

test('links to goods go, and what its words or a surer score tell', () => {
  const texts = ['2 l paint', '1 kg nails', '3 kg glue'];
  expect(left([box('ul', ...texts.map((text) => link(text)))])).toEqual([0, 1, 2]);
  expect(left([box('ul', ...texts.map(item))], 6.5)).toEqual([0, 1, 2]);
  expect(left([box('ul', ...texts.map(item))], 3, 'phrase')).toEqual([0, 1, 2]);
});

test('a box to tick and a button between them go, and so does what stands around the list', () => {
  const items = ['2 tbsp butter', '1 tsp salt', '1 onion'].flatMap((text) => [line('▢', { tag: 'label' }), item(text)]);
  const list = box('div', heading('Needed', 3), button('2x'), box('ul', ...items), line('Ready in 20 minutes'));
  expect(left([list])).toEqual([0, 1, 2, 4, 6, 8]);
});
