import type { Block, Role } from '../../core/types';
import { MAX_BLOCK_CHARS } from './limits';
import { headingLevel } from './tags';

/** Text gathered since the last block boundary. */
export interface Draft {
  text: string;
  chars: number;
  linkChars: number;
  links: number;
  /** Where all links lead; null without one and where they lead to several addresses. */
  address: string | null;
  /** The last of them. */
  link: Element | null;
  outLinks: number;
  /** Links that the page declares paid. */
  sponsoredLinks: number;
  /** Links to a place on this page. */
  ownLinks: number;
  /** Those that lead nowhere, but do something. */
  actLinks: number;
  images: number;
  players: number;
  frames: number;
  controls: number;
  /** A control in which the reader has written or chosen something. */
  written: boolean;
  strongChars: number;
  emphasisChars: number;
  hiddenChars: number;
  /** White space waits here until more text follows. */
  space: boolean;
  breaks: number;
  /** First and last leaf: text, image, control… */
  start: Node | null;
  end: Node | null;
  /** Open elements when the draft began. */
  depth: number;
}

export const newDraft = (): Draft => ({
  text: '',
  chars: 0,
  linkChars: 0,
  links: 0,
  address: null,
  link: null,
  outLinks: 0,
  sponsoredLinks: 0,
  ownLinks: 0,
  actLinks: 0,
  images: 0,
  players: 0,
  frames: 0,
  controls: 0,
  written: false,
  strongChars: 0,
  emphasisChars: 0,
  hiddenChars: 0,
  space: false,
  breaks: 0,
  start: null,
  end: null,
  depth: 0,
});

/** Adds text whose white space is already collapsed and trimmed at the ends by flags. */
export function addText(draft: Draft, text: string): void {
  const glue = draft.space && draft.chars > 0 ? ' ' : '';
  draft.space = false;
  draft.chars += glue.length + text.length;
  if (draft.text.length < MAX_BLOCK_CHARS) draft.text += glue + text;
}

export const isBlank = (draft: Draft): boolean => draft.start === null;

const ROLE_BY_TAG: Readonly<Record<string, Role>> = {
  li: 'list-item',
  dd: 'list-item',
  dt: 'list-item',
  blockquote: 'quote',
  pre: 'preformatted',
  td: 'table',
  th: 'table',
  figcaption: 'caption',
  caption: 'caption',
  button: 'control',
  label: 'form',
  legend: 'form',
};
/** A block of two links or more that is nearly all link text. */
const LINKS_SHARE = 0.9;

/** What the block is, from its own element, where it stands and its number of links. */
export function roleOf(draft: Draft, tag: string, inFigure: boolean, inQuote: boolean, links: number): Role {
  if (draft.chars === 0) return emptyRole(draft);
  if (headingLevel(tag) > 0) return 'heading';
  const own = ROLE_BY_TAG[tag];
  if (own === 'control' || own === 'form') return own;
  if (links >= 2 && draft.linkChars >= LINKS_SHARE * draft.chars) return 'links';
  if (own !== undefined) return own;
  if (inFigure) return 'caption';
  return inQuote ? 'quote' : 'paragraph';
}

function emptyRole(draft: Draft): Role {
  if (draft.images + draft.players > 0) return 'media';
  if (draft.frames > 0) return 'frame';
  return draft.controls > 0 ? 'form' : 'empty';
}

/** The numbers of a draft as the block's own. */
export function numbersOf(
  draft: Draft,
): Pick<
  Block,
  | 'text'
  | 'chars'
  | 'linkChars'
  | 'links'
  | 'outLinks'
  | 'sponsoredLinks'
  | 'ownLinks'
  | 'actLinks'
  | 'images'
  | 'controls'
  | 'strongChars'
  | 'emphasisChars'
> {
  const { chars, links, outLinks, sponsoredLinks, ownLinks, actLinks, images, controls } = draft;
  return {
    text: draft.text.slice(0, MAX_BLOCK_CHARS),
    chars,
    linkChars: Math.min(draft.linkChars, chars),
    links,
    outLinks,
    ...(sponsoredLinks > 0 ? { sponsoredLinks } : {}),
    ...(ownLinks > 0 ? { ownLinks } : {}),
    ...(actLinks > 0 ? { actLinks } : {}),
    images,
    controls,
    strongChars: Math.min(draft.strongChars, chars),
    emphasisChars: Math.min(draft.emphasisChars, chars),
  };
}
