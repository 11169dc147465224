import { lettersOf, squash } from './squash';
import type { DeclaredTitles } from './declared';

/** Between a headline and the site's name: "Headline - Site", "Headline | Site", "标题_栏目_网站". */
const SEPARATOR = /\s+[-–—|·•»:]\s+|[_|｜]|\s*[—–]{1,2}\s*(?=[^—–]{1,20}$)|-(?=[^-]{2,12}$)/u;
const MIN_HEADLINE = 4;

export interface TitleSources extends DeclaredTitles {
  readonly siteName: string;
  /** Texts of the page's h1, and of its h2, in order. */
  readonly headings: readonly string[];
  readonly subheadings: readonly string[];
  /** Lines of the page that are no links. */
  readonly lines: readonly string[];
}

/** Letters of a line that no rubric has (Latin ones; of dense scripts half as many). */
const MIN_LINE = 16;

/**
 * The article's own title: the heading that the document's title (or og:title, JSON-LD headline) repeats; else those,
 * without the site's name, and of their parts the one that a line of the page repeats.
 */
export function pickTitle(sources: TitleSources): string {
  const declared = [sources.headline, sources.ogTitle, sources.documentTitle].map((text) => text.trim());
  const known = declared.map(squash).filter((text) => text.length >= MIN_HEADLINE);
  const repeated = (headings: readonly string[]): readonly string[] =>
    headings.filter((heading) => {
      const own = squash(heading);
      const isSite = own === squash(sources.siteName);
      return own.length >= MIN_HEADLINE && !isSite && known.some((text) => text.includes(own));
    });
  const found = longest(repeated(sources.headings));
  const below = longest(repeated(sources.subheadings));
  if (below !== '' && (sources.headings.length === 0 || isSiteName(found, below, sources))) return below;
  if (found !== '') return found;
  const best = declared.find((text) => text !== '');
  if (best === undefined) return sources.headings[0] ?? sources.subheadings[0] ?? '';
  return withoutSite(best, sources);
}

/** Is the h1 the site's name: at the end of the document's title, which begins with the h2, the longer of the two? */
function isSiteName(heading: string, below: string, { documentTitle }: TitleSources): boolean {
  const [site, own, whole] = [squash(heading), squash(below), squash(documentTitle)];
  const arePartsOf = site.length + own.length <= whole.length && whole.startsWith(own) && whole.endsWith(site);
  return site !== '' && site.length < own.length && arePartsOf;
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((best, text) => (squash(text).length > squash(best).length ? text : best), '');

function withoutSite(title: string, { siteName, lines }: TitleSources): string {
  const parts = title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const own = parts.filter((part) => squash(part) !== squash(siteName));
  const told = [title, ...own].filter((part) => isLong(part) && lines.some((line) => repeats(line, part)));
  const most = (told.length > 0 ? told : own).reduce((best, part) => (part.length > best.length ? part : best), '');
  return most.length >= MIN_HEADLINE ? most : title;
}

const isLong = (text: string): boolean => lettersOf(text) >= MIN_LINE;

/** By how many characters of punctuation a line may differ. */
const SLACK = 20;

const repeats = (line: string, part: string): boolean =>
  Math.abs(line.length - part.length) <= SLACK && squash(line) === squash(part);
