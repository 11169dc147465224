import { describe, expect, test } from '@jest/globals';
import { isOwnNotice } from '../../../../src/core/classify/ad/own-notice';

describe('a site speaks for itself of an account, a subscription, its app', () => {
  test.each([
    '登录后查看更多',
    '登陆后查看',
    '接着读下去',
    '接着看',
    '欢迎订阅本报',
    '关注本刊',
    '点在看',
    '点个在看',
    '打开客户端看全文',
    'Sign up today',
    'Signup today',
    'Sign in to comment',
    'Log in here',
    'Login here',
    'Log out and in again',
    'Logout here',
    'Register now',
    'Registered readers know more',
    'Subscribe for more',
    'Become a member',
    'Members know more',
    'Membership opens today',
    'Memberships open today',
    'Get limited access',
    'Get unlimited access',
    'Turn off your ad blocker',
    'Turn off your adblocker',
    'Read our newsletter, our e-paper, our ebook',
    'Get our free e-mails',
    'Get our emails',
    'Get my email',
    'Join us',
    'Join the club',
    'Jetzt anmelden',
    'Anmeldung hier',
    'Bitte registrieren',
    'Registrierung offen',
    'Jetzt abonnieren',
    'Mit Abo lesen',
    'Im E-Paper lesen',
    'Im Epaper lesen',
    'Abonnez-vous',
    'Connectez-vous',
    'Se connecter',
    'Créer un compte',
    'Inscrivez-vous',
    'Suscríbete aquí',
    'Suscribirse aquí',
    'Regístrate aquí',
    'Registrarse aquí',
    'Iniciar sesión',
    'Inicia sesión',
    'Inicie sesion',
    'Inici sesión',
    'Подпишитесь на нас',
    'Подписка открыта',
    'Подпис',
    'Зарегистрируйтесь',
    '会員登録はこちら',
  ])('%s', (text) => {
    expect(isOwnNotice(text, [])).toBe(true);
  });

  test.each([
    'The river went back to its bed',
    'Designing uphill',
    'A blog in review',
    'The remembered town',
    'Unlimitedaccessible',
    'Unser Labor bleibt',
    'Kontor am Fluss',
    'La reconnecter',
    'Comptez les bateaux',
    'Der Fluss',
    '河水退回了河道',
    '登山的人',
    '接着走',
    'Река вернулась',
  ])('%s does not', (text) => {
    expect(isOwnNotice(text, [])).toBe(false);
  });
});

describe('who names a price off, a ware or a number to ring sells', () => {
  test.each([
    '订阅立省20%',
    '订阅立省20 %',
    'Subscribe and save 20  %',
    '会员价12元',
    '会员価格1200円',
    '会员8折',
    '会员八折',
    '会员优惠',
    '下载领取',
  ])('%s', (text) => {
    expect(isOwnNotice(text, [])).toBe(false);
  });

  test.each(['会员打折', '会员一元', 'Subscribe to the 20 river letters'])('%s does not', (text) => {
    expect(isOwnNotice(text, [])).toBe(true);
  });

  test.each(['ad-contact', 'ad-label-lead', 'ad-teaser'])('evidence of a seller beside other: %s', (code) => {
    const sells = [
      { code: 'ad-call', weight: 1 },
      { code, weight: 1 },
    ];
    expect(isOwnNotice('Subscribe today', sells)).toBe(false);
    expect(isOwnNotice('Subscribe today', sells.slice(0, 1))).toBe(true);
  });
});
