import type { Decision } from '../core/types';
import { isConnected } from './nodes';
import type { Judged } from './read-page';

/** Times a page may put back what we collapsed; then it is the page's to show (two observers would fight for ever). */
const MAX_FIGHTS = 3;
/** Milliseconds within which what comes back was put back: a slot that shows the same anew every half a minute fights nobody. */
const SOON_MS = 10_000;
/** Texts remembered; a page with more of them collapsed is not fighting over one. */
const MAX_TEXTS = 5_000;
/** First characters that a text is known by, with its length. */
const KEY_CHARS = 120;

interface Known {
  readonly element: WeakRef<Element>;
  readonly times: number;
  /** When it was last to be collapsed, as `performance.now()`. */
  readonly at: number;
}

/** Remembers where each collapsed text stood, and how often it came back after its element had gone. */
export class Fights {
  readonly #known = new Map<string, Known>();

  /** Without the decisions on blocks that the page keeps putting back. */
  fair(decisions: readonly Decision[], { blocks, places }: Pick<Judged, 'blocks' | 'places'>): readonly Decision[] {
    return decisions.filter(({ block }) => {
      const element = places[block]?.element;
      const text = blocks[block]?.text ?? '';
      // Pictures have nothing to be told apart by.
      return element === undefined || text === '' || !this.isFight(text, element);
    });
  }

  /** Notes that a text is to be collapsed; true where the page has put it back too often. */
  isFight(whole: string, element: Element): boolean {
    const text = `${String(whole.length)} ${whole.slice(0, KEY_CHARS)}`;
    const known = this.#known.get(text);
    if (known === undefined && this.#known.size >= MAX_TEXTS) return false;
    const before = known?.element.deref();
    const gone = known !== undefined && (before === undefined || !isConnected(before));
    const at = performance.now();
    const isLate = known !== undefined && known.times < MAX_FIGHTS && at - known.at > SOON_MS;
    const times = gone && isLate ? 0 : (known?.times ?? 0) + (gone ? 1 : 0);
    this.#known.set(text, { element: new WeakRef(element), times, at });
    return times >= MAX_FIGHTS;
  }
}
