import { expect, test } from '@jest/globals';
import { parsePattern } from '../../src/settings/pattern';
import { siteName } from '../../src/ui/site-name';

test.each([
  ['xn--fsqu00a.xn--0zwm56d', '例子.测试'],
  ['*.xn--fsqu00a.xn--0zwm56d:8080/xn--a/*', '*.例子.测试:8080/xn--a/*'],
  ['xn--mnchen-3ya.de', 'münchen.de'],
  ['example.com/news/*', 'example.com/news/*'],
  ['[2001:db8::1]', '[2001:db8::1]'],
  ['xn--.example', 'xn--.example'],
  ['xn--\u{10ffff}.example', 'xn--\u{10ffff}.example'],
])('%s is %s', (site, name) => expect(siteName(site)).toBe(name));

test('a name as shown means the same site when it is written', () => {
  for (const site of ['xn--fsqu00a.xn--0zwm56d', '*.xn--mnchen-3ya.de', 'xn--mnchen-3ya.de/a/*'])
    expect(parsePattern(siteName(site))?.text).toBe(site);
});
