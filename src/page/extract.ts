import type { ReadPage } from '../core/types';
import { bodyOf, languageOf, titleOf, topOf } from './document';
import { MAX_MS } from './extract/limits';
import { readMeta } from './extract/meta';
import type { Place } from './extract/places';
import { Walk, type Walked } from './extract/walk';
import { workingTime } from './extract/working-time';
import { documentOf, parentThrough } from './nodes';
import { pause, SLICE_MS } from './slices';

export interface ExtractOptions {
  /** The page's address; the document's own where absent. */
  readonly url?: string;
  /** Elements not to enter, such as the extension's own. */
  readonly skip?: (element: Element) => boolean;
  /** Told of elements that have a tree of their own, and with null of components that have none. */
  readonly tree?: (host: Element, root: ShadowRoot | null) => void;
  /** Milliseconds after which the reading stops. */
  readonly maxMs?: number;
}

/** `elements[i]` is where block `page.blocks[i]` lies. */
export interface Extraction {
  readonly page: ReadPage;
  readonly elements: readonly Place[];
}

/** Reads a whole document into plain blocks. Reads no layout; the DOM is not changed. */
export function extract(root: Document, options: ExtractOptions = {}): Extraction {
  const { walk } = begin(root, bodyOf(root) ?? topOf(root), options);
  walk.go();
  return assemble(root, walk.walked(), options);
}

/**
 * The same, giving way to the page now and then. Where the page changed meanwhile what was to be read next, all is read
 * anew at once. What came into parts read already is left out.
 */
export async function extractInSlices(root: Document, options: ExtractOptions = {}): Promise<Extraction> {
  const { walk, time } = begin(root, bodyOf(root) ?? topOf(root), options);
  while (!walk.go(() => time.slice() > SLICE_MS)) {
    await time.rest(pause);
    if (!walk.isInPlace()) return extract(root, options);
  }
  return assemble(root, walk.walked(), options);
}

/**
 * Reads one subtree: the same page data, its blocks numbered from 0, its containers headed by the elements above the
 * subtree, so that their features are those they would have in the whole page.
 */
export function extractFrom(subtree: Element, options: ExtractOptions = {}): Extraction {
  const root = documentOf(subtree);
  const above: Element[] = [];
  for (let at = parentThrough(subtree); at !== null && at !== topOf(root); at = parentThrough(at)) above.unshift(at);
  const { walk } = begin(root, subtree, options, above);
  walk.go();
  return assemble(root, walk.walked(), options);
}

function begin(root: Document, at: Element, options: ExtractOptions, above: readonly Element[] = []) {
  const time = workingTime();
  const maxMs = options.maxMs ?? MAX_MS;
  const walk = new Walk({
    hostname: hostOf(options.url ?? root.URL),
    expired: () => time.all() > maxMs,
    skip: options.skip ?? (() => false),
    tree: options.tree ?? (() => undefined),
  });
  walk.enter(above);
  walk.begin(at);
  return { walk, time };
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}

function assemble(root: Document, walked: Walked, options: ExtractOptions): Extraction {
  const { headline, ogTitle, ...meta } = readMeta(root);
  const page: ReadPage = {
    lang: languageOf(root),
    url: options.url ?? root.URL,
    titles: { headline, ogTitle, documentTitle: titleOf(root) },
    meta,
    containers: walked.containers,
    blocks: walked.blocks,
    truncated: walked.truncated,
  };
  return { page, elements: walked.places };
}
