/** Of which blocks a correction speaks, and of which a new one is to speak. */
import type { Reach } from '../analysis';
import { upwards } from '../closest';
import { fingerprint } from '../fingerprint';
import { isRunning } from '../running-text';
import type { SipKey } from '../sip-hash';
import type { Block, Container, Correction, Page } from '../types';
import { chars } from './wholes';

/** A template holds so much of a page's running text at most, or its article is in it; a single block so much. */
const MAX_SHARE = 0.2;
const MAX_SINGLE_SHARE = 0.5;
/** Elements above a block that may name it. */
const LEVELS = 3;
/** The same on every device: a correction travels with an export, and with sync. */
const KEY: SipKey = [0x77696e6e, 0x6f77, 0x6b656570, 0x73];

type Tree = Pick<Page, 'containers'>;

/** The block's template; where that is a bare tag, with the template of the closest element around it that has a name. */
export function nameOf(page: Tree, block: Block): string {
  if (isNamed(block)) return block.template;
  const around = namesAround(page, block)[0];
  return around === undefined ? block.template : `${around} ${block.template}`;
}

/** Templates that are names of the elements around, from the inside out. */
const namesAround = ({ containers }: Tree, { container }: Block): readonly string[] =>
  upwards({ containers }, container, LEVELS)
    .map((c) => containers[c]?.template ?? '')
    .filter((template) => isNamed({ template }));

const isNamed = ({ template }: Pick<Container, 'template'>): boolean => template.includes('.');

/**
 * True where the name tells its blocks from the article's: it is no bare tag, and not much of this page's running text is in
 * blocks of it, or in the element that it names around them. What the reader says of one such block may be said of all.
 */
export function isTelling(page: Tree, name: string, blocks: readonly (Block | undefined)[]): boolean {
  if (!isNamed({ template: name })) return false;
  const running = blocks.filter((block) => block !== undefined).filter(isRunning);
  const [around = '', tag = ''] = name.split(' ');
  const isOwn = (block: Block): boolean =>
    tag === '' ? block.template === name : namesAround(page, block).includes(around);
  const held = running.filter(isOwn);
  const share = chars(held) / Math.max(1, chars(running));
  return share <= (held.length > 1 ? MAX_SHARE : MAX_SINGLE_SHARE);
}

/** Does a correction speak of the block? */
export function isOf(page: Tree, block: Block, { template, text }: Pick<Correction, 'template' | 'text'>): boolean {
  if (template !== block.template && template !== nameOf(page, block)) return false;
  return text === undefined || text === printOf(block);
}

/** By block: a site may have many corrections, each asked for each block. */
const prints = new WeakMap<Block, string | null>();

function printOf(block: Block): string | null {
  const known = prints.get(block);
  if (known !== undefined) return known;
  const print = fingerprint(block.text, KEY);
  prints.set(block, print);
  return print;
}

/** How far a Keep of each of these blocks would reach, by their ids: what `keepOf` would say. */
export function reachesOf(
  page: Tree,
  some: readonly Block[],
  blocks: readonly (Block | undefined)[],
): ReadonlyMap<number, Reach> {
  const telling = new Map<string, boolean>();
  const isTold = (name: string): boolean => {
    const told = telling.get(name) ?? isTelling(page, name, blocks);
    telling.set(name, told);
    return told;
  };
  const reach = (block: Block): Reach =>
    isTold(nameOf(page, block)) ? 'alike' : printOf(block) === null ? 'itself' : 'text';
  return new Map(some.map((block) => [block.id, reach(block)]));
}

/**
 * What keeping a block may say of others: all that its name tells from the article's, else those of the same text; null
 * where it has neither a telling name nor words enough.
 */
export function keepOf(
  page: Tree,
  block: Block,
  blocks: readonly (Block | undefined)[],
): Pick<Correction, 'template' | 'text'> | null {
  const template = nameOf(page, block);
  if (isTelling(page, template, blocks)) return { template };
  const text = printOf(block);
  return text === null ? null : { template: block.template, text };
}
