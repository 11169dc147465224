import type { Block, Container, Page } from '../../src/core/types';
import { plainBlock, plainPage } from './plain-page';

/** A line of a page, or an element with what is in it. */
export type Line = Partial<Block>;
export type Part = Line | { readonly element: Container; readonly parts: readonly Part[] };

/** An element as a style sheet names it: `box('div.comments', line('Nice town.'))`. */
export const box = (selector: string, ...parts: readonly Part[]): Part => {
  const [tag = '', ...tokens] = selector.split('.');
  return { element: { parent: -1, tag, tokens, template: selector }, parts };
};

/** A paragraph; `special`: what is not so. */
export const line = (text: string, special: Partial<Block> = {}): Line => ({ text, ...special });

export const heading = (text: string, level = 1, special: Partial<Block> = {}): Line =>
  line(text, { level, role: 'heading', tag: `h${String(level)}`, ...special });

/** A line that is one link. */
export const link = (text: string, special: Partial<Block> = {}): Line =>
  line(text, { links: 1, linkChars: text.length, ...special });

export const picture = (special: Partial<Block> = {}): Line =>
  line('', { role: 'media', tag: 'img', images: 1, ...special });

export const button = (text: string, special: Partial<Block> = {}): Line =>
  line(text, { role: 'control', tag: 'button', ...special });

/** A page of these parts in its body. */
export function pageOf(parts: readonly Part[], { title = '', lang = 'en' } = {}): Page {
  const containers: Container[] = [];
  const blocks: Block[] = [];
  const add = (element: Container, inside: readonly Part[], parent: number): void => {
    const own = containers.push({ ...element, parent }) - 1;
    for (const part of inside) {
      if ('element' in part) add(part.element, part.parts, own);
      else blocks.push({ ...plainBlock(part.text ?? '', blocks.length), container: own, ...part });
    }
  };
  add({ parent: -1, tag: 'body', tokens: [], template: 'body' }, parts, -1);
  return { ...plainPage([], { title, lang }), containers, blocks };
}
