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

/** No name on the internet is longer. */
const MAX_HOST_CHARS = 253;

/** `*.` or nothing, then at least two plain labels, the last not a number: already canonical, no parsing needed. */
const PLAIN_NAME = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?$/;
/** Some hosts have labels that end in a hyphen, and browsers open them. */
const HOST_LABEL = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9-])?$/;
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;
const PORT = /^\d{1,5}$/;
const SCHEME = /^https?:\/\//i;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Text as the reader wrote it → pattern, or null where it is none. Never throws. */
export function parsePattern(written: string): SitePattern | null {
  const text = written.trim();
  if (text === '' || text.length > MAX_PATTERN_CHARS) return null;
  if (text.length <= MAX_HOST_CHARS && PLAIN_NAME.test(text))
    return fromHost(text.startsWith('*.'), text.replace(/^\*\./, ''), '', '');
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
  if (OTHER_SCHEME.test(bare)) return null;
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
    return name.length <= MAX_HOST_CHARS && name.split('.').every((label) => HOST_LABEL.test(label)) ? name : null;
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

/** True for an IPv4 or bracketed IPv6 address. */
export function isAddress(host: string): boolean {
  return host.startsWith('[') || IPV4.test(host);
}
