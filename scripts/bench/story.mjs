// An article of any length, written by us: every sentence of one subject, every twentieth block an advertisement.
const WHO = ['The harbour master', 'The town council', 'A fisherman of Eastwick', 'The ferry company', 'The old pilot'];
const DOES = ['said', 'has written', 'told the paper', 'had warned', 'expects'];
const WHAT = [
  'that the channel to the harbour will be dredged before the spring tides',
  'that the sand of the dredging belongs on the beach at Northpoint',
  'that boats of the fleet can enter the harbour at low tide again',
  'that the quay of the ferry needs new piles after the storms',
  'that the harbour fund pays for the work of the dredgers',
];
const WHEN = ['in March', 'after the autumn storms', 'for ten weeks', 'this year', 'as the tide turns'];
const AD = 'Advertisement: save up to 30% on garden chairs this weekend. Shop now and get free delivery.';
const AD_EVERY = 20;

const pick = (list, i, stride) => list[Math.floor(i / stride) % list.length];

export const advertisement = (i) => `${AD} Offer ${i}.`;

/** The n-th paragraph; no two are the same. */
export function paragraph(i) {
  if (i % AD_EVERY === AD_EVERY - 1) return advertisement(i);
  return sentence(i);
}

export function sentence(i) {
  return `${pick(WHO, i, 1)} ${pick(DOES, i, 5)} ${pick(WHAT, i, 7)}, ${pick(WHEN, i, 3)}, and that boat ${i} is to wait.`;
}

/** A page of `count` paragraphs. */
export function storyPage(count) {
  const body = Array.from({ length: count }, (_, i) => `<p>${paragraph(i)}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour to be dredged</title>
<style>body{font:17px/1.6 serif;max-width:680px;margin:auto}</style></head>
<body><main><article><h1>Harbour to be dredged</h1>${body}</article></main></body></html>`;
}
