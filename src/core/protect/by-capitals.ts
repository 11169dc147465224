/** Lines that say by whom in scripts that write names with capitals: "By Ann Lee", "Autor: Redaktion". */
import { squash } from '../squash';

/** "By" names a person without a colon; after "written by" one word is a name too. */
const BY = /^(?:by|von|por|par|di|door|av|af|od)(?:\s*[:：]\s*|\s+)(?<who>.+)/iu;
const DONE_BY = /^(?:written|posted|published|story|words)\s+by(?:\s*[:：]\s*|\s+)(?<who>.+)/iu;
/** An author's label needs no colon before a whole name where languages write no other nouns with capitals. */
const AUTHOR = /^(?:autor(?:a|es|as|en|i|ka)?|auteure?s?|autor[ei]|автор[ы]?)\s+(?<who>.+)/iu;
const AUTHOR_COLON = /^(?:authors?|autor(?:a|es|as|en|i|ka)?|auteure?s?|autor[ei]|автор[ы]?)\s*[:：]\s*(?<who>.+)/iu;
/** Labels of other things too: "Text size", "Story highlights". */
const LABEL = /^(?:text|texte|texto|testo|tekst|текст|words|story)\s*[:：]\s*(?<who>.+)/iu;

/** What ends the names in a line. */
const AFTER_NAMES = /[,،、|·•–—(（]|\s-(?:\s|$)/u;
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const PARTICLE = /^(?:van|der|den|de|del|da|di|dos|la|le|al|bin|von|e)$/u;
const AND = /\s+(?:and|und|et|y|e|en|og|och|i|и|&)\s+/u;
const MAX_NAMES = 8;
/** An agency: "By AFP". Not where all of the line is in capitals. */
const ACRONYM = /^\p{Lu}{2,5}$/u;
/** What lists are sorted by: "By Content Type" is the choice of a menu. */
const SORTED_BY =
  /^(?:topics?|categor(?:y|ies)|regions?|types?|subjects?|dates?|countr(?:y|ies)|departments?|industr(?:y|ies)|sections?|locations?|languages?|popularity|relevance|ratings?|name)$/iu;
/** Letters of a declared author that are a name. */
const MIN_AUTHOR = 4;
/** A name in signs each of which is a syllable or a word is as short as this. */
const DENSE = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]{2,}$/u;

/** "By Ann Lee", "von Ann Lee und Bo Li, Redakteurin": nothing but names up to the first mark. `author`: as declared. */
export function isByCapitals(text: string, author: string): boolean {
  if ([AUTHOR, LABEL].some((form) => isPeople(after(form, text)))) return true;
  const who = [DONE_BY, AUTHOR_COLON].map((form) => after(form, text)).find((found) => found !== '') ?? '';
  if (NAME.test(firstOf(who)) || isPeople(who)) return true;
  const by = after(BY, text);
  return isPeople(by) || isAgency(text, by) || names(by, author);
}

const after = (form: RegExp, text: string): string => form.exec(text)?.groups?.['who'] ?? '';

const firstOf = (who: string): string => who.split(AFTER_NAMES)[0]?.trim() ?? '';

const isAgency = (text: string, who: string): boolean => ACRONYM.test(firstOf(who)) && text !== text.toUpperCase();

/** Names alone, and one of them a first and a last name: "By Land and Sea" is none. */
export function isPeople(who: string): boolean {
  const people = firstOf(who)
    // "von und zu" is one particle.
    .replace(/\bvon und zu\b/gu, 'von')
    .split(AND)
    .map((person) => person.split(/\s+/));
  const words = people.flat();
  if (words.length > MAX_NAMES || SORTED_BY.test(words.at(-1) ?? '')) return false;
  return words.every((word) => NAME.test(word) || PARTICLE.test(word)) && people.some(isFull);
}

/** Two words or more, not all of them initials. */
function isFull(person: readonly string[]): boolean {
  const own = person.filter((word) => NAME.test(word));
  return own.length >= 2 && own.some((word) => /\p{L}{2}/u.test(word));
}

/** The declared author alone up to the first mark; with more beside where it is a first and a last name. */
export function names(text: string, author: string): boolean {
  const own = squash(author);
  if (own.length < MIN_AUTHOR && !DENSE.test(own)) return false;
  const isWhole = /\p{L}\s+\p{L}/u.test(author);
  return squash(text.split(AFTER_NAMES)[0] ?? '') === own || (isWhole && squash(text).startsWith(own));
}
