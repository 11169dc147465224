import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LIST_ERRORS } from '../../src/background/filters/download';
import { REFUSALS } from '../../src/background/filters/normalize';
import { CATEGORIES, KINDS, STRENGTHS, TREATMENTS } from '../../src/core/types';
import { SETTING_KEYS } from '../../src/settings/schema';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const read = (locale: string): Messages =>
  JSON.parse(readFileSync(path.resolve('public/_locales', locale, 'messages.json'), 'utf8')) as Messages;
const en = read('en');
const zh = read('zh_CN');

const PAGES = ['popup', 'options', 'welcome', 'ui'];
const sources = PAGES.flatMap((folder) =>
  readdirSync(path.resolve('src', folder))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(path.resolve('src', folder, name), 'utf8') })),
);

describe('the two languages', () => {
  test('have the same keys, none of them empty', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    for (const messages of [en, zh])
      for (const [key, { message }] of Object.entries(messages)) expect(`${key} ${message.trim()}`).not.toBe(`${key} `);
  });

  test('have keys that the browsers accept', () => {
    for (const key of Object.keys(en)) expect(key).toMatch(/^[a-zA-Z0-9_]+$/);
  });

  test('hold nothing that a browser takes for a placeholder of its own: it would not load the extension', () => {
    const bad = [en, zh].flatMap((all) =>
      Object.entries(all).filter(([, { message }]) => /\$[a-z0-9_@]+\$/i.test(message)),
    );
    expect(bad).toEqual([]);
  });

  test('use the same arguments', () => {
    const args = (message: string): string[] => [...new Set(message.match(/\$\d/g) ?? [])].sort();
    const keys = Object.keys(en).filter((key) => !key.startsWith('bar_'));
    const uneven = keys.filter((key) => String(args(en[key]?.message ?? '')) !== String(args(zh[key]?.message ?? '')));
    expect(uneven).toEqual([]);
  });

  test('write Chinese in Chinese', () => {
    const own = ['locale_tag', 'pattern_help', 'version', 'extension_name'];
    const latin = Object.entries(zh).filter(
      ([key, { message }]) => !own.includes(key) && /[a-z]{4}/i.test(message) && !/\p{Script=Han}/u.test(message),
    );
    expect(latin.map(([key]) => key)).toEqual([]);
  });
});

describe('what the interface says', () => {
  test('every message it names is there', () => {
    const named = sources.flatMap(({ text }) =>
      [...text.matchAll(/\bt\(\s*'([a-zA-Z0-9_]+)'/g)].map((found) => found[1] ?? ''),
    );
    const counted = sources.flatMap(({ text }) =>
      [...text.matchAll(/\btn\('([a-zA-Z0-9_]+)'/g)].flatMap((found) => [
        `${found[1] ?? ''}_one`,
        `${found[1] ?? ''}_other`,
      ]),
    );
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set([...named, ...counted])].filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });

  test('every category, kind, strength, treatment and setting has its words', () => {
    const snake = (name: string): string => name.replaceAll('-', '_');
    const keys = [
      ...CATEGORIES.flatMap((name) => [`category_${snake(name)}`, `category_${snake(name)}_about`]),
      ...Object.values(KINDS)
        .flat()
        .map((name) => `kind_${snake(name)}`),
      ...STRENGTHS.flatMap((name) => [`strength_${name}`, `strength_${name}_about`]),
      ...TREATMENTS.map((name) => `treatment_${name}`),
      ...REFUSALS.map((code) => `list_refused_${snake(code)}`),
      ...LIST_ERRORS.map((code) => `list_error_${snake(code)}`),
      ...SETTING_KEYS.filter((key) => key !== 'version' && key !== 'pauses').map((key) => `key_${key}`),
    ];
    expect(keys.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });

  test('no visible text stands outside the messages', () => {
    // Between tags, and in attributes that are read out. Code alone is left when strings of JSX are looked at so.
    const found = sources.flatMap(({ name, text }) => [
      ...[...text.matchAll(/<[a-zA-Z][^<>{}=]*>\s*([^<>{}()=;]*\p{L}{2,}[^<>{}()=;]*)\s*<\//gu)].map(
        (hit) => `${name}: ${hit[1] ?? ''}`,
      ),
      ...[...text.matchAll(/\b(?:aria-label|title|alt)="([^"]*\p{L}[^"]*)"/gu)].map(
        (hit) => `${name}: ${hit[1] ?? ''}`,
      ),
    ]);
    expect(found).toEqual([]);
  });
});
