import en from '../../../data/phrases-en.json';
import others from '../../../data/phrases-others.json';
import zh from '../../../data/phrases-zh.json';
import { KINDS, type Block, type Kind, type Page } from '../../../types';
import { isNoCount } from './counts';
import { MAX_PHRASE_CHARS, normalise, type Phrase } from './form';

/** Ideographs anywhere: the Chinese forms are tried first. */
const HAN = /\p{sc=Han}/u;

interface Told {
  readonly kind: string;
  readonly form: string;
  readonly needs?: readonly string[];
  readonly likely?: boolean;
  readonly linked?: boolean;
  readonly why: string;
}

const KNOWN: readonly string[] = KINDS.boilerplate;
const isKind = (kind: string): kind is Kind => KNOWN.includes(kind);
const typed = (list: readonly Told[]): readonly Phrase[] =>
  list.flatMap(({ kind, ...rest }) => (isKind(kind) ? [{ ...rest, kind }] : []));

const EN = typed(en);
const OTHERS = typed(others);
const CJK_FIRST: readonly Phrase[] = [...typed(zh), ...EN, ...OTHERS];
const LATIN_ONLY: readonly Phrase[] = [...EN, ...OTHERS];
const compiled = new Map<Phrase, RegExp>();

/** A sentence with its end; an initial ("J.") ends none. */
const SENTENCE = /(?:[^.!?。！？]|(?<=\b\p{Lu})\.)+(?:[.!?。！？]+|$)\s*/gu;
/** A notice of more sentences is running text. */
const MAX_SENTENCES = 4;

/** The first form that fits the whole block, or null. */
export function matchPhrase(text: string): Phrase | null {
  if (text.length > MAX_PHRASE_CHARS || text.length === 0) return null;
  return fitting(normalise(text)) ?? inSentences(text);
}

/** Where each sentence of a block fits a form of its own, the block is what its first sentence is. */
function inSentences(text: string): Phrase | null {
  // Nearly every block of running text is done with at its first sentence.
  SENTENCE.lastIndex = 0;
  const opening = SENTENCE.exec(text)?.[0] ?? '';
  if (opening.length === text.length || fitting(normalise(opening)) === null) return null;
  const sentences = text.match(SENTENCE);
  if (sentences === null || sentences.length < 2 || sentences.length > MAX_SENTENCES) return null;
  let first: Phrase | null = null;
  for (const sentence of sentences) {
    const phrase = fitting(normalise(sentence));
    if (phrase === null) return null;
    first ??= phrase;
  }
  return first;
}

function fitting(normal: string): Phrase | null {
  if (normal === '') return null;
  for (const phrase of HAN.test(normal) ? CJK_FIRST : LATIN_ONLY) {
    if (hasNeeds(phrase, normal) && formOf(phrase).test(normal)) return phrase;
  }
  return null;
}

function formOf(phrase: Phrase): RegExp {
  const known = compiled.get(phrase);
  if (known !== undefined) return known;
  const form = new RegExp(phrase.form, 'u');
  compiled.set(phrase, form);
  return form;
}

const hasNeeds = ({ needs }: Phrase, text: string): boolean =>
  needs === undefined || needs.some((need) => text.includes(need));

/** The form of each block of a page, null where none fits; texts that repeat are looked up once. */
export function phrasesOf(blocks: readonly Block[]): readonly (Phrase | null)[] {
  const known = new Map<string, Phrase | null>();
  return blocks.map(({ chars, text }) => {
    if (chars > MAX_PHRASE_CHARS || text === '') return null;
    let phrase = known.get(text);
    if (phrase === undefined) known.set(text, (phrase = matchPhrase(text)));
    return phrase;
  });
}

/** “We use cookies.” You have read that before: a sentence that opens with a quotation and goes on. */
const QUOTING =
  /^[^\p{L}“„«「『"]{0,6}[“„«「『"]([^“”„«»「」『』"]{4,200})[”“»」』"](?=(?:.*?\p{L}){4}).*[.!?。！？…]$/su;

/** Does a sentence speak of a form's words, rather than say them? */
function isMention(text: string): boolean {
  const quoted = QUOTING.exec(text.trim())?.[1];
  return quoted !== undefined && fitting(normalise(quoted)) !== null;
}

/** "The ferry at its quay © Ann Lee": who made a picture, in its caption or right below it; a notice says more. */
const MAKER = /^\p{L}[^©\d]{5,}©\s?[^©\d]{2,60}$/u;
const NOTICE = /copyright|rights|rechte|版权|版權/iu;

function isMaker({ role, text }: Block, before: Block | undefined): boolean {
  const isBelow = before !== undefined && before.images > 0 && before.chars === 0;
  return (role === 'caption' || isBelow) && MAKER.test(text) && !NOTICE.test(text);
}

/** "See also: tattoos, pianos": what is named behind a label, but leads nowhere. */
const NAMED = /^[^:：]{2,30}[:：]\s*\S/u;
const isNamedAlone = ({ text, links }: Block): boolean => links === 0 && NAMED.test(text);

/** "Close", "Share", "Views": what heads a table's column or row is pressed nowhere. */
const isColumn = ({ tag, links }: Block): boolean => tag === 'th' && links === 0;

/**
 * The forms that tell something: a number alone counts shares under an article, but not where it is a table's, a note's, a
 * step's or a fact's; what is quoted is spoken of; other reading, or a recording, is led to by a link; and whose picture it
 * is says nothing against its caption.
 */
export const tellingPhrases = (page: Page, phrases: readonly (Phrase | null)[]): readonly (Phrase | null)[] =>
  page.blocks.map((block, i) => {
    const phrase = phrases[i] ?? null;
    if (phrase === null || isNoCount(page, phrases, block) || isMention(block.text)) return null;
    if (phrase.linked === true && block.links === 0) return null;
    if (isColumn(block) || (phrase.kind === 'related-links' && isNamedAlone(block))) return null;
    return phrase.kind === 'copyright-notice' && isMaker(block, page.blocks[i - 1]) ? null : phrase;
  });
