/** Which site patterns cover an address. The grammar is written in `pattern.ts`. */
import { isAddress, parsePattern } from './pattern';
import type { SitePattern } from './pattern';

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
  const path = withoutStars(address.pathname + address.search);
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
  const path = pattern.path.includes('?') ? url.pathname + url.search : url.pathname;
  return matchesPath(pattern.path, withoutStars(path));
}

/** A star of the address itself is spelt so that no pattern takes it for its own. */
function withoutStars(path: string): string {
  return path.replaceAll('*', '%2A');
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
