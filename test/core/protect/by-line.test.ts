import { describe, expect, test } from '@jest/globals';
import { bylineOrDate } from '../../../src/core/protect/byline';
import type { Block } from '../../../src/core/types';
import { plainBlock } from '../plain-page';

const of = (line: string, special: Partial<Block> = {}, author = ''): string | null =>
  bylineOrDate({ ...plainBlock(line, 0), ...special }, author);

describe('whoever is named behind a label wrote the article, colon and spaces as they come', () => {
  test.each([
    'By: Ann Lee',
    'By : Ann Lee',
    'By:Ann Lee',
    'By Ann Lee -',
    'By Ann Lee and Bo Li and Cy Ng and Di Po',
    'Written by: Harbour',
    'Written by : Harbour',
    'Written by:Harbour',
    'Posted by Harbour | 3 min read',
    'Text : Ann Lee',
    'Text:Ann Lee',
    'Author: Harbour',
    'Author : Harbour',
    'Author:Harbour',
    'Auteur Jean Petit',
    'Auteur: Rédaction',
    'Auteures Anne Petit et Lise Brun',
    'Autore Anna Bianchi',
    'Autore: Redazione',
    'Автор Анна Ли',
    'Авторы Анна Ли и Бо Ли',
    'Авторы: Редакция',
  ])('%s', (line) => {
    expect(of(line)).toBe('byline');
  });
});

describe('a name that stands behind more, or before more, is no byline', () => {
  test.each([
    'A portrait by Ann Lee',
    'Songs written by Harbour',
    'Über den Autor Jan Lipa',
    'About the author: Harbour',
    'Full text: Ann Lee',
    'By Ann Lee alone',
    'By Ann Lee later',
    'By Sea Or Land?',
    'By iPhone Users',
    'By the EU',
    'By EU rules',
    'Von der Leyen',
    'By Sea Land Air Rail Road Bridge Ferry Boat Foot',
  ])('%s', (line) => {
    expect(of(line)).toBeNull();
  });
});

describe('what a menu sorts by is nobody’s name', () => {
  test.each([
    'By News Topic',
    'By World Region',
    'By World News Region',
    'By School Subject',
    'By Police Department',
    'By Paper Section',
    'By Office Location',
    'By Spoken Language',
    'By Reader Rating',
  ])('%s', (line) => {
    expect(of(line)).toBeNull();
  });
});

describe('the author whom the page declares', () => {
  test.each(['佐藤健', '李雷', '김민수'])('%s: in scripts that write a name in two or three signs', (author) => {
    expect(of(author, {}, author)).toBe('byline');
    expect(of(author)).toBeNull();
    expect(of(`${author}回来了`, {}, author)).toBeNull();
  });

  test('is one in a line of the name alone, be it as short as four letters', () => {
    expect(of('Bo Li', {}, 'Bo Li')).toBe('byline');
    expect(of('Li', {}, 'Li')).toBeNull();
  });

  test('is one with more beside only by a first and a last name', () => {
    expect(of('Ann Lee, back in town', {}, 'Ann Lee')).toBe('byline');
    expect(of('Ann Lee back in town', {}, 'Ann Lee')).toBe('byline');
    expect(of('Harbour office opens again', {}, 'Harbour')).toBeNull();
  });

  test('makes no byline of another line', () => {
    expect(of('Back in town', {}, 'Ann Lee')).toBeNull();
  });
});

describe('the page’s own name for a line', () => {
  test.each(['byline', 'author', 'authors', 'byl', 'writer'])('"%s" makes it a byline', (token) => {
    expect(of('Our harbour desk', { tokens: ['story', token] })).toBe('byline');
  });

  test.each(['date', 'time', 'datetime', 'timestamp', 'published', 'pubdate', 'pubtime', 'posted'])(
    '"%s" makes a date of an hour alone',
    (token) => {
      expect(of('10:05', { tokens: ['story', token] })).toBe('date');
      expect(of('10:05', { tokens: ['story'] })).toBeNull();
    },
  );

  test.each([
    ['Spring 2026', 'date'],
    ['1867年', 'date'],
    ['第7年', null],
    ['Spring of old', null],
    ['In the spring of 2026 the river went back to its bed and the town', null],
  ])('"date" over %s: %s', (line, expected) => {
    expect(of(line, { tokens: ['date'] })).toBe(expected);
  });

  test('says nothing of a paragraph', () => {
    const text =
      'The river went back to its bed on Monday night, after three days in which nobody in the lower town slept. ';
    expect(of(text.repeat(2), { tokens: ['author'] })).toBeNull();
  });
});

test('a bold line at the rank of a small heading may be a date, a heading may not', () => {
  expect(of('3 May 2026', { level: 4 })).toBe('date');
  expect(of('3 May 2026', { level: 3 })).toBeNull();
});

test('a Chinese paragraph without a full stop that begins like a byline is none', () => {
  const list = '河水退回了河道、商铺开了门、船上了岸、';
  expect(of(`作者：${list}`)).toBe('byline');
  expect(of(`作者：${list.repeat(5)}`)).toBeNull();
});

describe('a date with few words beside it', () => {
  const WHO = 'Ann Lee and Bo Li of the Harbour Courier staff';

  test.each(['8:15 pm', '8:15pm', '8:15 p.m.', '20:15'])('the hour %s counts as no word', (hour) => {
    expect(of(`(${WHO}, 3 May 2026, ${hour})`)).toBe('date');
    expect(of(`(${WHO} too, 3 May 2026, ${hour})`)).toBeNull();
  });

  test.each([
    ['10:05, 3 May', 'date'],
    ['Monday 10:05, 3 May GMT', 'date'],
    ['Valley Monday 10:05, 3 May GMT', null],
    ['12345 boats', null],
    ['The page was updated at 14:32', null],
  ])('%s: %s', (line, expected) => {
    expect(of(line)).toBe(expected);
  });

  test('a headline that is a link and its date is a teaser', () => {
    const teaser = 'Old bakery reopens on Quay Street after two years 2026-05-01';
    expect(of(teaser)).toBe('date');
    expect(of(teaser, { links: 1, linkChars: 49 })).toBeNull();
  });

  test('a link of an hour and a day leads elsewhere', () => {
    expect(of('10:05, 3 May', { links: 1, linkChars: 12 })).toBeNull();
  });
});
