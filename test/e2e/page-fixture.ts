/** A news page written for tests: an article of its own, and blocks that are surely advertisement or notice. */
export const AD = 'Advertisement: save up to 30% on garden chairs this weekend. Shop now and get free delivery.';
export const AD_ZH = '推广：甲乙企服，专注小微企业贷款，详情咨询微信：abc12345，目前仅开通本市服务。';
export const NOTICE =
  'Copyright © 2026 The Harbour Times. All rights reserved. Reproduction without permission is prohibited.';

const STORY = [
  'The harbour of Eastwick will be dredged for the first time in thirty years, the town council decided on Wednesday evening.',
  'Fishermen had asked for the dredging since the autumn storms, when two boats ran aground in the channel to the harbour.',
  'The council will pay for the dredging from the harbour fund, which has grown with the fees of the new ferry.',
  'Sand from the harbour channel will be brought to the beach at Northpoint, where the sea has taken a third of the dunes.',
  'Work in the harbour begins in March and will take ten weeks, during which the ferry will land at the old stone quay.',
  'The harbour master, who has watched the channel fill for years, said that the boats would at last be safe at low tide.',
];

export interface FixtureOptions {
  readonly head?: string;
  readonly lang?: string;
  readonly dir?: string;
  readonly extra?: string;
}

/** `data-i` names each block; a0… are the article's, x… what does not belong. */
export function newsPage({ head = '', lang = 'en', dir = 'ltr', extra = '' }: FixtureOptions = {}): string {
  const story = (i: number): string => `<p data-i="a${String(i)}">${STORY[i] ?? ''}</p>`;
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Harbour to be dredged</title>
<style>body{font:17px/1.6 Georgia,serif;max-width:680px;margin:30px auto;padding:0 16px}
.promo{min-height:180px;background:#eee;padding:20px;border:1px solid #ccc}</style>${head}</head><body>
<main><article><h1 data-i="h">Harbour to be dredged</h1>
${story(0)}${story(1)}
<p data-i="x0" id="ad">${AD}</p><p data-i="x1">${AD}</p>
${story(2)}
<div class="promo" data-i="x2"><div><p data-i="x3">${AD}</p></div></div>
${story(3)}
<ul data-i="list"><li data-i="a6">Dredging of the harbour channel: March to May</li><li data-i="x4">${AD}</li>
<li data-i="a7">Ferry: lands at the stone quay</li></ul>
${story(4)}${story(5)}
<p data-i="x5">${NOTICE}</p>${extra}
</article></main></body></html>`;
}
