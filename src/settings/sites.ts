/**
 * Site patterns: the one grammar for trusted sites, site profiles and pauses.
 *
 *     pattern = host [ ":" port ] [ path ]
 *     host    = name | "*." name | IPv4 | "[" IPv6 "]"
 *     path    = "/" { character | "*" }
 *
 * - `example.com`         the host and all its subdomains, any port, http and https
 * - `*.example.com`       its subdomains only
 * - `localhost:8080`      that port only; a name of one label never covers subdomains
 * - `192.0.2.1`, `[::1]`  that address only
 * - `example.com/`        the front page only
 * - `example.com/news/*`  addresses that begin so; `*` stands for any run of characters
 * - `example.com/a`       that path alone, whatever follows a `?`; a pattern with `?` is held against path and query
 *
 * Names are stored in lower case and punycode; paths keep their case. A pasted address loses its scheme, user, fragment
 * and, where it is the front page, its slash. The meaning of a stored pattern never changes without a migration.
 */

export interface SitePattern {
  /** The canonical text, the one that is stored. */
  readonly text: string;
  /** Without "*.", in punycode; IPv6 in brackets. */
  readonly host: string;
  readonly covers: 'host' | 'subdomains' | 'both';
  /** '' for any. */
  readonly port: string;
  /** '' for any, else begins with "/". */
  readonly path: string;
}

/** Longer than any address worth naming, short enough to match in microseconds. */
export const MAX_PATTERN_CHARS = 2048;

/** `*.` or nothing, then at least two plain labels, the last not a number: already canonical, no parsing needed. */
const PLAIN_NAME = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?$/;
const HOST_LABEL = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/;
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;
const PORT = /^\d{1,5}$/;
const SCHEME = /^https?:\/\//i;

/** Text as the reader wrote it → pattern, or null where it is none. Never throws. */
export function parsePattern(written: string): SitePattern | null {
  const text = written.trim();
  if (text === '' || text.length > MAX_PATTERN_CHARS) return null;
  if (PLAIN_NAME.test(text)) return fromHost(text.startsWith('*.'), text.replace(/^\*\./, ''), '', '');
  const parts = split(text);
  if (parts === null) return null;
  const host = canonicalHost(parts.host);
  if (host === null || (parts.port !== '' && !validPort(parts.port))) return null;
  const single = isAddress(host) || !host.includes('.');
  if (parts.wild && single && host !== 'localhost') return null;
  const port = parts.port === '' ? '' : String(Number(parts.port));
  const path = canonicalPath(parts.path);
  return path === null ? null : fromHost(parts.wild, host, port, path);
}

/** True where the pattern (canonical text) covers the address. Never throws; a bad pattern or address matches nothing. */
export function matchesPattern(text: string, url: string | URL): boolean {
  const address = toUrl(url);
  if (address === null || !mayCover(text, hostOf(address))) return false;
  const pattern = parsePattern(text);
  return pattern !== null && covers(pattern, address);
}

/** The patterns that cover an address, from the widest to the narrowest. */
export function matchingPatterns(patterns: readonly string[], url: string | URL): readonly string[] {
  const address = toUrl(url);
  if (address === null) return [];
  return patterns.filter((text) => matchesPattern(text, address)).sort((a, b) => narrowness(a) - narrowness(b));
}

/** The pattern that covers this page alone (its query too, where it has one); null where there is none. */
export function pagePattern(url: string | URL): string | null {
  const address = toUrl(url);
  if (address === null) return null;
  const path = (address.pathname + address.search).replaceAll('*', '%2A');
  return parsePattern(hostPattern(address) + path)?.text ?? null;
}

/** The pattern of the page's host, with its subdomains; its port too where it is a single-label host such as localhost. */
export function hostPattern(url: URL): string {
  const host = hostOf(url);
  return host.includes('.') && !isAddress(host) ? host : host + (url.port === '' ? '' : `:${url.port}`);
}

/** The host and each domain above it ("a.b.c" → a.b.c, b.c, c). An address or single label gives itself. */
export function hostAndAbove(host: string): readonly string[] {
  if (isAddress(host)) return [host];
  const labels = host.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}

/** Null for what is no http or https address. */
export function toUrl(url: string | URL): URL | null {
  try {
    const address = typeof url === 'string' ? new URL(url) : url;
    return address.protocol === 'http:' || address.protocol === 'https:' ? address : null;
  } catch {
    return null;
  }
}

/** The host without the dot that may end it. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/\.$/, '');
}

function fromHost(wild: boolean, host: string, port: string, path: string): SitePattern {
  const single = isAddress(host) || !host.includes('.');
  const text = (wild ? '*.' : '') + host + (port === '' ? '' : `:${port}`) + path;
  return { text, host, covers: wild ? 'subdomains' : single ? 'host' : 'both', port, path };
}

interface Parts {
  readonly wild: boolean;
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

function split(text: string): Parts | null {
  const pasted = SCHEME.test(text);
  const bare = text.replace(SCHEME, '');
  const slash = bare.search(/[/?#]/);
  const authority = (slash < 0 ? bare : bare.slice(0, slash)).replace(/^.*@/, '');
  const rest = (slash < 0 ? '' : bare.slice(slash)).replace(/#.*$/s, '');
  const found = /^(\*\.)?(\[[0-9a-fA-F:.]+\]|[^:[\]]+)(?::([^:]*))?$/.exec(authority);
  if (found === null || found[2] === undefined) return null;
  const path = rest.startsWith('?') ? `/${rest}` : rest;
  return {
    wild: found[1] !== undefined,
    host: found[2],
    port: found[3] ?? '',
    path: pasted && path === '/' ? '' : path,
  };
}

function canonicalHost(host: string): string | null {
  try {
    const name = new URL(`http://${host}/`).hostname.replace(/\.$/, '');
    if (isAddress(name)) return name;
    return name.length <= 253 && name.split('.').every((label) => HOST_LABEL.test(label)) ? name : null;
  } catch {
    return null;
  }
}

/** As an address would spell it: spaces and non-ASCII percent-encoded, dot segments resolved, `*` kept. */
function canonicalPath(path: string): string | null {
  if (path === '') return '';
  try {
    const url = new URL(`http://example.com${path}`);
    const whole = (url.pathname + url.search).replace(/\*+/g, '*');
    return whole.length <= MAX_PATTERN_CHARS ? whole : null;
  } catch {
    return null;
  }
}

function validPort(port: string): boolean {
  return PORT.test(port) && Number(port) >= 1 && Number(port) <= 65535;
}

function isAddress(host: string): boolean {
  return host.startsWith('[') || IPV4.test(host);
}

/** A quick no, from the text alone: keeps a list of thousands cheap at the start of a page. */
function mayCover(text: string, host: string): boolean {
  const bare = text.startsWith('*.') ? text.slice(2) : text;
  if (bare.startsWith('[')) return bare.startsWith(host);
  const end = bare.search(/[:/]/);
  const name = end < 0 ? bare : bare.slice(0, end);
  return host === name || host.endsWith(`.${name}`);
}

function covers(pattern: SitePattern, url: URL): boolean {
  const host = hostOf(url);
  const below = host.endsWith(`.${pattern.host}`) && !isAddress(host);
  const named =
    pattern.covers === 'both'
      ? host === pattern.host || below
      : pattern.covers === 'host'
        ? host === pattern.host
        : below;
  if (!named) return false;
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  if (pattern.port !== '' && pattern.port !== port) return false;
  if (pattern.path === '') return true;
  return matchesPath(pattern.path, pattern.path.includes('?') ? url.pathname + url.search : url.pathname);
}

/** `*` stands for any run of characters. Each piece is looked for once, from the left: no backtracking. */
function matchesPath(pattern: string, path: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return path === first;
  const last = pieces[pieces.length - 1] ?? '';
  if (!path.startsWith(first) || path.length < first.length + last.length || !path.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= path.length - last.length;
}

function narrowness(text: string): number {
  const pattern = parsePattern(text);
  if (pattern === null) return -1;
  const wide = pattern.covers === 'both' ? 0 : 1;
  return pattern.host.split('.').length * 8192 + wide * 4096 + (pattern.port === '' ? 0 : 2500) + pattern.path.length;
}
