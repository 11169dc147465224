import type { Dom } from './dom';

/** Parts of an address under which services keep what plays inside other pages. */
const PLAYER_ADDRESS = /[/.-](?:player|embed|video|audio|podcast)s?(?:[/.?_-]|$)/i;
const PLAYER_RIGHTS = /fullscreen|encrypted-media|picture-in-picture/i;

/** A frame that plays something: its address says so, and the page gave it a player's rights. */
export function isPlayerFrame(dom: Dom, frame: Element): boolean {
  const address = dom.attribute(frame, 'src') ?? dom.attribute(frame, 'data-src') ?? '';
  if (!PLAYER_ADDRESS.test(address.slice(0, MAX_ADDRESS))) return false;
  return dom.attribute(frame, 'allowfullscreen') !== null || PLAYER_RIGHTS.test(dom.attribute(frame, 'allow') ?? '');
}

const MAX_ADDRESS = 300;
