import { describe, expect, test } from '@jest/globals';
import { classifyAds } from '../../../../src/core/classify/ad';
import { phrasesFor } from '../../../../src/core/classify/ad/language';
import { isPhraseLang, phrasesIn } from '../../../../src/core/classify/ad/phrases';
import { judgePitch } from '../../../../src/core/classify/ad/promotion';
import { slotReasons } from '../../../../src/core/classify/ad/slot';
import type { Block, Reason } from '../../../../src/core/types';
import { box, line, link, pageOf, picture, type Part } from '../../built-page';
import { plainBlock } from '../../plain-page';

const reasonsOf = (part: Part): readonly Reason[] | null => {
  const page = pageOf([part]);
  const [block] = page.blocks;
  return block === undefined ? null : slotReasons(page, block);
};
const codes = (part: Part): readonly string[] | undefined => reasonsOf(part)?.map(({ code }) => code);
const FRAME = line('', { role: 'frame', tag: 'iframe' });

describe('a slot is told by names, and by what stands in it', () => {
  test('a frame', () => {
    expect(codes(box('div.adslot', FRAME))).toEqual(['ad-token', 'ad-frame', 'ad-base']);
    expect(codes(box('div.story', FRAME))).toBeUndefined();
    expect(reasonsOf(box('div.adslot.sponsor', FRAME))).toMatchObject([
      { args: ['adslot'] },
      { args: ['sponsor'] },
      {},
      {},
    ]);
  });

  test('a place kept empty, a picture that leads away', () => {
    expect(codes(box('div.adslot', line('', { role: 'empty' })))).toEqual(['ad-token', 'ad-empty', 'ad-base']);
    const away = ['ad-token', 'ad-picture', 'ad-leads-away', 'ad-base'];
    expect(codes(box('div.adslot', picture({ links: 1, outLinks: 1 })))).toEqual(away);
    expect(codes(box('div.adslot', picture({ role: 'figure', links: 1, outLinks: 1 })))).toEqual(away);
    expect(codes(box('div.adslot.sponsor', picture()))).toEqual([
      'ad-token',
      'ad-second-token',
      'ad-picture',
      'ad-base',
    ]);
  });

  test('a standard size, but of a picture that leads nowhere and of text', () => {
    expect(reasonsOf(box('div.box-300x250', FRAME))?.[0]).toMatchObject({ code: 'ad-size', args: ['300x250'] });
    expect(codes(box('div.box-300x250', picture()))).toBeUndefined();
    expect(codes(box('div.box-300x250', picture({ role: 'figure' })))).toBeUndefined();
    expect(codes(box('div.box-300x250', picture({ outLinks: 1 })))).toContain('ad-size');
    expect(codes(box('div.box-300x250', line('Garden chairs')))).toBeUndefined();
  });

  test('two names over a short line, none over a text', () => {
    expect(codes(box('div.adslot.sponsor', line('Garden chairs')))).toEqual(['ad-token', 'ad-second-token', 'ad-base']);
    const text = line('Garden chairs for all who sit in the sun', { linkChars: 20, links: 1 });
    expect(codes(box('div.adslot.sponsor', text))).toBeDefined();
    expect(codes(box('div.adslot.sponsor', { ...text, linkChars: 0 }))).toBeUndefined();
    expect(codes(box('div.adslot', line('Garden chairs')))).toBeUndefined();
  });

  test('links of which half or more are paid', () => {
    const paid = (sponsoredLinks: number): Part =>
      box('div.adslot', line('Garden chairs in the sun', { links: 4, sponsoredLinks }));
    expect(codes(paid(2))).toEqual(['ad-token', 'ad-sponsored-link', 'ad-base']);
    expect(codes(paid(1))).toBeUndefined();
    expect(codes(line('', { role: 'frame', links: 1, sponsoredLinks: 1 }))).toContain('ad-sponsored-link');
    expect(codes(picture({ links: 1, outLinks: 1, sponsoredLinks: 1 }))).not.toContain('ad-leads-away');
  });

  test('the names near it, not those of the whole page', () => {
    expect(codes({ ...FRAME, tokens: ['adslot'] })).toBeDefined();
    expect(codes(box('div.adslot', box('p', box('p', box('p', box('p', FRAME))))))).toBeUndefined();
    expect(codes(box('body.adslot', FRAME))).toBeUndefined();
    expect(codes({ ...FRAME, tag: 'body', tokens: ['adslot'] })).toBeUndefined();
  });

  test('makes an ad of it, but for what is protected', () => {
    const slot = (special: Partial<Block>) =>
      classifyAds(pageOf([box('div.adslot', { ...FRAME, ...special })]), new Map());
    expect(slot({})).toMatchObject([{ block: 0, category: 'ad', kind: 'ad-slot' }]);
    expect(slot({})[0]).not.toHaveProperty('group');
    expect(slot({ protection: 'player' })).toEqual([]);
  });
});

describe('what a text says', () => {
  const SALE = 'Save up to 30% on garden chairs this weekend. Shop now.';
  const pitch = (text: string, special: Partial<Block> = {}, lang = 'en') =>
    judgePitch({ ...plainBlock(text, 0), ...special }, lang);

  test('is a pitch in a line, not in a heading, code or a table', () => {
    expect(pitch(SALE)).toMatchObject({ category: 'ad', kind: 'promotion' });
    for (const role of ['heading', 'preformatted', 'table'] as const) expect(pitch(SALE, { role })).toBeNull();
    expect(pitch(SALE, { chars: 2000 })).toBeNull();
  });

  test('says what was found, each kind once, as it was said', () => {
    const codesOf = (text: string): readonly string[] | undefined => pitch(text)?.reasons.map(({ code }) => code);
    expect(codesOf(SALE)?.at(-1)).toBe('ad-base');
    expect(new Set(codesOf(`${SALE} ${SALE}`)).size).toBe(codesOf(`${SALE} ${SALE}`)?.length);
    expect(pitch('Anzeige: Garten')?.reasons[0]).toMatchObject({ code: 'ad-label-lead', args: ['Anzeige'] });
    const quotes = pitch(SALE)?.reasons.flatMap(({ args }) => args ?? []) ?? [];
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(SALE.toLowerCase()).toContain(quote);
  });

  test('counts for less the longer it is', () => {
    const at = (chars: number): number =>
      (pitch(SALE.padEnd(chars, ' Chairs'))?.reasons ?? []).reduce((sum, { weight }) => sum + weight, 0);
    expect(at(160)).toBe(at(100));
    expect(at(260)).toBeLessThan(at(200));
    expect(at(200)).toBeLessThan(at(160));
    expect(pitch(SALE.padEnd(260, ' Chairs'))?.reasons).toContainEqual(
      expect.objectContaining({ code: 'ad-long', args: ['260'] }),
    );
  });

  test.each([
    ['zh', '关注我们的微信公众号，扫码加入', 'boilerplate', 'sign-up'],
    ['zh', '订阅本报微信公众号，添加客服微信：abc12345', 'boilerplate', 'contact-promotion'],
    ['en', 'Log in to your account now. Click here.', 'boilerplate', 'sign-up'],
  ])('a site’s own notice is no ad: %s %s', (lang, text, category, kind) => {
    expect(pitch(text, {}, lang)).toMatchObject({ category, kind });
  });
});

describe('the languages of selling', () => {
  test.each(['zh', 'ja', 'en', 'de', 'fr', 'es', 'ru'] as const)('%s is one', (lang) => {
    expect(isPhraseLang(lang)).toBe(true);
    expect(phrasesIn(lang).length).toBeGreaterThan(0);
    expect(phrasesIn(lang)).toBe(phrasesIn(lang));
    for (const { code } of phrasesIn(lang)) {
      expect(['ad-call', 'ad-offer', 'ad-contact', 'ad-sign-up', 'ad-lead', 'ad-teaser', 'ad-reported']).toContain(
        code,
      );
    }
  });

  test('are told by the script, on a page of whatever language', () => {
    expect(phrasesFor('今すぐ購入', 'zh')).toBe(phrasesIn('ja'));
    expect(phrasesFor('立即购买', 'en')).toBe(phrasesIn('zh'));
    expect(phrasesFor('Купить сейчас', 'en')).toBe(phrasesIn('ru'));
  });

  test('in Latin letters are English, beside the page’s own', () => {
    for (const lang of ['en', 'zh', 'ja', 'ru', 'pl', '']) expect(phrasesFor('Shop now', lang)).toBe(phrasesIn('en'));
    for (const lang of ['de', 'fr', 'es'] as const)
      expect(phrasesFor('Shop now', lang)).toEqual([...phrasesIn(lang), ...phrasesIn('en')]);
  });
});

test('a link is no evidence by itself', () => {
  expect(codes(link('Garden chairs', { outLinks: 1 }))).toBeUndefined();
});
