import { expect, test } from '@jest/globals';
import { textsOf } from '../../src/page/linked-text';

test.each([
  ['https://e.com/a', []],
  ['https://e.com/a#part', []],
  ['https://e.com/a#:~:text=Two%20Words', ['two words']],
  ['https://e.com/a#part:~:text=before-,the%20start,end,-after&text=%E5%85%A8%E6%96%87', ['the start', '全文']],
  ['https://e.com/a#:~:text=%E5&text=', []],
])('%s leads to %j', (address, texts) => {
  expect(textsOf(address)).toEqual(texts);
});
