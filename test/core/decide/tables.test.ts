import { expect, test } from '@jest/globals';
import { tablesStay } from '../../../src/core/decide/tables';
import type { Block, Container, Page } from '../../../src/core/types';
import { plainPage } from '../plain-page';
import { stillWanted } from './still-wanted';

const TEXT =
  'Three stations along the river measured the water every hour of the night, and wrote down what follows here.';
const CELLS = ['Station', 'Level', 'Upper mill', '3.12', 'Old bridge', '4.57'];
const HOME = 0;
const TABLE = 1;
const ROW = 2;

interface Special {
  readonly around?: number;
  readonly cell?: Partial<Block>;
  readonly note?: string;
}

/** Text, a table, text; `note` is the second text, `around` is the container of the text, `cell` what is special about the cells. */
function pageOf({ around = HOME, cell = {}, note = TEXT }: Special = {}): Page {
  const page = plainPage([TEXT, ...CELLS, note]);
  const element = (tag: string, parent: number): Container => ({ parent, tag, tokens: [], template: tag });
  const aside = element('aside', -1);
  const blocks = page.blocks.map((block, i) =>
    i === 0 || i > CELLS.length
      ? { ...block, container: around }
      : { ...block, tag: 'td', role: 'table' as const, container: ROW, ...cell },
  );
  return { ...page, blocks, containers: [element('div', -1), element('table', 0), element('tr', TABLE), aside] };
}

const ALL = CELLS.map((_, i) => i + 1);

/** Blocks that are still wanted. */
const left = (page: Page, gone: readonly number[], score?: number, code?: string): readonly number[] =>
  stillWanted(tablesStay, page, gone, score, code);

test('a doubted table among the text that it belongs to stays', () => {
  expect(left(pageOf(), ALL)).toEqual([]);
});

test('a note below a table is text, a label is not', () => {
  expect(left(pageOf({ note: '* The highest level of each station in that night.' }), ALL)).toEqual([]);
  expect(left(pageOf({ note: 'More tables' }), ALL)).toEqual(ALL);
  expect(left(pageOf({ note: '注：水位为当夜最高值，由三个站的值班员每小时记录。' }), ALL)).toEqual([]);
  expect(left(pageOf({ note: '更多水位数据' }), ALL)).toEqual(ALL);
});

test('doubted cells stay where most of their table does, wherever it stands', () => {
  expect(left(pageOf({ around: 3 }), [1, 2])).toEqual([]);
});

test('a caption belongs to its table', () => {
  const page = pageOf({ around: 3 });
  const blocks = page.blocks.map((block) => (block.id === 1 ? { ...block, tag: 'caption', container: TABLE } : block));
  // With the caption alone it would have a cell too few.
  const last = blocks.map((block) =>
    block.id > CELLS.length ? { ...block, tag: 'td', container: ROW, chars: 4 } : block,
  );
  expect(left({ ...page, blocks: last }, [1, 2])).toEqual([]);
  expect(left({ ...page, blocks }, [1, 2])).toEqual([1, 2]);
});

test('a doubted table stays right below a heading that stays, and goes with it', () => {
  const page = pageOf({ note: 'More tables' });
  const heading = { level: 3, tag: 'h3', role: 'heading' as const, text: 'Levels', chars: 6 };
  const headed = { ...page, blocks: page.blocks.map((block) => (block.id === 0 ? { ...block, ...heading } : block)) };
  expect(left(headed, ALL)).toEqual([]);
  expect(left(headed, [0, ...ALL])).toEqual([0, ...ALL]);
  const last = headed.blocks.length - 1;
  const twin = headed.blocks.map((block) => (block.id === last ? { ...block, ...heading, text: 'Boats' } : block));
  expect(left({ ...headed, blocks: twin }, [0, ...ALL])).toEqual([0]);
  expect(left({ ...headed, blocks: twin }, [0, ...ALL, last])).toEqual([0, ...ALL, last]);
  const elsewhere = headed.blocks.map((block) => (block.id === 0 ? { ...block, container: 3 } : block));
  expect(left({ ...headed, blocks: elsewhere }, ALL)).toEqual(ALL);
});

test('a doubted table stays though what follows it first is a quotation in the text', () => {
  const page = pageOf();
  const quote = { ...page.containers[HOME], parent: HOME, tag: 'blockquote', tokens: [], template: 'blockquote' };
  const last = page.blocks[page.blocks.length - 1];
  if (last === undefined) throw new Error('no text');
  const blocks = [...page.blocks.slice(0, -1), { ...last, container: 4 }, { ...last, id: last.id + 1 }];
  expect(left({ ...page, blocks, containers: [...page.containers, quote] }, ALL)).toEqual([]);
});

test('a table beside the text, or where the text around goes too, goes', () => {
  expect(left(pageOf({ around: 3 }), ALL)).toEqual(ALL);
  expect(left(pageOf(), [0, ...ALL])).toEqual([0, ...ALL]);
});

test('tables of links and the columns of a layout are no data', () => {
  expect(left(pageOf({ cell: { links: 1, linkChars: 99 } }), ALL)).toEqual(ALL);
  expect(left(pageOf({ cell: { chars: 900 } }), ALL)).toEqual(ALL);
  expect(left(pageOf({ cell: { tag: 'p' } }), ALL)).toEqual(ALL);
});

test('set phrases and surer scores go', () => {
  expect(left(pageOf(), [1], 4, 'phrase')).toEqual([1]);
  expect(left(pageOf(), ALL, 5.5)).toEqual([]);
  expect(left(pageOf(), ALL, 6.5)).toEqual(ALL);
});

test('a table at the end of the element that several texts stand right in is theirs, one in a box of its own is not', () => {
  const texts = [TEXT, TEXT, TEXT];
  const page = (parent: number, tag = 'div', after = ''): Page => {
    const made = plainPage([...texts, ...CELLS, ...(after === '' ? [] : [after])]);
    const element = (name: string, up: number): Container => ({ parent: up, tag: name, tokens: [], template: name });
    const containers = [element(tag, -1), element('table', parent), element('tr', TABLE), element('div', 0)];
    const blocks = made.blocks.map((block, i) =>
      i < texts.length || i >= texts.length + CELLS.length
        ? { ...block, container: HOME }
        : { ...block, tag: 'td', role: 'table' as const, container: ROW },
    );
    return { ...made, blocks, containers };
  };
  const cells = CELLS.map((_, i) => i + texts.length);
  expect(left(page(0), cells)).toEqual([]);
  expect(left(page(3), cells)).toEqual(cells);
  expect(left(page(0, 'body'), cells)).toEqual(cells);
  expect(left(page(0, 'div', 'More tables'), cells)).toEqual(cells);
  expect(left(page(0), [0, ...cells])).toEqual([0, ...cells]);
});
