/** The words that rules are looked up by, each told to the worker once a page. Bounded. */
import { everyIn } from './cosmetic-query';
import { dom } from './extract/dom';

const MAX_ELEMENTS = 20_000;
const MAX_WORDS = 4_000;
const MAX_HREFS = 1_500;
const MAX_HREF_CHARS = 300;
const MAX_WORD_CHARS = 120;

/** On nearly every page: no rule needs one of these to be looked up. */
const COMMON = new Set(
  (
    'html head body title meta link script style noscript div span a p ul ol li dl dt dd table tbody thead tr td th img h1 h2 h3 h4 h5 h6 ' +
    'section article aside nav header footer main form input button label select option textarea strong b em i u s small sub sup br hr ' +
    'figure figcaption picture source video audio iframe svg path g use circle rect time blockquote cite code pre template center font'
  ).split(' '),
);

export interface Words {
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  readonly hrefs: readonly string[];
  readonly tags: readonly string[];
}

export const hasWords = ({ classes, ids, hrefs, tags }: Words): boolean =>
  classes.length + ids.length + hrefs.length + tags.length > 0;

export class Collector {
  readonly #attributes = new Set<string>();
  readonly #classes = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #hrefs = new Set<string>();
  readonly #tags = new Set<string>(COMMON);

  /** What is new in these elements and below them. */
  collect(roots: readonly Element[]): Words {
    const words = { classes: [] as string[], ids: [] as string[], hrefs: [] as string[], tags: [] as string[] };
    let left = MAX_ELEMENTS;
    for (const root of roots) {
      if (left <= 0) break;
      this.#look(root, words);
      const inside = everyIn(root, left);
      left -= inside.length + 1;
      for (const element of inside) this.#look(element, words);
    }
    return words;
  }

  #look(element: Element, words: { classes: string[]; ids: string[]; hrefs: string[]; tags: string[] }): void {
    const { localName, attribute } = dom();
    const tag = localName(element);
    add(this.#tags, words.tags, tag, MAX_WORDS);
    const id = attribute(element, 'id');
    if (id !== null && id !== '') add(this.#ids, words.ids, id, MAX_WORDS);
    const names = attribute(element, 'class');
    if (names !== null && names !== '' && !this.#attributes.has(names)) {
      this.#attributes.add(names);
      for (const name of names.split(/\s+/)) if (name !== '') add(this.#classes, words.classes, name, MAX_WORDS);
    }
    if (tag !== 'a') return;
    const href = attribute(element, 'href');
    if (href !== null) add(this.#hrefs, words.hrefs, href.slice(0, MAX_HREF_CHARS), MAX_HREFS, MAX_HREF_CHARS);
  }
}

function add(known: Set<string>, fresh: string[], word: string, most: number, chars = MAX_WORD_CHARS): void {
  if (word.length > chars || known.size >= most || known.has(word)) return;
  known.add(word);
  fresh.push(word);
}
