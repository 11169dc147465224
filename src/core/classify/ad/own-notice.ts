/** What a site asks of its readers for itself: an account, a subscription, to follow it, its app, the page on a telephone. */
import type { Reason } from '../../types';

/** Of lower-case text, in the languages whose selling phrases are known. A subscription is no other seller's ware. */
const OWN: readonly RegExp[] = [
  /扫一扫|扫码|二维码|客户端|app|下载|登[录陆]|注册|订阅|会员|接着[读看]|当前页|本(?:报|刊|站|号)|阅读原文|蓝字|关注我们|公众号|点个?在看|设为星标/u,
  /\b(?:sign ?(?:up|in)|log ?in|log ?out|register(?:ed)?|subscri\w+|member(?:ship)?s?|(?:un)?limited access|unlock|ad ?blocker|upgrade|account|join (?:now|today|us|our|the)|(?:our|my) (?:free )?e-?\w+)\b/u,
  /\b(?:anmeld\w*|einloggen|registrier\w*|abonn\w+|abo|konto|newsletter|e-?paper)\b/u,
  /\babonn\w+|\bconnect(?:ez|er)\b|\bcompte\b|\binscri\w+/u,
  /\b(?:suscr[ií]\w+|reg[ií]str\w+|inici\w* sesi[oó]n|cuenta|hazte socio)\b/u,
  /подпи(?:ш|с)\S*|зарегистрир\S*|войти|аккаунт/u,
  /会員登録|ログイン|購読|無料登録|アプリ/u,
];

/** Evidence of a seller: a price off, a ware, a number to ring. */
const SELLS: ReadonlySet<string> = new Set(['ad-contact', 'ad-label-lead', 'ad-teaser']);
/** What is taken off a price, in any language. */
const DISCOUNT = /\d\s*%|\d+\s*(?:元|円)|[\d一二三四五六七八九]折|优惠|特价|包邮|立减|领取|抢购|下单|咨询/u;

/** True where the evidence found in this text speaks of the site's own account, subscription or app and sells nothing. */
export function isOwnNotice(text: string, found: readonly Reason[]): boolean {
  if (found.some((reason) => SELLS.has(reason.code))) return false;
  const lower = text.toLowerCase();
  return !DISCOUNT.test(lower) && OWN.some((pattern) => pattern.test(lower));
}
