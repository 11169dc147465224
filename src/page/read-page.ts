/** The page as read and judged so far: blocks of the first reading, and of every later part, numbered through. */
import { analyze } from '../core/analyze';
import type { Analysis, Block, Container, Decision, Page, Policy } from '../core/types';
import { extract, extractFrom, type Extraction } from './extract';
import type { Place } from './extract/places';
import { STATE } from './attributed';
import type { Learned } from '../settings/learned';
import { withLearned } from './learned';
import { hasAttr } from './nodes';

/** Blocks of the first reading that later parts are judged against: enough to know the article's topic. */
const MAX_CONTEXT = 400;
/** Milliseconds for reading one late part. */
const MAX_PART_MS = 30;

export interface Judged {
  readonly blocks: Block[];
  readonly places: Place[];
  readonly page: Page;
  readonly analysis: Analysis;
  decisions: Decision[];
}

/** The extension's own bars are no part of the page. */
const isOurs = (element: Element): boolean => hasAttr(element, STATE) && /^bar/.test(element.getAttribute(STATE) ?? '');

/** Reads and judges the whole document. */
export function judgePage(root: Document, policy: Policy, learned: Learned | null = null): Judged {
  const { page: read, elements } = extract(root, { skip: isOurs });
  const page = withLearned(read, learned);
  const analysis = analyze(page, policy);
  return { blocks: [...page.blocks], places: [...elements], page, analysis, decisions: [...analysis.decisions] };
}

export interface Part {
  readonly from: number;
  readonly decisions: readonly Decision[];
  readonly tops: ReadonlySet<Element>;
  /** First blocks of parts that do not stand right behind the part before. */
  readonly breaks: ReadonlySet<number>;
}

/** Reads elements that came later and judges their blocks alone, against the page's own article. */
export function judgePart(judged: Judged, added: readonly Element[], policy: Policy): Part {
  const parts = added.map((element) => extractFrom(element, { skip: isOurs, maxMs: MAX_PART_MS }));
  if (parts.every((part) => part.page.blocks.length === 0))
    return { from: judged.blocks.length, decisions: [], tops: new Set(), breaks: new Set() };
  const context = judged.page.blocks.slice(0, MAX_CONTEXT);
  const { page, first } = joined(judged.page, context, parts);
  const from = judged.blocks.length;
  const analysis = analyze(page, policy);
  const shift = from - first;
  for (const block of page.blocks.slice(first)) judged.blocks.push({ ...block, id: block.id + shift });
  for (const part of parts) judged.places.push(...part.elements);
  const decisions = analysis.decisions
    .filter((decision) => decision.block >= first)
    .map((decision) => ({
      ...decision,
      block: decision.block + shift,
      verdict: { ...decision.verdict, block: decision.block + shift },
    }));
  judged.decisions.push(...decisions);
  return { from, decisions, tops: new Set(added), breaks: breaksOf(added, parts, from) };
}

function breaksOf(added: readonly Element[], parts: readonly Extraction[], from: number): ReadonlySet<number> {
  const breaks = new Set<number>();
  let id = from;
  for (const [i, part] of parts.entries()) {
    if (added[i - 1]?.nextElementSibling !== added[i]) breaks.add(id);
    id += part.page.blocks.length;
  }
  return breaks;
}

/** One page of the context's blocks and the parts' blocks behind them, its containers joined. */
function joined(page: Page, context: readonly Block[], parts: readonly Extraction[]): { page: Page; first: number } {
  const blocks: Block[] = [...context];
  const containers: Container[] = [...page.containers];
  for (const part of parts) {
    const shift = containers.length;
    for (const container of part.page.containers)
      containers.push({ ...container, parent: container.parent < 0 ? -1 : container.parent + shift });
    for (const block of part.page.blocks)
      blocks.push({ ...block, id: blocks.length, container: block.container < 0 ? -1 : block.container + shift });
  }
  // What was learnt is told by the block ids of the first reading.
  const { seenElsewhere: _, ...rest } = page;
  return { page: { ...rest, blocks, containers }, first: context.length };
}
