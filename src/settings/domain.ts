/** Registrable domains. Carries the public suffix list: never imported by the content script. */
import { getDomain } from 'tldts';
import { hostOf, hostPattern } from './sites';

/** The site of an address as readers mean it: "news.example.co.uk" → "example.co.uk"; an address or localhost, with its port. */
export function siteOf(url: URL): string {
  const host = hostOf(url);
  return getDomain(host, { allowPrivateDomains: true }) ?? hostPattern(url);
}
