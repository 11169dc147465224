import { closest, isNamed } from '../closest';
import type { Block, Kind, Page, Verdicts } from '../types';
import { longestHome } from './longest-home';
import type { Action } from './wanted';
import { chars, isDoubtful } from './wholes';

const NAMES = new Set(
  'lyrics lyric songlyrics songtext liedtext letra paroles testo verse verses stanza poem'.split(' '),
);
/** Elements from a line up that may be named for it. */
const LEVELS = 3;
const ROLES = new Set(['paragraph', 'quote', 'preformatted', 'links']);
/** Fewer letters are a title, or a line in an article. */
const MIN_CHARS = 160;
/** What verse is taken for where its lines lead to notes on them; what is named otherwise is something else. */
const KINDS: ReadonlySet<Kind> = new Set<Kind>(['page-furniture', 'related-links', 'navigation']);
/** Log-odds above which a line goes all the same. */
const SURE = 6;

/**
 * The words of a song or a poem below the title, in the element that is named for them and holds the most: their lines may be
 * links, each to a note on it, and look like a menu. A list of other songs has nothing but one link to an entry.
 */
export function lyricsStay(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  const title = page.blocks.findIndex(({ protection }) => protection === 'title');
  const lines = title < 0 ? [] : page.blocks.slice(title + 1).filter(isLine);
  const song = longestHome(lines, { homeOf: ({ container }) => closest(page, container, isSong, LEVELS) });
  if (chars(song) < MIN_CHARS || song.every(isLinkAlone)) return;
  for (const { id } of song) {
    const verdict = verdicts.get(id);
    if (verdict !== undefined && KINDS.has(verdict.kind) && isDoubtful(verdict, SURE)) wanted.delete(id);
  }
}

const isSong = (own: Page['containers'][number]): boolean => own.tag !== 'body' && isNamed(own, NAMES);

const isLine = ({ visible, role, controls, chars: all }: Block): boolean =>
  visible && all > 0 && controls === 0 && ROLES.has(role);

const isLinkAlone = ({ links, linkChars, chars: all }: Block): boolean => links === 1 && linkChars === all;
