import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsePattern } from '../../src/settings/pattern';
import { hostAndAbove, hostPattern, matchesPattern, matchingPatterns, pagePattern } from '../../src/settings/sites';

describe('the grammar of site patterns', () => {
  test.each([
    ['example.com', 'example.com'],
    ['  Example.COM ', 'example.com'],
    ['*.example.com', '*.example.com'],
    ['例子.测试', 'xn--fsqu00a.xn--0zwm56d'],
    ['https://example.com/', 'example.com'],
    ['https://user:pass@example.com/news/1?a=b#c', 'example.com/news/1?a=b'],
    ['example.com/', 'example.com/'],
    ['example.com/path*', 'example.com/path*'],
    ['example.com/**', 'example.com/*'],
    ['example.com:8080', 'example.com:8080'],
    ['https://some-.example.com/', 'some-.example.com'],
    ['localhost:3000', 'localhost:3000'],
    ['*.localhost', '*.localhost'],
    ['192.0.2.1', '192.0.2.1'],
    ['[2001:DB8::1]:80/x', '[2001:db8::1]:80/x'],
    ['example.com.', 'example.com'],
    ['my_site.example.com', 'my_site.example.com'],
    ['HTTPS://Example.com/', 'example.com'],
    ['http://example.com/news/', 'example.com/news/'],
    ['a@b@example.com', 'example.com'],
    ['example.com?id=1', 'example.com/?id=1'],
    ['example.com#top', 'example.com'],
    ['example.com/a/../b c/é', 'example.com/b%20c/%C3%A9'],
    ['example.com/Path', 'example.com/Path'],
    ['example.com:0080', 'example.com:80'],
    ['example.com:1', 'example.com:1'],
    ['example.com:65535', 'example.com:65535'],
    ['*.Example.com:81/a', '*.example.com:81/a'],
    ['example.1st', 'example.1st'],
    ['intranet', 'intranet'],
    [`example.com/${'a'.repeat(2036)}`, `example.com/${'a'.repeat(2036)}`],
  ])('%s is stored as %s', (written, stored) => {
    expect(parsePattern(written)?.text).toBe(stored);
  });

  test.each([
    '',
    '   ',
    '*',
    '*.com',
    '*.192.0.2.1',
    'exam ple.com',
    'a..b',
    'example.com:99999',
    'example.com:x',
    '__proto__',
    'ftp://example.com',
    'javascript:alert(1)',
    'https://ftp://example.com',
    'example.com:0',
    'example.com:65536',
    'example.com:000080',
    'example.com:80:80',
    '*.[::1]',
    '*.intranet',
    '-example.com',
    'exa$mple.com',
    'example.123',
    `example.com/${'a'.repeat(2037)}`,
    `example.com/${'é'.repeat(1000)}`,
    `${'a.'.repeat(130)}com`,
    `${'A.'.repeat(130)}com`,
    '[::1',
    `${'a'.repeat(3000)}.com`,
  ])('“%s” is no pattern', (written) => {
    expect(parsePattern(written)).toBeNull();
  });
});

test.each([
  ['example.com', 'both'],
  ['*.example.com', 'subdomains'],
  ['*.localhost', 'subdomains'],
  ['localhost', 'host'],
  ['Example.com:80', 'both'],
  ['192.0.2.1', 'host'],
  ['[::1]', 'host'],
])('%s covers: %s', (written, covers) => {
  expect(parsePattern(written)?.covers).toBe(covers);
});

describe('what a pattern matches', () => {
  test.each([
    ['example.com', 'https://example.com/', true],
    ['example.com', 'http://a.b.example.com:8080/x?y', true],
    ['example.com', 'https://notexample.com/', false],
    ['example.com', 'https://example.com.evil.org/', false],
    ['*.example.com', 'https://www.example.com/', true],
    ['*.example.com', 'https://example.com/', false],
    ['example.com/news/*', 'https://www.example.com/news/1', true],
    ['example.com/news/*', 'https://example.com/newsletter', false],
    ['example.com/a', 'https://example.com/a?b=1', true],
    ['example.com/a', 'https://example.com/a/b', false],
    ['example.com/a?id=1', 'https://example.com/a?id=2', false],
    ['example.com/*/print', 'https://example.com/2025/x/print', true],
    ['example.com/', 'https://example.com/', true],
    ['example.com/', 'https://example.com/a', false],
    ['例子.测试', 'https://www.xn--fsqu00a.xn--0zwm56d/', true],
    ['localhost:3000', 'http://localhost:3000/', true],
    ['localhost:3000', 'http://localhost:3001/', false],
    ['localhost', 'http://a.localhost/', false],
    ['example.com:443', 'https://example.com/', true],
    ['example.com:80', 'http://example.com/', true],
    ['example.com:80', 'https://example.com/', false],
    ['example.com:8080', 'https://www.example.com:8080/', true],
    ['example.com:8080', 'https://example.com/', false],
    ['example.com:99999', 'https://example.com/', false],
    ['example.com', 'https://example.com./a', true],
    ['192.0.2.1', 'http://192.0.2.1:9/', true],
    ['2.1', 'http://192.0.2.1/', false],
    ['[::1]', 'http://[::1]:8080/', true],
    ['[::1]:80', 'http://[::1]/', true],
    ['[::1]', 'http://[::2]/', false],
    ['example.com/*/print', 'https://example.com/print', false],
    ['example.com/aa*aa', 'https://example.com/aaa', false],
    ['example.com/aa*aa', 'https://example.com/aaaa', true],
    ['example.com/a*b*c', 'https://example.com/a-b-c', true],
    ['example.com/a*b*c', 'https://example.com/a-c', false],
    ['example.com/a*b*c', 'https://example.com/a-c-b', false],
    ['example.com/ab*b*c', 'https://example.com/abc', false],
    ['example.com/*ab*b', 'https://example.com/ab', false],
    ['example.com/*ab*b', 'https://example.com/abb', true],
    ['example.com', 'about:blank', false],
    ['example.com', 'no address', false],
  ])('%s, %s: %s', (pattern, url, matches) => {
    expect(matchesPattern(parsePattern(pattern)?.text ?? pattern, url)).toBe(matches);
  });

  test('patterns that match come from the widest to the narrowest', () => {
    const patterns = ['www.example.com/a*', 'example.com', 'example.org', '*.example.com', 'www.example.com'];
    expect(matchingPatterns(patterns, 'https://www.example.com/abc')).toEqual([
      'example.com',
      '*.example.com',
      'www.example.com',
      'www.example.com/a*',
    ]);
  });

  test('a port is narrower than any path, subdomains alone narrower than a port, a longer name narrower than all', () => {
    const written = [
      'www.example.com',
      '*.example.com',
      'example.com:8080/a',
      'example.com:8080',
      'example.com/a*',
      'example.com',
    ];
    expect(matchingPatterns(written, 'http://www.example.com:8080/a')).toEqual([...written].reverse());
    expect(matchingPatterns(written, 'about:blank')).toEqual([]);
  });
});

describe('a pattern made of an address', () => {
  test.each([
    ['https://www.example.com/a?b=1#c', 'www.example.com/a?b=1'],
    ['https://example.com/', 'example.com/'],
    ['http://localhost:3000/x', 'localhost:3000/x'],
    ['https://example.com/a*b', 'example.com/a%2Ab'],
    ['about:blank', null],
    [`https://example.com/${'a'.repeat(3000)}`, null],
  ])('of the page %s: %s', (url, pattern) => {
    expect(pagePattern(url)).toBe(pattern);
  });

  test('a star in the address of a page stands for itself alone', () => {
    const pattern = pagePattern('https://example.com/a*b') ?? '';
    expect(matchesPattern(pattern, 'https://example.com/a*b')).toBe(true);
    expect(matchesPattern(pattern, 'https://example.com/a-b')).toBe(false);
  });

  test.each([
    ['http://news.example.com:8080/', 'news.example.com'],
    ['http://localhost:3000/', 'localhost:3000'],
    ['http://localhost/', 'localhost'],
    ['http://192.0.2.1:8080/', '192.0.2.1:8080'],
    ['http://[::1]/', '[::1]'],
  ])('of the host of %s: %s', (url, pattern) => {
    expect(hostPattern(new URL(url))).toBe(pattern);
  });

  test.each([
    ['a.b.example', ['a.b.example', 'b.example', 'example']],
    ['localhost', ['localhost']],
    ['192.0.2.1', ['192.0.2.1']],
    ['[2001:db8::1]', ['[2001:db8::1]']],
  ])('a host and what is above it: %s', (host, names) => {
    expect(hostAndAbove(host)).toEqual(names);
  });
});

describe('properties', () => {
  test('no text throws; what is stored is stored the same again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })), (text) => {
        const once = parsePattern(text);
        if (once !== null) expect(parsePattern(once.text)).toEqual(once);
        matchesPattern(text, 'https://example.com/');
      }),
      { numRuns: 500 },
    );
  });

  test('the pattern of a page matches that page', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const pattern = pagePattern(url);
        expect(pattern === null || matchesPattern(pattern, url)).toBe(true);
      }),
    );
  });

  test('a domain covers every host below it and none beside it', () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), (domain, other) => {
        expect(matchesPattern(domain, `https://news.${domain}/x`)).toBe(true);
        const beside = other !== domain && !other.endsWith(`.${domain}`);
        expect(beside && matchesPattern(domain, `https://${other}/`)).toBe(false);
      }),
    );
  });
});
