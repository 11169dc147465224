/** Sites as readers write them: international names in their own script (RFC 3492, IDNA), all else as it is. */
import { toASCII, toUnicode } from 'punycode/';

/** A host or a site pattern in letters; what can't be decoded and written back the same stays as it is. */
export function siteName(site: string): string {
  if (!site.includes('xn--')) return site;
  const host = /^[^:/]*/.exec(site)?.[0] ?? '';
  try {
    const name = toUnicode(host);
    return toASCII(name) === host ? name + site.slice(host.length) : site;
  } catch {
    return site;
  }
}
