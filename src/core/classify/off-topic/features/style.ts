import type { Item } from '../items';
import type { Bag } from '../bag';
import { makeBags, mergeBags } from '../bag';
import { makeEvidence } from '../bayes-factor';
import type { Stories } from '../stories';
import type { Column } from './column';
import { column } from './column';

/**
 * The writer's hand: marks of punctuation, their width and spacing, and the commonest words. Another newsroom quotes, dashes
 * and spaces differently even where the subject is the same.
 */
const MARK = /[\p{P}\p{S}]/gu;
const SPACED_LATIN = /\p{sc=Han} [\p{sc=Latin}\p{N}]|[\p{sc=Latin}\p{N}] \p{sc=Han}/u;
const TIGHT_LATIN = /\p{sc=Han}[\p{sc=Latin}\p{N}]|[\p{sc=Latin}\p{N}]\p{sc=Han}/u;
/** A mark's share of a text's marks and common words; a flat guess does, since only differences count. */
const MARK_PROBABILITY = 0.01;
const STYLE_STRENGTH = 60;

export function styleColumns(items: readonly Item[], stories: Stories, probability: (key: string) => number): Column[] {
  const { clusters, isMain } = stories;
  const marks = items.map(({ text }) => marksOf(text));
  const keys = marks.map((list, i) => [...list, ...(stories.common[i] ?? [])]);
  const p = (key: string): number => (key.startsWith('\t') ? MARK_PROBABILITY : probability(key));
  return [evidenceOf('style', keys), evidenceOf('marks', marks)].flat();

  function evidenceOf(name: string, texts: readonly (readonly string[])[]): Column[] {
    const { vocabulary, bags } = makeBags(texts, p, () => true);
    const evidence = makeEvidence(vocabulary, STYLE_STRENGTH);
    const inMain = (i: number): boolean => isMain[clusters.of[i] ?? 0] === true;
    const main = mergeBags(bags.filter((_, i) => inMain(i)));
    const toMain = evidence.against(main);
    const near = (i: number): readonly Bag[] => bags.slice(Math.max(0, i - 2), i).concat(bags.slice(i + 1, i + 3));
    return [
      column(
        `${name}ToMain`,
        'surface',
        bags.map((bag, i) => toMain(bag, inMain(i) ? bag : undefined)),
      ),
      column(
        `${name}ToNear`,
        'surface',
        bags.map((bag, i) => evidence.between(bag, mergeBags(near(i)))),
      ),
    ];
  }
}

function marksOf(text: string): string[] {
  const marks = (text.match(MARK) ?? []).map((mark) => `\t${mark}`);
  if (SPACED_LATIN.test(text)) marks.push('\tspaced');
  if (TIGHT_LATIN.test(text)) marks.push('\ttight');
  return marks;
}
