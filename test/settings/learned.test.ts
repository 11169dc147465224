import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readStorage, writeStorage } from '../../src/platform/storage';
import {
  forgetForNow,
  forgetLearned,
  LEARNED_KEY,
  listLearned,
  loadLearned,
  MAX_SITES,
  parseSite,
  rememberArticle,
  type Salt,
} from '../../src/settings/learned';
import { EMPTY_SITE } from '../../src/settings/learned-site';
import { fakeBrowser, resetFakeBrowser } from '../fakes/browser';

beforeEach(resetFakeBrowser);

const NOTICE = 'aaaaaaaaaaaaaaaa';
const page = (n: number) => ({ article: n.toString(16).padStart(16, '0'), blocks: [NOTICE] });
const SALT: Salt = [1, 2, 3, 4];
const remember = (site: string, n: number) =>
  rememberArticle(
    site,
    () => page(n),
    () => SALT,
  );

describe('the store of repeated blocks', () => {
  test('counts articles and keeps its first salt', async () => {
    for (const n of [1, 2, 3]) expect(await remember('news.example', n)).toBe(true);
    expect(await remember('news.example', 3)).toBe(false);
    await rememberArticle(
      'other.example',
      () => page(1),
      () => [9, 9, 9, 9],
    );
    const learned = await loadLearned('news.example');
    expect(learned.index?.salt).toEqual(SALT);
    expect(learned.site.seen).toEqual([[NOTICE, 3]]);
    expect(await listLearned()).toEqual([
      { site: 'other.example', blocks: 0 },
      { site: 'news.example', blocks: 1 },
    ]);
  });

  test('forgets one site, or everything', async () => {
    await remember('a.example', 1);
    await remember('b.example', 1);
    await forgetLearned('a.example');
    expect((await listLearned()).map(({ site }) => site)).toEqual(['b.example']);
    await forgetLearned();
    const read = await readStorage('local');
    expect(read.ok && Object.keys(read.values)).toEqual([]);
  });

  test('of a site forgotten nothing is left, in the index or beside it', async () => {
    await remember('a.example', 1);
    await remember('b.example', 1);
    const before = await readStorage('local');
    expect(await forgetLearned('a.example')).toBe(true);
    const after = await readStorage('local');
    const keys = (read: typeof after): readonly string[] => (read.ok ? Object.keys(read.values).sort() : []);
    expect(keys(before).length - keys(after).length).toBe(1);
    expect((await loadLearned('a.example')).site).toEqual(EMPTY_SITE);
    expect(JSON.stringify(after)).not.toContain('a.example');
    expect(await forgetLearned('never.example')).toBe(true);
    expect(keys(await readStorage('local'))).toEqual(keys(after));
  });

  test('one site had back brings no other, and stands where it stood', async () => {
    for (const site of ['a.example', 'b.example', 'c.example']) await remember(site, 1);
    const back = forgetForNow('b.example');
    await forgetLearned('c.example');
    await remember('d.example', 1);
    expect(await back()).toBe(true);
    expect((await listLearned()).map(({ site }) => site)).toEqual(['d.example', 'b.example', 'a.example']);
    expect((await loadLearned('c.example')).site).toEqual(EMPTY_SITE);
  });

  test('nothing can be had back where nothing was, and nothing is stored of a page that tells nothing', async () => {
    const back = forgetForNow();
    expect(await back()).toBe(false);
    expect(
      await rememberArticle(
        'a.example',
        () => null,
        () => SALT,
      ),
    ).toBe(false);
    expect(await listLearned()).toEqual([]);
    const read = await readStorage('local');
    expect(read.ok && Object.keys(read.values)).toEqual([]);
  });

  test('what can’t be read is as good as none, and is not taken for forgotten', async () => {
    await remember('a.example', 1);
    const get = jest.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('busy'));
    expect(await loadLearned('a.example')).toEqual({ index: null, site: EMPTY_SITE });
    expect(await listLearned()).toEqual([]);
    expect(await forgetLearned()).toBe(false);
    get.mockRestore();
  });

  test('what was forgotten can be had back: one site, or everything', async () => {
    await remember('a.example', 1);
    await remember('b.example', 1);
    const stored = await readStorage('local');
    const siteBack = forgetForNow('a.example');
    await siteBack();
    expect(await readStorage('local')).toEqual(stored);
    const allBack = forgetForNow();
    await allBack();
    expect(await readStorage('local')).toEqual(stored);
  });

  test('what was learnt since under other fingerprints goes when everything is had back', async () => {
    await remember('a.example', 1);
    const back = forgetForNow();
    await rememberArticle(
      'c.example',
      () => page(1),
      () => [5, 6, 7, 8],
    );
    await back();
    expect((await listLearned()).map(({ site }) => site)).toEqual(['a.example']);
    expect((await loadLearned('a.example')).index?.salt).toEqual(SALT);
    expect((await loadLearned('c.example')).site).toEqual(EMPTY_SITE);
  });

  test('a site for which there is no room when another is had back leaves nothing behind', async () => {
    for (let i = 0; i < MAX_SITES; i++) await remember(`s${i}.example`, 1);
    const back = forgetForNow('s9.example');
    await remember('new.example', 1);
    await back();
    const read = await readStorage('local');
    const sites = (await listLearned()).map(({ site }) => site);
    expect(sites).toEqual(expect.arrayContaining(['s9.example', 'new.example']));
    expect(sites).not.toContain('s0.example');
    expect(read.ok && Object.keys(read.values)).toHaveLength(MAX_SITES + 1);
  });

  test('beyond the bound the site read longest ago goes', async () => {
    for (let i = 0; i <= MAX_SITES; i++) await remember(`s${i}.example`, 1);
    const sites = (await listLearned()).map(({ site }) => site);
    expect(sites).toHaveLength(MAX_SITES);
    expect(sites).not.toContain('s0.example');
    expect((await loadLearned('s0.example')).site).toEqual(EMPTY_SITE);
  });

  test('a damaged store is as good as none', async () => {
    await remember('news.example', 1);
    await writeStorage('local', { [LEARNED_KEY]: { salt: ['x'], sites: 'news.example' } });
    expect(await loadLearned('news.example')).toEqual({ index: null, site: EMPTY_SITE });
    expect(parseSite({ articles: [1, 'x'], seen: [[NOTICE, -1], ['short', 2], null] })).toEqual(EMPTY_SITE);
  });

  test('two articles at once, of one site or two, are both kept, under one salt', async () => {
    let salts = 0;
    const learn = (site: string, n: number) =>
      rememberArticle(
        site,
        () => page(n),
        () => [++salts, 2, 3, 4],
      );
    await Promise.all([learn('a.example', 1), learn('b.example', 1), learn('a.example', 2)]);
    expect(salts).toBe(1);
    expect((await loadLearned('a.example')).site.seen).toEqual([[NOTICE, 2]]);
    expect((await listLearned()).map(({ site }) => site)).toEqual(['a.example', 'b.example']);
  });

  test('what can’t be read is not written over', async () => {
    await remember('a.example', 1);
    const get = jest.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('busy'));
    expect(await remember('b.example', 1)).toBe(false);
    get.mockRestore();
    expect((await listLearned()).map(({ site }) => site)).toEqual(['a.example']);
  });

  test('forgetting everything leaves nothing behind a damaged index', async () => {
    await remember('a.example', 1);
    await writeStorage('local', { [LEARNED_KEY]: 'damaged', badge: false });
    expect(await forgetLearned()).toBe(true);
    const read = await readStorage('local');
    expect(read.ok && read.values).toEqual({ badge: false });
  });
});
