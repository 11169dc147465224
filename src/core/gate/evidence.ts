/** What a page says of itself: evidence for the gate, never a verdict, since many a home page claims to be an article. */
import type { Page } from '../types';

/** Threads count: one question and what was answered. A job's posting is none. */
const ARTICLE_TYPES = /article|(?<!^job)posting$|^report$|^review$|^recipe$|^qapage$|^question$/;
const STORY_TYPES = /article$|(?<!^job)posting$/;
/** Pages that show one thing or many, but tell no story. */
const OTHER_TYPES =
  /^(?:product|productgroup|itemlist|searchresultspage|collectionpage|profilepage|videoobject|musicplaylist|checkoutpage|contactpage|jobposting|weatherforecast|offercatalog)$/;
const OTHER_OG = /^(?:product|profile|video|music|novel|blog$|website:|place|restaurant)/;

/** Titles of forms: what the page asks the reader to do, as whole words at the title's beginning or alone. */
const FORM_TITLES: Readonly<Record<string, RegExp>> = {
  en: /^(?:sign[ -]?(?:in|up)|log[ -]?(?:in|on)|register|create (?:an |your )?account|check ?out|your (?:basket|cart)|shopping (?:basket|cart)|settings|preferences|contact us|forgot(?:ten)? password|reset password|subscribe|search)\b/i,
  zh: /^(?:用户|会员|账号|帐号|企业用户)?(?:登录|登陆|注册|找回密码|重置密码|购物车|结算|订单结算|设置|个人中心|在线咨询|联系我们|意见反馈|填写)/,
  ja: /^(?:ログイン|新規登録|会員登録|お問い合わせ|設定|カート)/,
  de: /^(?:anmelden|einloggen|registrieren|warenkorb|kasse|einstellungen|kontakt)\b/i,
  fr: /^(?:connexion|se connecter|s['’]inscrire|inscription|panier|paramètres|contact)\b/i,
  es: /^(?:iniciar sesión|acceder|registrarse|carrito|ajustes|contacto)\b/i,
};

/** Parts of an address under which sites keep what is no article, as whole path segments. */
const OTHER_SEGMENTS = new Set(
  (
    'search login signin sign-in signup sign-up register account settings cart basket checkout category tag tags ' +
    'author authors topics archive dashboard compose inbox'
  ).split(' '),
);

/** Where a reader is: Chinese news sites end the way to an article in "the text", "首页 > 新闻 > 正文". */
const AT_THE_TEXT = /[>›»/→]\s*正文\s*$/u;
const MAX_WAY_CHARS = 60;
/** Blocks from the page's beginning among which it stands: long menus come first. */
const MAX_ABOVE = 600;

const saysArticle = (page: Page): boolean =>
  page.meta.ogType === 'article' ||
  page.meta.schemaTypes.some((type) => ARTICLE_TYPES.test(type)) ||
  page.blocks
    .slice(0, MAX_ABOVE)
    .some(({ visible, chars, text }) => visible && chars <= MAX_WAY_CHARS && AT_THE_TEXT.test(text));

const saysOther = (page: Page): boolean =>
  OTHER_OG.test(page.meta.ogType) || page.meta.schemaTypes.some((type) => OTHER_TYPES.test(type));

/** +1 the page calls itself an article, −1 something else, 0 nothing or both. */
export function declared(page: Page): -1 | 0 | 1 {
  if (saysArticle(page)) return 1;
  return saysOther(page) ? -1 : 0;
}

/** Its linked data tells of exactly one story: lists tell of many, and og:type is often the same on every page. */
export function tellsOneStory({ meta: { schemaTypes } }: Page): boolean {
  return schemaTypes.filter((type) => STORY_TYPES.test(type)).length === 1 && !schemaTypes.includes('itemlist');
}

/** The title asks the reader to fill something in. */
export function hasFormTitle(page: Page): boolean {
  const title = page.title.trim();
  return Object.values(FORM_TITLES).some((form) => form.test(title));
}

/** The address is a site's root, or lies under a part kept for lists and forms. */
export function hasOtherAddress(page: Page): boolean {
  const path = /^https?:\/\/[^/?#]+([^?#]*)/i.exec(page.url)?.[1] ?? '';
  const segments = path
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');
  return /^https?:/i.test(page.url) && (segments.length === 0 || segments.some((one) => OTHER_SEGMENTS.has(one)));
}
