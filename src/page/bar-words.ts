/** The bar's words, from `_locales`. Page text is only ever an argument and reaches the page as textContent. */
import type { Reach } from '../core/analysis';
import { tellingReasons } from '../core/telling';
import type { Block, Reason, Verdict } from '../core/types';
import { browser } from '../platform/browser';
import { ARGUMENTS, messageKey, reasonArguments } from '../protocol';

/** UTF-16 units of a block's beginning that the bar quotes. */
const FIRST_WORDS = 90;
/** What a verdict is about, at most this many terms. */
const MAX_ABOUT = 2;

/** Messages that came with the judgement: asking the browser makes the page wait. */
let told: Readonly<Record<string, string>> = {};

export function tellWords(words: Readonly<Record<string, string>>): void {
  told = words;
}

/** A message in the reader's language; '' where the extension was reloaded meanwhile and this page was not. */
export function say(key: string, ...args: readonly string[]): string {
  const message = told[key];
  if (message === undefined) return ask(key, args);
  return args.reduce((text, arg, i) => text.replaceAll(ARGUMENTS[i] ?? '', () => arg), message);
}

function ask(key: string, args: readonly string[]): string {
  try {
    return browser.i18n.getMessage(key, [...args]);
  } catch {
    return '';
  }
}

export interface BarWords {
  /** "3 paragraphs about 沙巴大学 · off-topic" */
  readonly summary: string;
  readonly firstWords: string;
  /** Told when the reader asks why. */
  readonly reasons: () => readonly string[];
  /** Key of the message that says what Keep will keep, where it takes no time to tell. */
  readonly keep: string | (() => string);
}

/** "Blocks like this", "this text", or this alone where nothing tells it from others. */
export function keepWords(reaches: readonly Reach[]): string {
  const [alike, text] = [reaches.includes('alike'), reaches.includes('text')];
  if (!alike && !text) return 'bar_keep_here_title';
  return !text ? 'bar_keep_title' : !alike ? 'bar_keep_text_title' : 'bar_keep_both_title';
}

/** How a block's text is quoted. */
export type Quote = (block: Block) => string;
const AS_READ: Quote = ({ text }) => text;

/** Words for a run: its blocks and their verdicts in document order, the leading verdict first in `lead`. */
export function wordsFor(
  blocks: readonly Block[],
  verdicts: readonly Verdict[],
  lead: Verdict,
  quote: Quote = AS_READ,
): Omit<BarWords, 'keep'> {
  const byBlock = new Map(verdicts.map((verdict) => [verdict.block, verdict]));
  const quoted = blocks.filter((block) => isQuoted(block, byBlock.get(block.id) ?? lead, lead));
  const about = aboutOf(verdicts, lead);
  const count = countWords(blocks);
  const counted = about.length > 0 ? say('bar_about', count, about.join(say('bar_list_separator'))) : count;
  const oneKind = lead.category !== 'off-topic' && verdicts.every((verdict) => verdict.kind === lead.kind);
  const kind = oneKind ? kindWord(lead) : categoryWord(lead);
  return {
    summary: `${counted} · ${kind}`,
    firstWords: firstWordsOf(quoted, quote),
    reasons: () => reasonsOf(verdicts, lead),
  };
}

function countWords(blocks: readonly Block[]): string {
  const prose = blocks.every(
    (block) => block.role === 'paragraph' || block.role === 'heading' || block.role === 'quote',
  );
  const noun = prose ? 'paragraph' : 'block';
  const count = blocks.length;
  return say(`bar_${noun}${count === 1 ? '_one' : 's'}`, String(count));
}

/** What the run is about, in a few terms. */
export function aboutOf(verdicts: readonly Verdict[], lead: Verdict): readonly string[] {
  const terms = new Map<string, number>();
  for (const verdict of verdicts) {
    if (verdict.category !== lead.category) continue;
    for (const term of verdict.about ?? []) terms.set(term, (terms.get(term) ?? 0) + 1);
  }
  return [...terms]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_ABOUT)
    .map(([term]) => cleanText(term, 40));
}

/**
 * Is the block quoted? Not what is of another category than the bar says, nor a line that reads "Advertisement" and no
 * more: the bar has said so already.
 */
function isQuoted({ text }: Block, own: Verdict, lead: Verdict): boolean {
  const isBareLabel = own.reasons.some(({ code, args = [] }) => code === 'ad-label' && args[0] === text.trim());
  return own.category === lead.category && !isBareLabel;
}

/** The beginning of the first block that has text. */
export function firstWordsOf(blocks: readonly Block[], quote: Quote): string {
  const first = blocks.find((block) => block.text !== '');
  return first === undefined ? '' : cleanText(quote(first), FIRST_WORDS);
}

const categoryWord = (verdict: Verdict): string => say(messageKey('bar', verdict.category));
const kindWord = (verdict: Verdict): string => say(messageKey('kind', verdict.kind)) || categoryWord(verdict);

/**
 * What decided: each reason once with its strongest numbers, the weightiest first, and those that speak against it last.
 */
export function decisiveReasons(verdicts: readonly Verdict[], lead: Verdict): readonly Reason[] {
  const told = tellingReasons([lead, ...verdicts].flatMap((verdict) => verdict.reasons));
  return [...told.filter(({ weight }) => weight >= 0), ...told.filter(({ weight }) => weight < 0)];
}

/** Codes without words are left out. */
function reasonsOf(verdicts: readonly Verdict[], lead: Verdict): readonly string[] {
  const separator = say('bar_list_separator');
  const told = decisiveReasons(verdicts, lead).flatMap((reason) => {
    const { code, weight } = reason;
    const args = reasonArguments(reason, separator).map((arg) => cleanText(arg, 80));
    const words = say(messageKey('reason', code), ...args);
    return words === '' ? [] : weight < 0 ? say('reason_against', words) : words;
  });
  return [...told, say('bar_confidence', String(Math.min(99, Math.round(lead.confidence * 100))))];
}

const UNCLEAN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
/** Has none of these, as nearly every text: Unicode's own classes are slow to make ready, and a page's first bar would wait. */
const CLEAN = /^[ -~\u00a0-\u200a\u2010-\u2029\u202f-\u205f\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd]*$/;

/** Without bidirectional controls, other control characters and half surrogates, cut on a whole character. */
export function cleanText(text: string, max: number): string {
  const begin = text.slice(0, max * 4);
  const clean = (CLEAN.test(begin) ? begin : begin.replace(UNCLEAN, ' ')).replace(/\s+/g, ' ').trim();
  const chars = Array.from(clean);
  return chars.length > max ? `${chars.slice(0, max).join('')}…` : clean;
}
