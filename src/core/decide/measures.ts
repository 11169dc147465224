import { blocksWithin } from '../closest';
import { isReadable } from '../seen';
import type { Block, Page, Verdicts } from '../types';
import type { Action } from './wanted';
import { isDoubtful } from './wholes';

/** A number, a fraction, or both: "2", "1½", "0,5", "1-2". */
const NUMBER = String.raw`(?:\d{1,4}(?:[.,/–-]\d{1,4})?\s?[¼½¾⅓⅔⅛]?|[¼½¾⅓⅔⅛])`;
/** What something is measured in, in a kitchen or a workshop. */
const UNITS =
  'kg|g|gr|mg|ml|cl|dl|l|lb|lbs|oz|ounces?|pounds?|grams?|lit(?:er|re)s?|cups?|tbsps?|tsps?|tablespoons?|teaspoons?|' +
  'pinch(?:es)?|cloves?|slices?|sticks?|el|tl|prisen?|bund|stück|zehen?|cuill[eè]res?|gousses?|cucharad(?:it)?as?|tazas?|' +
  'dientes?|colher(?:es)?|x[ií]caras?|cucchiai(?:no|ni|o)?|spicchi(?:o)?|eetlepels?|theelepels?|teentjes?|msk|tsk|krm|' +
  'dag|łyż(?:ka|ki|ek|eczka|eczki|eczek)|szklank[ai]|г|кг|мл|шт|стакана?|克|公斤|毫升|汤匙|茶匙|大匙|小匙|勺|杯|瓣|グラム|個|本|枚';
const AMOUNT = new RegExp(String.raw`^\D{0,8}${NUMBER}\s?\p{L}`, 'iu');
const MEASURED = new RegExp(String.raw`(?:^|[^\p{L}\d])${NUMBER}\s?(?:${UNITS})(?![\p{sc=Latn}\p{sc=Cyrl}])`, 'iu');
/** Japanese names the spoon before the number. */
const SPOONS = /(?:大さじ|小さじ|カップ)\s?\d/u;
const MAX_CHARS = 120;
/** So many amounts, so many of them measured, and such a share of the lines of one list, make it one of materials. */
const MIN_AMOUNTS = 3;
const MIN_MEASURED = 2;
const SHARE = 0.4;
/** Elements above a line that may be its list. */
const LEVELS = 3;
const MAX_LINES = 80;
/** Log-odds above which a line goes all the same. */
const SURE = 6;

/**
 * What is needed of each for something to be made, below one another: "2 tbsp butter", "1 onion". The trees see a list of labels;
 * no page's furniture is measured out. Lines without an amount between them stay with them.
 */
export function measuresStay(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  for (const lines of blocksWithin(page, LEVELS, isLine).values()) {
    if (lines.length > MAX_LINES || !lines.some(({ id }) => wanted.has(id))) continue;
    const amounts = amountsOf(lines);
    const makes = new Set(amounts.map(({ template }) => template));
    const homes = new Set(amounts.map(({ container }) => container));
    const materials = lines.filter((line) => makes.has(line.template) || homes.has(line.container));
    for (const { id } of materials) if (isDoubtful(verdicts.get(id), SURE)) wanted.delete(id);
  }
}

const isLine = (block: Block): boolean =>
  isReadable(block) && block.links + block.controls === 0 && block.chars <= MAX_CHARS && isWords(block);

const isWords = ({ role, text }: Block): boolean => role !== 'control' && /[\p{L}\d]/u.test(text);

/** The lines with an amount, where there are enough of them; else none. */
function amountsOf(lines: readonly Block[]): readonly Block[] {
  const amounts = lines.filter(({ text }) => AMOUNT.test(text) || isMeasured(text));
  if (amounts.length < MIN_AMOUNTS || amounts.length < SHARE * lines.length) return [];
  return amounts.filter(({ text }) => isMeasured(text)).length >= MIN_MEASURED ? amounts : [];
}

const isMeasured = (text: string): boolean => MEASURED.test(text) || SPOONS.test(text);
