import type { Context } from '../../features/context';
import { at } from '../../features/mass';
import { isRunning } from '../../running-text';
import type { Block, Container, Role } from '../../types';
import { BALANCED } from './beside';

/** Elements above a button that may be the box it stands in. */
const LEVELS = 4;
/** Blocks of a box: its heading, a line or two, the form, the small print. */
const MAX_BLOCKS = 8;
/** A pitch may be as long as a paragraph; two are a text with a form in it. */
const MAX_PARAGRAPHS = 1;
/** A pitch quotes nobody, and what an article shows or quotes stands in its section. */
const TEXTUAL: ReadonlySet<Role> = new Set<Role>(['quote', 'table', 'preformatted']);
const isTextual = ({ role, tag }: Block): boolean => TEXTUAL.has(role) || tag === 'figcaption';

/**
 * Blocks of a small box that has a button whose words sign up, and a field or a line in such words, each with its button: the
 * box pitches what the button does. A box is the element around both, and goes on upwards while it holds few blocks, and no
 * text, or none beside a pitch. One built like an element beside it that holds text is a section of the article.
 */
export function signUpBoxes(context: Context): ReadonlyMap<number, number> {
  const { page, mass, phrases, title } = context;
  const texts = textsByMake(context);
  const buttonOf = new Map<number, number>();
  page.blocks.forEach((block, i) => {
    if (phrases[i]?.kind !== 'sign-up' || block.role !== 'control') return;
    let c = block.container;
    let said = Infinity;
    for (let level = 0; level < LEVELS && c >= 0; level++) {
      const first = at(mass.first, c);
      const end = at(mass.end, c);
      const own = page.containers[c];
      if (own === undefined || end - first > MAX_BLOCKS || (first <= title && title < end)) return;
      const paragraphs = at(mass.paragraphs, c);
      const isSection = (texts.get(makeOf(own)) ?? 0) > Math.min(1, paragraphs);
      const inside = page.blocks.slice(first, end);
      const isText = paragraphs > Math.min(said, MAX_PARAGRAPHS) || inside.some(isTextual);
      if (isText || isSection) return;
      const isTold = inside.some(({ id }) => id !== i && phrases[id]?.kind === 'sign-up');
      if (at(mass.controls, c) > 0 || isTold) for (let one = first; one < end; one++) buttonOf.set(one, i);
      if (isTold) said = paragraphs;
      c = own.parent;
    }
  });
  return buttonOf;
}

/** Makes are told by the element around and the template. */
const makeOf = ({ parent, template }: Container): string => `${String(parent)} ${template}`;

/** Of each make, how many elements hold text. */
function textsByMake({ page, mass }: Context): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  page.containers.forEach((own, c) => {
    if (at(mass.paragraphs, c) > 0) found.set(makeOf(own), (found.get(makeOf(own)) ?? 0) + 1);
  });
  return found;
}

/**
 * What a box adds to the scores of its lines: as much as brings them to their button's, up to Balanced's least. Its one paragraph
 * is the pitch or the small print where the trees doubt it already: on 2,119 saved pages 35 boxes have one that runs, all of them
 * in doubt, and none of the 29 labelled is the article's. One that they take for text may be, with a form beside it.
 */
export function signUpWeights({ page }: Context, scores: ArrayLike<number>, boxes: ReadonlyMap<number, number>) {
  const weights = new Float64Array(page.blocks.length);
  for (const [i, button] of boxes) {
    const block = page.blocks[i];
    const score = scores[i] ?? 0;
    if (block === undefined || block.chars === 0 || (isRunning(block) && score <= 0)) continue;
    weights[i] = Math.max(0, Math.min(BALANCED, scores[button] ?? 0) - score);
  }
  return weights;
}
