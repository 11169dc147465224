import { squash } from './squash';
import type { DeclaredTitles } from './types';

/** Between a headline and the site's name: "Headline - Site", "Headline | Site", "标题_栏目_网站". */
const SEPARATOR = /\s+[-–—|·•»:]\s+|[_|｜]|\s*[—–]{1,2}\s*(?=[^—–]{1,20}$)|-(?=[^-]{2,12}$)/u;
const MIN_HEADLINE = 4;

export interface TitleSources extends DeclaredTitles {
  readonly siteName: string;
  /** Texts of the page's h1, and of h2 where there is no h1, in order. */
  readonly headings: readonly string[];
}

/**
 * The article's own title: the heading that the document's title (or og:title, JSON-LD headline) repeats; else those,
 * without the site's name.
 */
export function pickTitle(sources: TitleSources): string {
  const declared = [sources.headline, sources.ogTitle, sources.documentTitle].map((text) => text.trim());
  const known = declared.map(squash).filter((text) => text.length >= MIN_HEADLINE);
  const repeated = sources.headings.filter((heading) => {
    const own = squash(heading);
    const isSite = own === squash(sources.siteName);
    return own.length >= MIN_HEADLINE && !isSite && known.some((text) => text.includes(own));
  });
  if (repeated.length > 0) return repeated.reduce((a, b) => (squash(b).length > squash(a).length ? b : a));
  const best = declared.find((text) => text !== '');
  if (best === undefined) return sources.headings[0] ?? '';
  return withoutSite(best, sources.siteName);
}

function withoutSite(title: string, site: string): string {
  const parts = title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const own = parts.filter((part) => squash(part) !== squash(site));
  const longest = own.reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest.length >= MIN_HEADLINE ? longest : title;
}
