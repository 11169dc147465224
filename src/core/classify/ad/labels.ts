/**
 * The short labels by which the law or the trade makes publishers disclose advertising. They count as a whole text
 * only: "广告" is a label, "广告服务" a footer link, "Anzeige" a label, "Anzeige erstattet" news.
 */
const LABELS: readonly string[] = [
  // Chinese: Advertising Law art. 14 asks for "广告"; the others are the trade's synonyms.
  ...[
    '广告',
    '廣告',
    '推广',
    '推廣',
    '商业推广',
    '赞助内容',
    '贊助內容',
    '赞助',
    '贊助',
    '赞助商',
    '广告内容',
    '廣告內容',
  ],
  ...[
    '品牌推广',
    '合作推广',
    '推广信息',
    '特约推广',
    '商业广告',
    '广告位',
    '赞助商链接',
    '赞助商广告',
    '廣告贊助',
    '推广链接',
  ],
  // English: FTC, ASA and publishers' usual wording.
  ...[
    'ad',
    'ads',
    'advert',
    'adverts',
    'advertisement',
    'advertisements',
    'advertisment',
    'sponsored',
    'sponsored content',
  ],
  ...['sponsored links', 'sponsored link', 'sponsored post', 'sponsored stories', 'sponsored by', 'sponsored links by'],
  ...[
    'paid content',
    'paid post',
    'paid promotion',
    'paid partnership',
    'paid features',
    'promoted',
    'promoted content',
  ],
  ...['promoted stories', 'promoted links', 'partner content', 'advertorial', 'paid advertisement', 'ad feature'],
  ...[
    'ads by google',
    'ads by taboola',
    'from our sponsors',
    'our sponsors',
    'advertiser content',
    'adchoices',
    'ad choices',
  ],
  // German (§ 22 MStV, press laws): "Anzeige", "Werbung".
  ...[
    'anzeige',
    'anzeigen',
    'werbung',
    'werbeanzeige',
    'gesponsert',
    'gesponserter inhalt',
    'sponsored by',
    'verlagsanzeige',
  ],
  // French, Spanish, Portuguese, Italian, Catalan, Romanian.
  ...[
    'publicité',
    'publicite',
    'annonce',
    'annonces',
    'sponsorisé',
    'contenu sponsorisé',
    'contenu partenaire',
    'annonces google',
  ],
  ...[
    'publicidad',
    'anuncio',
    'anuncios',
    'patrocinado',
    'contenido patrocinado',
    'publirreportaje',
    'enlaces patrocinados',
  ],
  ...['publicidade', 'anúncio', 'anúncios', 'conteúdo patrocinado', 'continua após a publicidade', 'publieditorial'],
  ...[
    'pubblicità',
    'annuncio',
    'annunci',
    'sponsorizzato',
    'contenuto sponsorizzato',
    'publicitat',
    'publicitate',
    'anunț',
  ],
  // Dutch, Nordic, Baltic, Finnish, Slavic, Hungarian, Greek, Turkish.
  ...[
    'advertentie',
    'advertenties',
    'gesponsord',
    'annons',
    'annonser',
    'reklame',
    'sponsrat',
    'sponset',
    'annonsørinnhold',
  ],
  ...['annonse', 'annoncer', 'mainos', 'mainokset', 'reklaam', 'reklāma', 'reklama', 'reklamy', 'artykuł sponsorowany'],
  ...[
    'reklamı',
    'inzerce',
    'inzercia',
    'oglas',
    'oglasi',
    'hirdetés',
    'διαφήμιση',
    'διαφημιση',
    'reklam',
    'ilan',
    'sponsorlu',
  ],
  ...[
    'реклама',
    'на правах рекламы',
    'партнёрский материал',
    'партнерский материал',
    'спонсорский материал',
    'оголошення',
  ],
  // Japanese (景品表示法: "PR", "広告"), Korean, Vietnamese, Thai, Indonesian, Arabic, Hebrew, Persian, Hindi.
  ...[
    '広告',
    'pr',
    'スポンサー',
    'スポンサーリンク',
    'スポンサードリンク',
    'プロモーション',
    '広告掲載',
    '記事広告',
    'タイアップ広告',
  ],
  ...[
    '광고',
    '스폰서',
    '협찬',
    'quảng cáo',
    'tài trợ',
    'โฆษณา',
    'iklan',
    'إعلان',
    'إعلانات',
    'اعلان',
    'פרסומת',
    'ממומן',
  ],
  ...['تبلیغات', 'آگهی', 'विज्ञापन', 'বিজ্ঞাপন', 'விளம்பரம்'],
];
const LABEL_SET: ReadonlySet<string> = new Set(LABELS);

/** What stands beside a label in its own line: where the story goes on, or a close control. */
const FILLERS: ReadonlySet<string> = new Set([
  ...[
    'scroll to continue',
    'continue reading below',
    'story continues below',
    'article continues below',
    'close',
    'x',
    'skip',
  ],
  ...[
    'story continues below advertisement',
    'continue reading the main story',
    'scroll to continue with content',
    'skip ad',
  ],
  ...[
    'weiterlesen nach der anzeige',
    'nach der anzeige weiterlesen',
    'artikel wird unten fortgesetzt',
    'hide',
    'feedback',
  ],
  ...[
    'la suite après cette publicité',
    'sigue leyendo',
    '关闭',
    '關閉',
    '跳过',
    '查看详情',
    '閉じる',
    'by',
    'learn more',
    'why this ad',
  ],
  ...['about this ad', 'report ad', 'report this ad', 'remove ads', '了解详情', '不感兴趣'],
]);
/** Whole lines that announce an advertisement in running text. */
const LINES: ReadonlySet<string> = new Set([
  ...[
    'story continues below advertisement',
    'article continues after advertisement',
    'article continues below advertisement',
  ],
  ...[
    'la suite après cette publicité',
    'la suite après la publicité',
    'continua após a publicidade',
    'continua dopo la pubblicità',
  ],
  ...[
    'weiterlesen nach der anzeige',
    'lesen sie weiter nach der anzeige',
    'continúa después de la publicidad',
    '文章来源广告',
  ],
  ...[
    'continue reading below advertisement',
    'advertisement scroll to continue',
    'advertising read more',
    'this is a paid advertisement',
  ],
]);
/** Labels short or ambiguous enough that "label: …" is not read as a disclosure ("PR: how to…", "Ad: the fight…"). */
const NOT_LEADING: ReadonlySet<string> = new Set([
  'ad',
  'ads',
  'pr',
  'ilan',
  'annonce',
  'annuncio',
  'oglas',
  'promoted',
  'スポンサー',
]);

/** Longest text that can be a label with its padding. */
export const MAX_LABEL_CHARS = 80;

const PADDING = /[\s\u00a0\u200b-\u200f\u2060\ufeff·•*_"'“”‘’()（）[\]【】〔〕《》<>«»{}▼▲▾↓|:：.。,，!！~～\-–—]+/gu;
const SPACED_LETTERS = /^(?:\S ){2,}\S$/u;

/** Lower case, padding out, letters that the page set apart ("广 告", "S p o n s o r e d") joined. */
export function normalizeLabel(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(PADDING, ' ').trim();
  if (/^\p{Script=Han}( \p{Script=Han})+$/u.test(plain) || SPACED_LETTERS.test(plain)) return plain.replaceAll(' ', '');
  return plain;
}

/** True where the whole text is a disclosure label, also padded, split, doubled or with "scroll to continue". */
export function isAdLabel(text: string): boolean {
  if (text.length > MAX_LABEL_CHARS) return false;
  const whole = normalizeLabel(text);
  if (isKnown(whole)) return true;
  const parts = text
    .split(/[·|/•–—:：\-\n]+/u)
    .map(normalizeLabel)
    .filter((p) => p !== '');
  return parts.some((p) => LABEL_SET.has(p)) && parts.every((p) => isKnown(p) || FILLERS.has(p));
}

function isKnown(plain: string): boolean {
  if (LABEL_SET.has(plain) || LINES.has(plain)) return true;
  // A label that the page repeats: "Sponsored Links Sponsored Links", "广告广告".
  const half = plain.slice(0, Math.floor(plain.length / 2)).trim();
  return half.length > 1 && LABEL_SET.has(half) && plain.slice(half.length).trim() === half;
}

const LEAD =
  /^\s*(?:[【[(（「〔]\s*([^】\])）」〕]{1,24})\s*[】\])）」〕]|([^\s:：–—|-][^:：–—|]{0,23}?)\s*(?:[:：|]|\s[-–—]\s))/u;

/** The label that a longer text opens with ("推广：…", "【广告】…", "ADVERTISEMENT – …"), or null. */
export function leadingLabel(text: string): string | null {
  const match = LEAD.exec(text.slice(0, 60));
  const found = match?.[1] ?? match?.[2];
  if (found === undefined) return null;
  const plain = normalizeLabel(found);
  const bracketed = match?.[1] !== undefined;
  return LABEL_SET.has(plain) && (bracketed || !NOT_LEADING.has(plain)) ? found.trim() : null;
}
