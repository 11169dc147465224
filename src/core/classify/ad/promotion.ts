/** Promotions and pitches in running text, told by what they say: evidence combined, never one word's verdict. */
import { MAX_PROMOTION_CHARS } from '../../glance';
import type { Block, Kind, Reason } from '../../types';
import { phraseReasons } from './evidence';
import { phrasesFor } from './language';
import { leadingLabel } from './labels';
import { isOwnNotice } from './own-notice';

/** Log-odds that a paragraph is a promotion before anything is known: fewer than one in ten on news pages. */
const BASE = -2.8;
/** A text that opens with a disclosure label and a colon; strong, but a headline can begin so too. */
const LABEL_LEAD = 5.6;
/** Pitches are short: beyond this many UTF-16 units each further hundred speaks against. */
const SHORT = 160;
const LONG_STEP = -0.8;
const MIN_PROMOTION_CHARS = 6;
/** Least score worth a verdict: 60 %, the lowest threshold of any strength. */
const MIN_SCORE = 0.4;

export interface Pitch {
  readonly category: 'ad' | 'boilerplate';
  readonly kind: Kind;
  readonly reasons: readonly Reason[];
}

/** What this block pitches, with its reasons (they add up to the score), or null. */
export function judgePitch(block: Pick<Block, 'text' | 'chars' | 'role'>, pageLang: string): Pitch | null {
  const { text } = block;
  if (block.chars > MAX_PROMOTION_CHARS || text.length < MIN_PROMOTION_CHARS) return null;
  if (block.role === 'heading' || block.role === 'preformatted' || block.role === 'table') return null;
  const found = phraseReasons(text, phrasesFor(text, pageLang));
  const label = leadingLabel(text);
  if (label !== null) found.unshift({ code: 'ad-label-lead', weight: LABEL_LEAD, args: [label] });
  if (found.length === 0) return null;
  const reasons = [...found, ...lengthReason(text), { code: 'ad-base', weight: BASE }];
  if (reasons.reduce((total, r) => total + r.weight, 0) < MIN_SCORE) return null;
  return { ...nature(text, found), reasons };
}

function lengthReason(text: string): Reason[] {
  if (text.length <= SHORT) return [];
  return [{ code: 'ad-long', weight: ((text.length - SHORT) / 100) * LONG_STEP, args: [String(text.length)] }];
}

/** Selling is an advertisement; a publisher's own newsletter, app or account is a notice of the site. */
function nature(text: string, found: readonly Reason[]): Pick<Pitch, 'category' | 'kind'> {
  const has = (code: string): boolean => found.some((r) => r.code === code);
  if (has('ad-label-lead') || has('ad-teaser')) return { category: 'ad', kind: 'promotion' };
  if (has('ad-sign-up')) return { category: 'boilerplate', kind: has('ad-contact') ? 'contact-promotion' : 'sign-up' };
  if (isOwnNotice(text, found)) return { category: 'boilerplate', kind: 'sign-up' };
  return { category: 'ad', kind: 'promotion' };
}
