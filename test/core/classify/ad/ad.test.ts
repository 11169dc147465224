import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classifyAds } from '../../../../src/core/classify/ad';
import { classifyPitches } from '../../../../src/core/classify/ad/pitch';
import type { Block, Container, Page, Verdict } from '../../../../src/core/types';

const META = {
  ogType: '',
  siteName: '',
  description: '',
  author: '',
  keywords: [],
  schemaTypes: [],
  articleBody: '',
  publishedTime: '',
};
const ROOT: Container = { parent: -1, tag: 'body', tokens: [], template: 'body' };
const STORY = '市政府周三宣布，自下月起将在老城区分三批改造供水管道，首批工程涉及十二条街道，预计历时五个月完成。';

function block(id: number, text: string, more: Partial<Block> = {}): Block {
  return {
    ...{
      id,
      role: 'paragraph',
      tag: 'p',
      text,
      chars: text.length,
      level: 0,
      container: 0,
      tokens: [],
      template: 'p',
      linkChars: 0,
      links: 0,
    },
    ...{ outLinks: 0, images: 0, controls: 0, strongChars: 0, emphasisChars: 0, visible: true, protection: null },
    ...more,
  };
}
function page(blocks: Block[], containers: Container[] = [ROOT], lang = 'zh'): Page {
  return { lang, url: 'https://news.example/1', title: '', meta: META, containers, blocks, truncated: false };
}
const judge = (text: string, lang: string): Verdict | undefined => {
  const p = page([block(0, text)], [ROOT], lang);
  return [...classifyAds(p, new Map()), ...classifyPitches(p, new Map())][0];
};

describe('a promotion in running text', () => {
  test.each([
    ['zh', '推广：甲乙企服，专注小微企业贷款，详情咨询微信：abc12345，目前仅开通本市服务。'],
    ['zh', '大家都在看：城南这家面馆火了，套餐立减30元，点此下单。'],
    ['zh', '点击购买同款，前一百名享八折优惠。'],
    ['zh', '扫码下单，全场八折。'],
    ['zh', '添加客服微信，免费领取课程一份，先到先得。'],
    ['ja', '【PR】期間限定30%オフ、送料無料でお届けします。'],
    ['de', 'Anzeige: Jetzt bis zu 20 Prozent auf Fahrräder sparen.'],
    ['en', 'ADVERTISEMENT – Northern Homes'],
    ['en', 'Save up to 30% on garden chairs this weekend. Shop now.'],
    ['fr', 'Publicité : profitez de 10 % de réduction sur votre abonnement.'],
    ['es', 'Publicidad: aprovecha las ofertas de la semana.'],
    ['ru', 'Реклама: скидки до 30% на велосипеды.'],
  ])('%s: %s', (lang, text) => {
    expect(judge(text, lang)).toMatchObject({ category: 'ad', kind: 'promotion' });
    expect(judge(text, lang)?.confidence).toBeGreaterThanOrEqual(0.9);
  });

  test.each([
    ['zh', '扫码订阅本刊精选邮件 每周一封'],
    ['zh', '下载客户端，阅读更多精彩内容，新用户注册即送10天会员。'],
    ['en', 'Sign up for our free daily newsletter'],
    ['de', 'Abonnieren Sie unseren kostenlosen Newsletter.'],
    ['zh', '扫一扫，手机接着看'],
    ['zh', '点击下载某某新闻桌面版'],
    ['zh', '点击上方蓝字关注我们'],
    ['zh', '点击下方名片，关注公众号，不错过每一篇'],
    ['en', 'Register for Free'],
    ['en', 'Already subscribed? Log in'],
    ['en', 'Sign up now'],
  ])('the publisher’s own pitch is boilerplate, %s: %s', (lang, text) => {
    expect(judge(text, lang)).toMatchObject({ category: 'boilerplate' });
  });

  test.each([
    ['zh', STORY],
    ['zh', '记者扫码后发现，页面提示“立即领取优惠券”，客服表示，活动已于上周结束。'],
    ['zh', '他说，公众号推出后，很多读者关注了它。'],
    ['zh', '双十一当天，不少商品低至五折，快递网点的包裹比平日多了三倍。'],
    [
      'en',
      'The company said customers could save up to 30% if they signed up for its newsletter, according to filings.',
    ],
    ['en', 'She subscribed to the view that newspapers should be free for everybody.'],
    ['en', 'Subscribe to nothing that asks you to hate. Share what you read.'],
    ['en', 'Subscribe to the idea that a river owns its banks, and you will never build a wall.'],
    ['en', 'The council will sell the depot for $4 million.'],
    ['de', 'Die Anzeige: Was die Polizei über den Fall weiß, ist wenig, sagte ein Sprecher.'],
  ])('news about selling stays, %s: %s', (lang, text) => {
    expect(judge(text, lang)?.confidence ?? 0).toBeLessThan(0.9);
  });

  test('reasons add up to the score, and nothing throws', () => {
    const bits = fc.constantFrom(
      '点此下单',
      '立减50元',
      '微信:abc12345',
      '广告：',
      '记者',
      'subscribe now',
      'newsletter',
      '%',
      'said',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 9 })), { maxLength: 9 }), (parts) => {
        const verdict = judge(parts.join(' '), 'zh');
        const total = (verdict?.reasons ?? []).reduce((n, r) => n + r.weight, 0);
        expect(verdict?.score ?? 0).toBeCloseTo(total, 9);
      }),
    );
  });
});

describe('a label and its box', () => {
  const containers: Container[] = [
    ROOT,
    { parent: 0, tag: 'div', tokens: ['card'], template: 'div.card' },
    { parent: 0, tag: 'footer', tokens: [], template: 'footer' },
  ];
  test('what shares the small box of a label is the advertisement; the article is not', () => {
    const blocks = [
      block(0, STORY),
      block(1, '广告', { container: 1 }),
      block(2, '城南新楼盘开盘', { container: 1 }),
      block(3, STORY),
    ];
    expect(classifyAds(page(blocks, containers), new Map()).map((v) => v.block)).toEqual([1, 2]);
  });
  test('a label between the paragraphs of an article takes none of them', () => {
    const blocks = Array.from({ length: 5 }, (_, i) => block(i, i === 2 ? '广告' : STORY));
    expect(classifyAds(page(blocks), new Map()).map((v) => v.block)).toEqual([2]);
  });
  test('the picture right below a label goes with it where it leads to another site, not one of a figure', () => {
    const judged = (picture: Partial<Block>): readonly number[] => {
      const media: Partial<Block> = { role: 'media', images: 1, chars: 0, links: 1, outLinks: 1, ...picture };
      const blocks = [STORY, '广告', '', STORY, STORY].map((text, i) => block(i, text, i === 2 ? media : {}));
      return classifyAds(page(blocks, containers), new Map()).map((v) => v.block);
    };
    expect(judged({})).toEqual([1, 2]);
    expect(judged({ tag: 'figure' })).toEqual([1]);
    expect(judged({ protection: 'lead-media' })).toEqual([1]);
    expect(judged({ container: 1 })).toEqual([1]);
  });
  test.each([
    ['leads nowhere', { links: 0, outLinks: 0 }],
    ['leads to itself in full', { links: 1, outLinks: 0 }],
  ])('the picture below a label whose advertisement did not come stays: it %s', (_, links) => {
    const media: Partial<Block> = { role: 'media', images: 1, chars: 0, ...links };
    const blocks = [STORY, '广告', '', STORY, STORY].map((text, i) => block(i, text, i === 2 ? media : {}));
    expect(classifyAds(page(blocks, containers), new Map()).map((v) => v.block)).toEqual([1]);
  });
  test('in the footer a linked label leads to the sales desk', () => {
    const blocks = [block(0, STORY), block(1, '广告', { container: 2, links: 1, linkChars: 2 })];
    expect(classifyAds(page(blocks, containers), new Map())).toEqual([]);
  });
});

describe('what stands beside a label', () => {
  const containers: Container[] = [ROOT, { parent: 0, tag: 'div', tokens: ['card'], template: 'div.card' }];
  const inBox = (text: string, more: Partial<Block> = {}) => ({ text, more });
  /** Texts taken as the advertisement, of a box between two paragraphs of the story. */
  const taken = (lines: readonly { text: string; more: Partial<Block> }[]): string[] => {
    const inside = lines.map(({ text, more }, i) => block(i + 1, text, { container: 1, ...more }));
    const blocks = [block(0, STORY), ...inside, block(inside.length + 1, STORY)];
    const found = classifyAds(page(blocks, containers, 'en'), new Map()).map((v) => v.block);
    return found.sort((a, b) => a - b).map((id) => blocks[id]?.text ?? '');
  };
  const ad = inBox('Advertisement');
  const inner = { links: 1, linkChars: 12, outLinks: 0 };
  const outer = { links: 1, linkChars: 12, outLinks: 1 };

  test('a picture before it, a line after it and its own controls go with it', () => {
    expect(taken([inBox('', { role: 'media' }), ad, inBox('Garden chairs'), inBox('Report this ad', inner)])).toEqual([
      '',
      'Advertisement',
      'Garden chairs',
      'Report this ad',
    ]);
  });
  test('a line before it goes only where it leads away from the site', () => {
    expect(taken([inBox('Show comments'), ad])).toEqual(['Advertisement']);
    expect(taken([inBox('53 comments', inner), ad])).toEqual(['Advertisement']);
    expect(taken([inBox('Garden chairs', outer), ad])).toEqual(['Garden chairs', 'Advertisement']);
    expect(taken([inBox('Home delivery', outer), inBox('Advertisement', { level: 4, role: 'heading' })])).toEqual([
      'Advertisement',
    ]);
  });
  test('the site’s own headings, links and forms end the advertisement', () => {
    const heading = inBox('Related articles', { role: 'heading', level: 3 });
    expect(taken([ad, heading, inBox('Chairs', outer)])).toEqual(['Advertisement']);
    expect(taken([ad, inBox('Get our feeds', { ...inner, role: 'links' })])).toEqual(['Advertisement']);
    expect(taken([ad, inBox('Search', { role: 'form' })])).toEqual(['Advertisement']);
  });
  test('the words beside a switch to tick are no disclosure', () => {
    expect(taken([inBox('', { role: 'form', controls: 1 }), ad])).toEqual([]);
    const option = inBox('Advertisement', { role: 'form' });
    expect(taken([inBox('', { role: 'form', controls: 1, container: 0 }), option])).toEqual([]);
  });
});

describe('a slot', () => {
  const frame = (tokens: string[]): Block => block(0, '', { role: 'frame', tokens });
  const confidence = (b: Block): number => classifyAds(page([b]), new Map())[0]?.confidence ?? 0;
  test('a frame with an advertising word is likelier one than a text with it, and a word alone is no verdict', () => {
    expect(confidence(frame(['ad-slot']))).toBeGreaterThan(
      confidence(block(0, 'x'.repeat(100), { tokens: ['ad-slot'] })),
    );
    expect(confidence(block(0, STORY, { tokens: ['ad', 'sponsor'] }))).toBe(0);
    expect(confidence(frame(['header', 'shadow', 'upload']))).toBe(0);
  });
  test('a banner’s size in the name of a frame, or of a picture that leads away, is strong', () => {
    expect(confidence(frame(['topbar728x90']))).toBeGreaterThan(0.89);
    expect(confidence(frame(['topbar1728x900']))).toBe(0);
    const picture = (outLinks: number): Block =>
      block(0, '', { role: 'media', links: 1, outLinks, tokens: ['b300x250'] });
    expect(confidence(picture(1))).toBeGreaterThan(0.9);
    expect(confidence(picture(0))).toBe(0);
    const review = block(0, '', {
      role: 'media',
      links: 1,
      outLinks: 1,
      sponsoredLinks: 1,
      tokens: ['wp-block-image'],
    });
    expect(confidence(review)).toBeLessThan(0.9);
    expect(confidence(block(0, STORY, { tokens: ['b300x250'] }))).toBe(0);
  });
  test('the classes of the body name no place', () => {
    const body: Container = { ...ROOT, tokens: ['outbrain', 'ad'] };
    const verdicts = (containers: Container[]) => classifyAds(page([frame([])], containers), new Map());
    expect(verdicts([body])).toEqual([]);
    expect(verdicts([{ ...body, tag: 'div' }])).toHaveLength(1);
    expect(confidence({ ...frame(['outbrain', 'ad']), tag: 'body' })).toBe(0);
  });
  test('links that the page declares paid are strong', () => {
    expect(confidence(block(0, 'Chairs', { links: 1, sponsoredLinks: 1, tokens: ['sponsored'] }))).toBeGreaterThan(0.9);
    expect(confidence(frame([]))).toBe(0);
  });
});
