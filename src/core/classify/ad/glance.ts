/**
 * A first look at a page, without its blocks: can anything on it be an advertisement by our own evidence? Says yes too
 * often, never no where `classifyAds` would find something that becomes a decision.
 */
import { THRESHOLDS } from '../../decide/thresholds';
import { MAX_PROMOTION_CHARS, type Glance } from '../../glance';
import { SPACES } from '../../spaces';
import type { Strength } from '../../types';
import { isAdLabel, MAX_LABEL_CHARS } from './labels';
import { judgePitch } from './promotion';
import { mostForSlot } from './slot';

/** Strings looked at; a page with more of them is to be read. */
const MAX_LOOKS = 20_000;

/** Can anything on the page be taken for an advertisement, and be surer than this strength asks? */
export function mayHoldAds({ lang, texts, things }: Glance, strength: Strength): boolean {
  const least = THRESHOLDS.ad[strength];
  if (things.some(({ names, paid }) => mostForSlot(names, paid) >= least)) return true;
  let left = MAX_LOOKS;
  for (const group of texts) {
    for (const text of blocksOf(group)) if (left-- <= 0 || speaksOfAds(text, lang, least)) return true;
  }
  return false;
}

/** Every text that a block of these neighbours can have, up to the longest that is judged. */
function* blocksOf(group: readonly string[]): Iterable<string> {
  for (let first = 0; first < group.length; first++) {
    let raw = '';
    for (let last = first; last < group.length; last++) {
      raw += group[last] ?? '';
      const text = raw.replace(SPACES, ' ').trim();
      if (text.length > MAX_PROMOTION_CHARS) break;
      yield text;
    }
  }
}

function speaksOfAds(text: string, lang: string, least: number): boolean {
  if (text.length <= MAX_LABEL_CHARS && isAdLabel(text)) return true;
  const pitch = judgePitch({ text, chars: text.length, role: 'paragraph' }, lang);
  return pitch?.category === 'ad' && pitch.reasons.reduce((sum, { weight }) => sum + weight, 0) >= least;
}
