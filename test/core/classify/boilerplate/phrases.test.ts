import { describe, expect, test } from '@jest/globals';
import { matchPhrase, phrasesOf, tellingPhrases } from '../../../../src/core/classify/boilerplate/phrases/match';
import type { Kind } from '../../../../src/core/types';
import { box, button, line, link, pageOf, type Part } from '../../built-page';
import { plainBlock, plainPage } from '../../plain-page';

describe('an exact form says what a block is', () => {
  test.each([
    [
      'copyright-notice',
      '声明：转载此文是出于传递更多信息之目的。若有来源标注错误，请与本网联系，我们将及时更正、删除。',
    ],
    ['copyright-notice', '本文仅代表作者个人观点，与本站立场无关。'],
    ['copyright-notice', '未经许可，不得转载'],
    ['copyright-notice', '甲乙日报 版权所有'],
    ['copyright-notice', '© 2024 Example Media. All rights reserved.'],
    ['copyright-notice', '© Example Media Ltd and its partners; all rights in the pictures reserved by their makers.'],
    ['copyright-notice', 'Copyright 2019 Example News. All rights reserved.'],
    ['copyright-notice', 'This story was originally published by Example.'],
    ['copyright-notice', '© 2021 Beispiel GmbH. Alle Rechte vorbehalten.'],
    ['copyright-notice', 'Harbour Media Inc. (c) 2024'],
    ['copyright-notice', 'Copyright (c) Harbour Media'],
    ['copyright-notice', 'Todos los derechos reservados 2022'],
    ['copyright-notice', '本記事の無断転載を禁じます。'],
    ['credit', '（应受访者要求，文中李雷、韩梅梅均为化名）'],
    ['credit', '（责任编辑：王小明）'],
    ['credit', '来源：某某新闻网 作者：张三'],
    ['credit', '文 | 某报记者 张三'],
    ['credit', '原标题：某市发布新规'],
    ['credit', 'Jane Doe and John Roe contributed to this report.'],
    ['credit', 'Reporting by Jane Doe; editing by John Roe'],
    ['credit', 'Additional reporting from Example Press'],
    ['sign-up', '订阅'],
    ['sign-up', '免费订阅'],
    ['sign-up', 'By continuing to use this site you agree to our use of cookies.'],
    ['sign-up', 'By signing up you’ll receive occasional emails from Example.'],
    ['sign-up', 'By entering your e-mail, I consent to the privacy policy of Example.'],
    ['sign-up', 'Thanks for reading Slack Water! Subscribe for free to receive new posts and support my work.'],
    ['sign-up', 'Thanks for reading. This post is public so feel free to share it.'],
    ['sign-up', 'This story was made possible by readers like you. Support our work.'],
    ['contact-promotion', 'New episodes every Tuesday on Apple Podcasts, Spotify or wherever you get your podcasts.'],
    ['credit', '文：李雷'],
    ['credit', '执笔人：李雷 韩梅梅'],
    ['credit', '文字 | 李雷'],
    ['credit', '文字：李雷 韩梅梅'],
    ['copyright-notice', '本文为“某某记事”原创，转载请在后台留言授权'],
    ['contact-promotion', '投稿、合作请加微信：abc2026'],
    ['share-bar', '觉得不错，请点个在看👇'],
    ['share-bar', '喜欢就点个赞、在看吧！'],
    ['page-furniture', '▲ 点击图片查看大图'],
    ['page-furniture', '△点击图片'],
    ['page-furniture', '点击下方海报，即可报名'],
    ['page-furniture', '左右滑动查看更多'],
    ['contact-promotion', '点击上方蓝字'],
    ['contact-promotion', '▼ 点击下方卡片，关注我们'],
    ['contact-promotion', '点击文末“小程序”报名'],
    ['contact-promotion', '点击下方链接报名'],
    ['contact-promotion', '点击上方按钮，关注我们'],
    ['related-links', '点击“阅读原文”查看更多'],
    ['credit', '（摘自《某某季刊》2001年第3期，原文约9,000字）'],
    ['credit', 'Image Credits: Example Corp'],
    ['navigation', '第1页/共1页 << 上一页 | 下一页 >>'],
    ['page-furniture', 'This advertisement has not loaded yet, but your article continues below.'],
    ['page-furniture', 'Article continues below advertisement'],
    ['page-furniture', 'Skip past newsletter promotion'],
    ['page-furniture', 'Externer Inhalt nicht verfügbar'],
    ['contact-promotion', '扫描下方二维码关注我们'],
    ['contact-promotion', '欢迎关注“某某”微信公众号'],
    ['contact-promotion', '下载某某客户端，随时看新闻'],
    ['contact-promotion', 'Follow us on Facebook and Twitter'],
    ['contact-promotion', '海量资讯、精准解读，尽在江州新闻APP'],
    ['contact-promotion', '點擊上方藍字關註我們，設為星標'],
    ['contact-promotion', '点击蓝字关注我们'],
    ['related-links', '➤ 【更多新聞】連三年春旱 農民算起灌溉帳'],
    ['related-links', '延伸閱讀：把畫借給鄰居的美術館'],
    ['sign-up', '구독하기'],
    ['sign-up', '登録する'],
    ['sign-up', 'Suscribirme'],
    ['sign-up', 'Assinar'],
    ['sign-up', 'اشترك'],
    ['share-bar', '点个“在看”，分享给更多朋友👇'],
    ['related-links', '猜你喜欢'],
    ['related-links', '相关阅读：某市新增三条公交线路'],
    ['related-links', 'Read more: The river that came back'],
    ['related-links', 'You may also like'],
    ['related-links', 'Lesen Sie auch: Der Fluss kehrt zurück'],
    ['share-bar', 'Share on Facebook Twitter WhatsApp'],
    ['share-bar', '分享到：微信 微博 QQ空间'],
    ['share-bar', 'Trackback: https://blog.example/tb?post=12'],
    ['share-bar', 'TrackBacks'],
    ['comments', '网友评论 (12)'],
    ['comments', 'Leave a comment'],
    ['sign-up', 'Sign up for our free weekly newsletter'],
    ['cookie-notice', 'We use cookies to improve your experience.'],
    ['cookie-notice', 'Like everybody else, we use cookies to remember who you are.'],
    ['cookie-notice', 'Harbour Media uses cookies to enhance its pages.'],
    ['cookie-notice', 'By continuing to browse, cookies are accepted.'],
    [
      'cookie-notice',
      'This article contains content provided by Example. We ask for your permission before it is loaded.',
    ],
    ['cookie-notice', 'Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.'],
    ['cookie-notice', 'Externen Inhalt anzeigen'],
    ['cookie-notice', 'Pour afficher ce contenu, vous devez accepter les cookies.'],
    ['navigation', '当前位置：首页 > 新闻 > 社会'],
    ['footer', '京ICP备12345678号-1 京公网安备 11010502030000号'],
    ['footer', 'Privacy Policy | Terms of Use | Contact us'],
  ])('%s: %s', (kind, text) => {
    expect(matchPhrase(text)?.kind).toBe(kind);
  });
});

describe('a sentence of an article is none of the forms', () => {
  test.each([
    'The bridge at dusk, installation view, photos © Ann Lee, 2018',
    'Photo © Ann Lee 2018',
    'Loss of secrecy (C): high',
    '机密性影响（C）：高',
    'Section 12(c) filings rise',
    'This article was originally published in November 2015 and has been updated since.',
    'This story was first published on 27 August 2015.',
    'This story was first published on August 27, 2015.',
    'The ferry crosses the river on Monday. - Copyright Ann Lee/Copyright 2024 The Agency. All rights reserved',
    'Die Seite zeigt externe Inhalte erst, wenn der Leser zustimmt.',
    'Pour afficher ce contenu, la chaîne a négocié pendant deux ans avec ses voisins.',
    'To view this content of the old library, visitors came from all over the country.',
    '记者：您怎么看这项新规？',
    '载于《某某》杂志的一项研究显示，睡得少的人更容易感冒。',
    '摘自《论语》的这句话，他记了一辈子。',
    'Track backs into the forest and you find the old mill.',
    '他在声明中说，公司将继续运营，版权归作者所有的作品不受影响，读者可以放心。',
    '李雷是化名，他在这家公司工作了三年。',
    '法院认为，未经权利人许可使用他人作品的行为构成侵权，应当承担相应的民事责任。',
    '他把更多的时间留给了家人。',
    'The report said all comments would be read before the vote.',
    '© Ann Lee A nurse holds a needle to the light before the first of forty shots that morning in the school hall.',
    '他点击屏幕的时候，孩子也在看',
    '要害尽在一个字上，他说。',
    '山水之美，尽在这座小城。',
    '【更多新聞自由】是記者協會今年的訴求。',
    '她给孩子点个赞，分享给更多朋友的，是那张照片。',
    '他用蓝字批注，用红字改错。',
    '早上七点，孩子在看。',
    '他有点怕，不敢在看。',
    '有一点他一直在看。',
    '合作社请加工厂的人来，电话里谈好了价钱。',
    '文字是一种记录语言的符号。',
    'Copyright law has not kept pace with the machines, the judge wrote.',
    'She told the audience to share more and to follow less.',
    'Kontakte zwischen Mensch und Wildtieren minimieren',
    'Thanks for reading the letter aloud, she said.',
    'By clicking on a link in an e-mail, a nurse let the thieves into the network of the hospital.',
    'By creating a budget you will know where your money goes.',
    'By clicking the button I agreed to sell the house, and nobody asked me twice.',
    'By continuing to use coal, the country will miss its own target by eleven years.',
    'Google uses cookies to follow readers from page to page, the court found.',
    'By continuing to use this site you agree to our use of cookies: that sentence is void in most of Europe.',
    'This work was made possible by a grant of the county.',
    'Listen on any podcast app and you hear the same three voices.',
    'The show is on Apple Podcasts, Spotify and wherever you get your podcasts, and nobody listens to it.',
    'Subscribers left the service after the price went up in May.',
    'Follow the river upstream and you reach the old mill.',
    '',
  ])('%s', (text) => {
    expect(matchPhrase(text)).toBeNull();
  });

  test('a long text is never tested', () => {
    expect(matchPhrase(`© 2024 ${'words '.repeat(200)}`)).toBeNull();
  });
});

test('a number alone is a count of shares, but in a cell it is the table’s and in a paragraph the mark of a note', () => {
  const kinds = (tag: string, text: string, within = 'div') => {
    const blocks = [{ ...plainBlock(text, 0), tag }];
    const page = { ...plainPage([]), blocks, containers: [{ parent: -1, tag: within, tokens: [], template: within }] };
    return tellingPhrases(page, phrasesOf(blocks)).map((one) => one?.kind);
  };
  expect(kinds('div', '57')).toEqual(['share-bar']);
  expect([...kinds('div', '14:32'), ...kinds('div', '4 / 5')]).toEqual([undefined, undefined]);
  expect(kinds('td', '57')).toEqual([undefined]);
  expect(kinds('th', '[3]')).toEqual([undefined]);
  expect(kinds('td', '57 comments')).toEqual(['share-bar']);
  expect([...kinds('th', 'Close'), ...kinds('th', 'Share')]).toEqual([undefined, undefined]);
  expect(kinds('td', 'Close')).toEqual(['navigation']);
  expect(kinds('a', '57', 'p')).toEqual([undefined]);
  expect(kinds('a', '57 comments', 'p')).toEqual(['share-bar']);
});

describe('a number alone is no count of shares', () => {
  const kindOf = (text: string, parts: readonly Part[]) => {
    const page = pageOf(parts);
    const phrases = tellingPhrases(page, phrasesOf(page.blocks));
    return phrases[page.blocks.findIndex((block) => block.text === text)]?.kind;
  };
  const fact = (name: string, value: string): Part => box('div.fact', line(name), line(value));

  test.each(['01', '【02】', '— 03 —', '· 4 ·', '-12-'])('%s: a step or a section', (text) => {
    expect(kindOf(text, [line(text)])).toBeUndefined();
  });

  test('in a row of facts', () => {
    expect(kindOf('4', [box('div', fact('Prep', '20 min'), fact('Serves', '4'))])).toBeUndefined();
    expect(kindOf('4', [box('div', fact('份量', '4'), fact('用时', '20分钟'))])).toBeUndefined();
  });

  test('what something is worth', () => {
    expect(kindOf('8', [box('div', line('8'), line('Verge Score'))])).toBeUndefined();
    expect(kindOf('8', [box('div', box('p.name', line('综合评分')), box('b', line('8')))])).toBeUndefined();
  });

  test('the mark of a note that leads back to the text', () => {
    const mark = link('4', { ownLinks: 1 });
    const note = (...parts: readonly Part[]) => [line('More.'), box('div.note', ...parts)];
    expect(kindOf('4', note(mark, box('div', line('Ginger, always.'))))).toBeUndefined();
    expect(kindOf('4', note(mark, box('div', line('Ginger, at sea.', { links: 1, linkChars: 6 }))))).toBeUndefined();
    expect(kindOf('4', note(link('4'), box('div', line('Ginger, always.'))))).toBe('share-bar');
    expect(kindOf('4', note(mark))).toBe('share-bar');
    expect(kindOf('4', note(line('Liked'), mark, line('Ginger, always.')))).toBe('share-bar');
    expect(kindOf('4', [mark, line('Ginger, always.')])).toBe('share-bar');
  });

  test.each<[string, readonly Part[]]>([
    ['alone', [line('4')]],
    ['in a row of counts', [box('div', fact('Seen', '128'), fact('Loved', '4'))]],
    ['below what readers do', [box('div', fact('Prep', '20 min'), fact('Share', '4'))]],
    ['below a button', [box('div', fact('Prep', '20 min'), box('div.fact', button('Serves'), line('4')))]],
    ['of another make', [box('div', fact('Prep', '20 min'), box('div.count', line('Serves'), line('4')))]],
    ['elsewhere', [box('div', fact('Prep', '20 min')), box('div', fact('Serves', '4'))]],
    ['among more', [box('div', fact('Prep', '20 min'), box('div.fact', line('Serves'), line('4'), line('5')))]],
  ])('but one %s is', (_, parts) => {
    expect(kindOf('4', parts)).toBe('share-bar');
  });
});

test('other reading that is named, but that nothing leads to, is none', () => {
  const kinds = (block: Part): readonly (Kind | undefined)[] => {
    const page = pageOf([block]);
    return tellingPhrases(page, phrasesOf(page.blocks)).map((one) => one?.kind);
  };
  const text = 'See also: tattoos, and the sale of a piano.';
  expect(kinds(line(text))).toEqual([undefined]);
  expect(kinds(line(text, { links: 1, linkChars: 30 }))).toEqual(['related-links']);
  expect(kinds(line('See also:'))).toEqual(['related-links']);
});

describe('a sentence that opens with quoted words of a form and goes on', () => {
  const kindOf = (text: string) => tellingPhrases(plainPage([text]), phrasesOf([plainBlock(text, 0)]))[0]?.kind;

  test.each([
    '“We use cookies to improve your experience.” You have read that sentence ten thousand times.',
    '3. “扫码关注公众号”算广告吗？',
    '「扫码关注公众号」這句話人人都見過。',
  ])('%s: speaks of them', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });

  test.each<[Kind, string]>([
    ['cookie-notice', '“We use cookies to improve your experience.”'],
    ['contact-promotion', '“扫码关注公众号”'],
    ['contact-promotion', '“某某”欢迎关注我们的公众号。'],
    ['contact-promotion', '欢迎关注“某某”微信公众号。'],
  ])('%s: %s', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });
});

test('whose picture it is tells nothing against the line below it', () => {
  const kinds = (text: string, picture = true) => {
    const blocks = [{ ...plainBlock('', 0), images: picture ? 1 : 0 }, plainBlock(text, 1)];
    return tellingPhrases({ ...plainPage([]), blocks }, phrasesOf(blocks)).map((one) => one?.kind)[1];
  };
  expect(kinds('The ferry at its quay © Harbour Images')).toBeUndefined();
  expect(kinds('The ferry at its quay © Harbour Images', false)).toBe('copyright-notice');
  expect(kinds('Contents copyright © Harbour Images')).toBe('copyright-notice');
  expect(kinds('Harbour Images © All rights reserved')).toBe('copyright-notice');
  expect(kinds('The Harbour Courier © 2026')).toBe('copyright-notice');
});

test('a letter read in the wrong encoding is no sign of copyright', () => {
  expect(matchPhrase('Grand-MÃ©tis, Quebec, Canada')).toBeNull();
  expect(matchPhrase('Harbour MÃ©dias © 2026')?.kind).toBe('copyright-notice');
});

test('a graphic’s maker is a credit, the way to a graphic none', () => {
  expect(matchPhrase('Graphic: Ann Miller')?.kind).toBe('credit');
  expect(matchPhrase('(Graphic: Rainfall by county since 1950 - here)')).toBeNull();
});

test('where somebody reports from is no credit', () => {
  expect(['Reporting from Nairobi', 'Reporting from Nairobi, Kenya'].map(matchPhrase)).toEqual([null, null]);
});

test('rows of credits that end in a sentence cost little, and those that do not are credits', () => {
  const row = `摄影${' | 通讯员'.repeat(15)}`;
  const before = performance.now();
  expect([matchPhrase(`${row}。他来了！`), matchPhrase(row)?.kind]).toEqual([null, 'credit']);
  expect(performance.now() - before).toBeLessThan(400);
});

test('numbers that end in nothing cost little after the words of a licence', () => {
  const before = performance.now();
  for (let i = 0; i < 40; i++) expect(matchPhrase(`备案 ${'0'.repeat(380 + (i % 20))}\n${String(i)}`)).toBeNull();
  expect(performance.now() - before).toBeLessThan(400);
});

describe('a number by itself is no count of shares', () => {
  const told = (parts: readonly Part[]): readonly number[] => {
    const page = pageOf(parts);
    const telling = tellingPhrases(page, phrasesOf(page.blocks));
    return page.blocks.filter((block, i) => /^\d+$/.test(block.text) && telling[i] !== null).map(({ id }) => id);
  };
  const STEP = line('Tar the boards below the water line, and let them dry until the smell is gone.');

  test('where numbers made alike count up', () => {
    const steps = (...numbers: string[]) => numbers.map((number) => box('div', line(number), STEP));
    expect(told(steps('1', '2', '3'))).toEqual([]);
    expect(told(steps('4', '12', '7'))).toEqual([0, 2, 4]);
    expect(told(steps('1', '2'))).toEqual([0, 2]);
  });

  test('where each says how much there is of something', () => {
    const amounts = [line('3'), line('onions'), line('8'), line('carrots'), line('2'), line('lemons')];
    expect(told([box('div', ...amounts)])).toEqual([]);
    expect(told([box('div', ...amounts.slice(0, 4))])).toEqual([0, 2]);
    expect(told([box('div', line('3'), link('A'), line('8'), link('B'), line('2'), link('C'))])).toEqual([0, 2, 4]);
  });
});

test('a line about a recording is a way to it only where it is a link', () => {
  const told = (text: string, links: number): unknown => {
    const page = pageOf([links > 0 ? link(text) : line(text)]);
    return tellingPhrases(page, phrasesOf(page.blocks))[0]?.kind ?? null;
  };
  for (const text of ['Listen to the Slack Water podcast here.', 'Listen to the full interview', 'Hear our show now'])
    expect([told(text, 1), told(text, 0)]).toEqual(['related-links', null]);
  expect(told('Subscribe to our podcast here', 1)).toBe('sign-up');
  expect(told('Listen to the river and you will hear why the ferrymen never learnt to sleep on land.', 1)).toBeNull();
  expect(told('Listen to the people of the town: each of them has a podcast.', 1)).toBeNull();
});

test.each([
  '他点击图片放大，看见了那条船的名字。',
  '点击图片的人是她的弟弟',
  '我点了上方的链接，什么也没有',
  '滑动的门又关上了',
  '阅读原文的人不多',
  '点击下方按钮，即可完成设置。',
  '点击上方菜单，选择“文件”。',
  '点击上方链接即可下载该软件。',
])('a sentence that tells of pressing, or a step of what to press, is none: %s', (text) => {
  expect(matchPhrase(text)).toBeNull();
});
