import { squash } from './squash';
import type { DeclaredTitles } from './types';

/** Between a headline and the site's name: "Headline - Site", "Headline | Site", "标题_栏目_网站". */
const SEPARATOR = /\s+[-–—|·•»:]\s+|[_|｜]|\s*[—–]{1,2}\s*(?=[^—–]{1,20}$)|-(?=[^-]{2,12}$)/u;
const MIN_HEADLINE = 4;

export interface TitleSources extends DeclaredTitles {
  readonly siteName: string;
  /** Texts of the page's h1, and of h2 where there is no h1, in order. */
  readonly headings: readonly string[];
  /** Lines of the page that are no links. */
  readonly lines: readonly string[];
}

/** Letters of a line that no rubric has (Latin ones; of dense scripts half as many). */
const MIN_LINE = 16;
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/**
 * The article's own title: the heading that the document's title (or og:title, JSON-LD headline) repeats; else those,
 * without the site's name, and of their parts the one that a line of the page repeats.
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
  return withoutSite(best, sources);
}

function withoutSite(title: string, { siteName, lines }: TitleSources): string {
  const parts = title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const own = parts.filter((part) => squash(part) !== squash(siteName));
  const told = [title, ...own].filter((part) => isLong(part) && lines.some((line) => repeats(line, part)));
  const longest = (told.length > 0 ? told : own).reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest.length >= MIN_HEADLINE ? longest : title;
}

const isLong = (text: string): boolean => {
  const own = squash(text);
  return own.length + (own.match(DENSE)?.length ?? 0) >= MIN_LINE;
};

/** By how many characters of punctuation a line may differ. */
const SLACK = 20;

const repeats = (line: string, part: string): boolean =>
  Math.abs(line.length - part.length) <= SLACK && squash(line) === squash(part);
