import type { Phrase } from './form';

const whole = (words: string): RegExp => new RegExp(`^(?:${words})[:.!…]*$`, 'u');
const start = (words: string): RegExp => new RegExp(`^(?:${words}): ?.{3,160}$`, 'u');

/** Twenty other languages, lightly: the fixed formula of rights, the labels of related links, sharing, comments, sign-up. */
export const OTHERS: readonly Phrase[] = [
  {
    kind: 'copyright-notice',
    form: /^.{0,220}(?:alle rechte vorbehalten|tous droits r[ée]serv[ée]s|todos los derechos reservados|derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|wszelkie prawa zastrzeżone|tüm hakları saklıdır|alle rechten voorbehouden|všechna práva vyhrazena|minden jog fenntartva|toate drepturile rezervate|všetky práva vyhradené|hak cipta dilindungi|無断転載を?禁じます|無断転載を禁止します|무단 ?전재|جميع الحقوق محفوظة|med ensamrätt|alle rettigheter|alle rettigheder|kaikki oikeudet pidätetään).{0,260}$/u,
    why: 'the formula of reserved rights',
  },
  {
    kind: 'copyright-notice',
    form: /^(?:toute reproduction|queda prohibida la reproducci[óo]n|prohibida (?:su |la )?reproducci[óo]n|è vietata la riproduzione|riproduzione riservata|перепечатка|использование материалов|любое использование материалов|kopiowanie|zakaz).{0,260}$/u,
    why: 'no reprints',
  },
  {
    kind: 'copyright-notice',
    form: /^copyright(?: ©)? .{2,60}(?: \d{4})(?:\W.{0,160})?$/u,
    why: 'copyright, holder, year',
    needs: ['copyright'],
  },
  {
    kind: 'footer',
    form: /^(?:(?:impressum|datenschutz(?:erklärung)?|kontakt|agb|mentions légales|aviso legal|note legali|プライバシーポリシー|お問い合わせ|サイトについて|個人情報保護方針|利用規約)(?:[\s|•·,&–-]+|$)){1,8}(?:.{0,30}(?:©|copyright).{0,60})?$/u,
    why: "names of the footer's links",
  },
  { kind: 'footer', form: /^↑?ページの先頭へ.{0,100}$/u, why: 'back to top' },
  {
    kind: 'credit',
    form: /^(?:quelle|fonte|fuente|источник|źródło|kaynak|bron|kilde|källa|forrás|zdroj|nguồn|sumber|foto|fotos|bild|crédit photo|photo|фото|zdjęcie|fotoğraf|foto di|imagen|imagem|写真|撮影|取材協力|文・写真|사진|기자): ?[^.!?。]{2,80}\.?$/u,
    why: 'whose text or picture',
  },
  { kind: 'credit', form: /^文[・,、]?写真:.{2,60}$/u, why: 'whose text and picture' },
  {
    kind: 'related-links',
    form: start(
      'lesen sie auch|mehr zum thema|auch interessant|lire aussi|à lire aussi|voir aussi|lea también|le puede interesar|ver también|te puede interesar|leia também|veja também|leia mais|saiba mais|leggi anche|читайте также|смотрите также|zobacz (?:także|też|również)|czytaj (?:także|też|również|więcej)|přečtěte si také|čtěte také|lees ook|læs også|les også|läs också|läs mer|lue myös|ayrıca bakınız|ilgili haber|baca juga|simak juga|xem thêm|관련기사|関連記事|اقرأ أيضا|olvassa el|citește și|читайте також|διαβάστε επίσης',
    ),
    why: 'a labelled link',
  },
  {
    kind: 'related-links',
    form: whole(
      'lesen sie auch|mehr zum thema|auch interessant|meistgelesen|das könnte sie auch interessieren|lire aussi|à lire aussi|sur le même sujet|articles? liés|les plus lus|lea también|noticias relacionadas|te puede interesar|más leídas|lo más (?:leído|visto)|leia também|notícias relacionadas|mais lidas|leggi anche|articoli correlati|più letti|читайте также|по теме|материалы по теме|самое читаемое|популярное|zobacz także|czytaj także|najczęściej czytane|polecane|lees ook|meest gelezen|læs også|mest læste|les også|mest lest|läs också|mest läst|lue myös|ilgili haberler|çok okunanlar|baca juga|berita terkait|terpopuler|tin liên quan|xem thêm|đọc thêm|関連記事|関連リンク|あわせて読みたい|おすすめ記事|人気記事|アクセスランキング|こちらもおすすめ|관련 ?기사|많이 본 뉴스|추천 ?기사|اقرأ أيضا|ذات صلة|الأكثر قراءة|यह भी पढ़ें|इसे भी पढ़ें|संबंधित खबरें',
    ),
    why: 'list heading',
  },
  {
    kind: 'share-bar',
    form: whole(
      'teilen|artikel teilen|partager|compartir|compartilhar|compartilhe|condividi|поделиться|udostępnij|delen|del|dela|jaa|paylaş|bagikan|chia sẻ|シェア(?:する)?|ツイート|공유(?:하기)?|مشاركة|شارك|साझा करें|sdílet',
    ),
    why: 'to share',
  },
  {
    kind: 'comments',
    form: whole(
      '(?:\\d+ )?(?:kommentare?|commentaires?|comentarios?|comentários?|commenti|комментарии|komentarze|reacties|kommentarer|yorumlar|komentar|bình luận|コメント(?:を書く)?|댓글|تعليقات|टिप्पणियां|diskuse|hozzászólások)(?: \\(?\\d+\\)?)?|laisser un commentaire|deja un comentario|kommentar (?:schreiben|verfassen)',
    ),
    why: 'names of the comment area',
  },
  {
    kind: 'sign-up',
    form: whole(
      "anmelden|registrieren|abonnieren|newsletter(?: abonnieren)?|se connecter|s'abonner|s'inscrire|iniciar sesión|suscr[ií]bete|registrarse|entrar|assine(?: já)?|accedi|abbonati|registrati|войти|подписаться|zaloguj(?: się)?|inloggen|aanmelden|logg inn|logga in|giriş yap|üye ol|masuk|daftar|đăng nhập|đăng ký|ログイン|会員登録|로그인|회원가입|تسجيل الدخول",
    ),
    why: 'account buttons',
  },
  {
    kind: 'cookie-notice',
    form: /^(?:wir (?:und unsere partner )?verwenden cookies|diese website (?:verwendet|nutzt) cookies|nous utilisons des cookies|utilizamos cookies|este sitio (?:web )?utiliza cookies|utilizziamo i cookie|questo sito utilizza|мы используем (?:файлы )?cookie|ta strona (?:używa|korzysta z) (?:plików )?cookie|deze website (?:gebruikt|maakt gebruik van) cookies).{0,360}$/u,
    why: 'cookie banner',
  },
];
