/** The words of advertising labels. Alternatives are separated by "|". */

const list = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

/** Whole-text labels, normalised. Reasons beside each group. */
export const LABELS: ReadonlySet<string> = new Set(
  list(
    // Chinese: Advertising Law art. 14 asks for "广告"; the others are the trade's synonyms.
    '广告|廣告|推广|推廣|商业推广|赞助内容|贊助內容|赞助|贊助|赞助商|广告内容|廣告內容|品牌推广|合作推广|推广信息|特约推广|商业广告|广告位|赞助商链接|赞助商广告|廣告贊助|推广链接|社区赞助商|本站赞助商|网站赞助商|特别赞助商|金牌赞助商|合作赞助商',
    // English: FTC, ASA and publishers' usual wording.
    'ad|ads|advert|adverts|advertisement|advertisements|advertisment|sponsored|sponsored content',
    'sponsored links|sponsored link|sponsored post|sponsored stories|sponsored by|sponsored links by|advertisement links|advertiser links|ad links',
    'paid content|paid post|paid promotion|paid partnership|paid features|promoted|promoted content',
    'promoted stories|promoted links|partner content|advertorial|paid advertisement|ad feature',
    'ads by google|ads by taboola|from our sponsors|our sponsors|advertiser content',
    // German (§ 22 MStV, press laws): "Anzeige", "Werbung".
    'anzeige|anzeigen|werbung|werbeanzeige|gesponsert|gesponserter inhalt|sponsored by|verlagsanzeige',
    // French, Spanish, Portuguese, Italian, Catalan, Romanian.
    'publicité|publicite|annonce|annonces|sponsorisé|contenu sponsorisé|contenu partenaire',
    'annonces google|publicidad|anuncio|anuncios|patrocinado|contenido patrocinado|publirreportaje',
    'enlaces patrocinados|publicidade|anúncio|anúncios|conteúdo patrocinado',
    'continua após a publicidade|publieditorial|pubblicità|annuncio|annunci|sponsorizzato',
    'contenuto sponsorizzato|publicitat|publicitate|anunț',
    // Dutch, Nordic, Baltic, Finnish, Slavic, Hungarian, Greek, Turkish.
    'advertentie|advertenties|gesponsord|annons|annonser|reklame|sponsrat|sponset|annonsørinnhold',
    'annonse|annoncer|mainos|mainokset|reklaam|reklāma|reklama|reklamy|artykuł sponsorowany|reklamı',
    'inzerce|inzercia|oglas|oglasi|hirdetés|διαφήμιση|διαφημιση|reklam|ilan|sponsorlu|реклама',
    'на правах рекламы|партнёрский материал|партнерский материал|спонсорский материал|оголошення',
    // Japanese (景品表示法: "PR", "広告"), Korean, Vietnamese, Thai, Indonesian, Arabic, Hebrew, Persian, Hindi.
    '広告|pr|スポンサー|スポンサーリンク|スポンサードリンク|プロモーション|広告掲載|記事広告|タイアップ広告|광고|스폰서|협찬|quảng cáo|tài trợ|โฆษณา|iklan',
    'إعلان|إعلانات|اعلان|פרסומת|ממומן|تبلیغات|آگهی|विज्ञापन|বিজ্ঞাপন|விளம்பரம்',
  ),
);

/** What stands beside a label in its own line: where the story goes on, or a close control. */
export const FILLERS: ReadonlySet<string> = new Set(
  list(
    'scroll to continue|continue reading below|story continues below|article continues below|close|x',
    'skip|story continues below advertisement|continue reading the main story',
    'scroll to continue with content|skip ad|weiterlesen nach der anzeige|nach der anzeige weiterlesen',
    'artikel wird unten fortgesetzt|hide|feedback|la suite après cette publicité|sigue leyendo|关闭|關閉',
    // Sites' footers carry the link "AdChoices" too: alone it discloses nothing.
    'adchoices|ad choices|don t want to see this? remove ads',
    '跳过|查看详情|閉じる|by|learn more|why this ad|about this ad|report ad|report this ad|remove ads|close x|visit advertiser website|what s this?|了解详情|不感兴趣',
  ),
);

/** Whole lines that announce an advertisement in running text. */
export const LINES: ReadonlySet<string> = new Set(
  list(
    'story continues below advertisement|article continues after advertisement',
    'article continues below advertisement|la suite après cette publicité|la suite après la publicité',
    'continua após a publicidade|continua dopo la pubblicità|weiterlesen nach der anzeige',
    'lesen sie weiter nach der anzeige|continúa después de la publicidad|文章来源广告',
    'continue reading below advertisement|advertisement scroll to continue|advertising read more',
    'this is a paid advertisement|this advertisement has not loaded yet but your article continues below',
  ),
);
