/**
 * What advertisements and pitches say, by language: facts of the language of selling, never of one page. Four things
 * are told apart, because a report on a shop names an offer, but seldom orders its reader to buy it and gives the
 * number to ring: an offer, a call to act, a way to reach the seller, and a sign-up. Patterns read lower-case text: that
 * is ten times faster than a case-insensitive search.
 */
import type { Phrases } from './evidence';

export type PhraseLang = 'zh' | 'ja' | 'en' | 'de' | 'fr' | 'es' | 'ru';

/** Log-odds of each kind of evidence; set on one half of the development paragraphs, checked on the other. */
export const WEIGHTS = {
  call: 2.6,
  offer: 2.4,
  contact: 2.8,
  signUp: 2.8,
  lead: 2.7,
  teaser: 1.6,
  reported: -3,
} as const;

const call = (pattern: RegExp): Phrases => ({ code: 'ad-call', weight: WEIGHTS.call, pattern });
const offer = (pattern: RegExp): Phrases => ({ code: 'ad-offer', weight: WEIGHTS.offer, pattern });
const contact = (pattern: RegExp): Phrases => ({ code: 'ad-contact', weight: WEIGHTS.contact, pattern });
const signUp = (pattern: RegExp): Phrases => ({ code: 'ad-sign-up', weight: WEIGHTS.signUp, pattern });
/** An order to the reader as the text's first words. */
const lead = (pattern: RegExp): Phrases => ({ code: 'ad-lead', weight: WEIGHTS.lead, pattern });
const teaser = (pattern: RegExp): Phrases => ({ code: 'ad-teaser', weight: WEIGHTS.teaser, pattern });
/** Speech that is reported, dates and sources: the marks of news, which sells nothing. */
const reported = (pattern: RegExp): Phrases => ({ code: 'ad-reported', weight: WEIGHTS.reported, pattern });

export const PHRASES: Readonly<Record<PhraseLang, readonly Phrases[]>> = {
  zh: [
    call(
      /点此|点击(?:购买|下单|下载|领取|抢购|链接|立即|报名|咨询|了解详情|阅读原文|下方|上方|右侧|关注)|立即(?:抢购|购买|下单|领取|报名|咨询|下载|订阅|加入)|扫码|扫一扫|扫描[^，。]{0,8}二维码|识别[^，。]{0,6}二维码|先到先得|马上(?:抢|领|预约|报名)|快来(?:抢|领)/,
    ),
    offer(
      /立减|满\d+(?:元)?[减送]|[\d一二三四五六七八九]折|免费(?:领|送|试用|试听|体验|获取)|优惠券|低至|特价|即送|包邮|名额有限|限时(?:优惠|特惠|抢|免费)|招商加盟|零经验|好礼|礼包|优惠价|红包(?:等你|免费)|\d+天会员|赞助播出|独家冠名/,
    ),
    contact(
      /(?:微信|qq|vx|v信|威信|薇信|扣扣)(?:号|群)?\s*[:：]\s*[a-z0-9_-]{5,}|咨询(?:热线|电话|微信)|(?:客服|小编|小助手|助理|老师)(?:的)?(?:微信|qq)|(?:加|添加)[^，。]{0,6}(?:微信|小助手|qq群|微博小号)|订购热线|加盟热线|支付宝账号|热线\s*[:：]?\s*4[0o]0/,
    ),
    signUp(
      /(?:订阅|关注)[^，。！]{0,14}(?:邮件|公众号|公号|微信|视频号|服务号|订阅号)|(?:下载|打开|安装)[^，。！]{0,14}(?:客户端|app)|新用户注册|(?:读者|交流|粉丝|微信)群|支付宝账号|入群/,
    ),
    lead(
      /^\s*(?:(?:请|欢迎|立即|赶快|赶紧|快来|点击|长按|微信|手机)\s*)?(?:下载|扫码|扫描|扫一扫|关注|长按|识别|加入|添加|订阅|防失联|点击|专属客服|转发|招商加盟|想了解更多)/,
    ),
    teaser(/^\s*(?:大家都在看|大家都在搜|大家都在买|热卖|爆款|猜你想买)\s*[:：|]/),
    reported(
      /记者|据[^，。]{1,12}报道|表示[，,：:。]|(?:说|称|介绍|透露|认为|指出|坦言)[，,：:。“]|”[^“]{0,12}(?:说|称|表示)|目前[，,]|\d{4}年\d{1,2}月/,
    ),
  ],
  ja: [
    call(
      /(?:ご登録|お申し込み|ご購入|詳細|ダウンロード|購入)は(?:こちら|コチラ)|今すぐ(?:購入|登録|申|ダウンロード)|はじめての方へ|クリックして/,
    ),
    offer(
      /\d+\s*[%％]\s*(?:オフ|off|引き)|送料無料|初回限定|期間限定|今だけ|ポイント(?:還元|プレゼント)|無料(?:会員)?登録|キャンペーン実施中/,
    ),
    signUp(
      /メール(?:マガジン|マガ)|メルマガ|会員(?:限定|登録)(?:です|できます|すると|する)?|ニュースレター|アプリを(?:ダウンロード|入手)|定期購読/,
    ),
    lead(/^\s*(?:無料(?:会員|メール)|この(?:記事|コンテンツ)は(?:有料)?会員|今すぐ|アプリを)/),
    reported(/によると|と述べた|と話(?:す|した)|明らかにした|発表した/),
  ],
  en: [
    call(
      /\b(?:shop|buy|order|book|download|subscribe|register|sign up|join|apply|donate|enrol) (?:it )?(?:now|today|here)\b|\bclick here\b|\b(?:sign|log) ?(?:up|in) here\b|\bget yours\b|\blog in\b|\blogin\b|\bsign up!|\bscroll to continue\b|\bopens new tab\b/,
    ),
    offer(
      /\b(?:save )?up to \d+ ?%|\b\d+ ?% off\b|\bfor just\b|\bfree (?:for|trial|daily|account|e-?\w+)\b|\bone month free\b|\bfor free\b|\bour free\b|\blimited[- ]time\b|\bexclusive offers?\b|\b(?:[$£€] ?\d[\d.,]*|\d+ cents)(?: ?\/ ?| (?:a|per) )?(?:mo|month|week|year)?\b(?=.{0,40}\b(?:subscri|offer|deal|shop|access))|\byou could win\b|\bunlimited access\b|\bunlock\b|\bbest .{0,30}deals\b|\bdigital offer\b/,
    ),
    contact(/\b(?:whatsapp|telegram|call us|text us|dm us)\b.{0,20}[+\d@]/),
    signUp(
      /\bnewsletters?\b|\b(?:to|in) (?:your|our|my) (?:e?mail )?inbox\b|\bmailing list\b|\bbreaking news (?:alerts?|e-?mails?)\b|\be-?mail (?:address|alerts|newsletter)\b|\b(?:via|by|your|and) e-?mail\b|\b(?:our|the|my) (?:new )?app\b|\bdigital edition\b|\b(?:youtube|rss|feed|telegram channel)\b|\balerts?\b|\bthis community\b|\bthe discussions?\b|\bto comment\b|\bpost comments\b|\bmore (?:articles|\w+ delivered)\b|\bsubscriber\b|\bsubscribe (?:to|for|now|today)\b|\bpassword\b|\b(?:free|medical news today|your) account\b|\bcustomi[sz]e your\b|\bsign up or log in\b|\bread the latest\b|\bstay ahead\b/,
    ),
    lead(
      /^\s*(?:please |already )?(?:sign ?up|subscribe|subscriber only|join (?:our|the|us|now|today)|register|download (?:the|our)|get (?:our|the (?:latest|most|best|\w+ newsletter)|more|unlimited)|want more|want (?:the|to get)\b|a subscriber|become a (?:member|subscriber)|save up to|save (?:on|your)|never miss|don[’']t miss|like what you)/,
    ),
    reported(/\b(?:said|says|told|according to|announced|reported|added|wrote|explained)\b|^[“"].*[”"]$/),
  ],
  de: [
    call(
      /\b(?:jetzt|hier|gleich) (?:kaufen|bestellen|abonnieren|anmelden|registrieren|testen|sichern|buchen|sparen|schalten)\b|\bjetzt bis zu\b|\bmelden sie sich\b|\bloggen? sie\b|\blogin\b/,
    ),
    offer(
      /\b\d+ ?(?:%|prozent) (?:rabatt|auf|sparen)|\bkostenlos\w*\b|\bgratis\b|\bab (?:nur )?\d+[\d.,]* ?(?:€|euro)|\bnur \d+[\d.,]* ?(?:€|euro)|\bunverbindlich testen\b|\bprofitieren\b/,
    ),
    signUp(
      /\b[\w-]*newsletter\w*\b|\b(?:pur-)?abonnent\w*\b|\b(?:unsere|die) app\b|\bper e-mail\b|\bauf dem laufenden\b|\bin ihr postfach\b|\b\w*abo\b|\bvorlesefunktion\b|\bstellenanzeige\b/,
    ),
    lead(
      /^\s*(?:jetzt|hier)? ?(?:abonnieren|melden sie sich|bleiben sie|sichern sie sich|testen sie|laden sie|registrieren|unser newsletter|jetzt \w+)\b/,
    ),
    reported(/\b(?:sagte|sagt|erklärte|so der|laut|teilte|berichtet\w*)\b/),
  ],
  fr: [
    call(
      /\b(?:cliquez ici|je m[’']abonne|achetez|commandez|profitez|téléchargez|abonnez-vous|inscrivez-vous|s[’']abonner|découvrez nos)/,
    ),
    offer(
      /\b\d+ ?% de (?:réduction|remise)|\b(?:gratuit(?:e|ement)?)\b|\b\d+[\d.,]* ?[€$](?: ?\/ ?mois| le premier mois)|(?:d[’']un )?1 ?€|\ble premier mois\b|\boffre (?:spéciale|limitée)|\bpour accéder\b/,
    ),
    signUp(
      /\bnewsletters?\b|\binfolettres?\b|\bpar (?:e-?mail|courriel)\b|\bdans votre boîte\b|\bflux rss\b|\bpage facebook\b|\bnotre application\b|\babonnez-vous (?:à|au|pour)\b|\babonnement\b/,
    ),
    lead(
      /^\s*(?:abonnez-vous|inscrivez-vous|s[’']abonner|s[’']inscrire|recevez|téléchargez|découvrez nos|profitez|ne manquez)/,
    ),
    reported(/\b(?:a déclaré|a expliqué|selon|affirme|explique|a ajouté)\b/),
  ],
  es: [
    call(
      /\b(?:haz clic|haga clic|compra ahora|suscr[ií]b[ea]\w*|inscr[ií]b[ae]\w*|reg[ií]str[ae]\w*|descarga (?:la|nuestra)|aprovecha)/,
    ),
    offer(/\b\d+ ?% de descuento|\bgratis\b|\bofertas de\b|\$ ?\d+|\b1er mes\b|\bprimer mes\b|\benvío gratis\b/),
    signUp(
      /\bnewsletters?\b|\bbolet[ií]n(?:es)?\b|\b(?:en|a) (?:tu|su) correo\b|\bcorreo (?:diario|electrónico)\b|\bnuestra app\b|\bcada (?:mañana|día) las noticias\b|\bmis noticias\b/,
    ),
    lead(/^\s*(?:suscr[ií]b\w*|inscr[ií]b\w*|reg[ií]strate|recibe|aprovecha|descarga|únete)/),
    reported(/\b(?:dijo|según|explicó|afirmó|señaló|agregó)\b/),
  ],
  ru: [
    call(/(?:^|\s)(?:закажите|купите|жмите|переходите|оформите|подпишитесь|подписывайтесь|скачайте|зарегистрируйтесь)/),
    offer(/скидк[аи]|бесплатн\w*|только на этой неделе|акция|рассрочк/),
    signUp(/рассылк|телеграм|telegram-?канал|нашем канале|приложение|главные новости|на e-?mail|на почту/),
    lead(/^\s*(?:подпишитесь|подписывайтесь|скачайте|получайте|читайте нас|зарегистрируйтесь)/),
    reported(/(?:сказал|сообщил|заявил|отметил|по словам|по данным|рассказал)/),
  ],
};
