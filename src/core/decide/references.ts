import { upwards } from '../closest';
import { isReadable } from '../seen';
import type { Block, Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import { articleRegion } from './region';
import { LISTS } from './tags';
import type { Action } from './wanted';

/** What heads the sources of a text. */
const HEAD =
  /^(?:(?:list of |notes (?:and|&) )?(?:sources|references|bibliography|works cited|citations|endnotes|footnotes)|sources (?:and|&) (?:references|notes|further reading)|(?:主要|数据|資料|资料|信息|新闻)?(?:参考|參考)(?:资料|資料|文献|文獻|来源|來源|链接|連結)|(?:资料|資料|数据|數據|信息)(?:来源|來源)|注释|註釋|出典|参照|quellen(?:verzeichnis|angaben)?|einzelnachweise|literatur(?:verzeichnis)?|références|bibliographie|fuentes|referencias|bibliografía|fontes|referências|fonti|riferimenti|bibliografia|источники|литература|примечания|참고\s?(?:문헌|자료)|출처)\s*[:：]?$/iu;
const MAX_HEAD = 40;
const MAX_ENTRIES = 200;

/**
 * The sources listed below an article are its own: under a heading that says so, lines that lead out of the site or nowhere. The
 * trees see a list of links, as of other articles. At Strict it may go, as in a reader view.
 */
export function referencesStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  { strength, corrections }: Pick<Policy, 'strength' | 'corrections'>,
): void {
  if (strength === 'strict') return;
  const { first } = articleRegion(page, verdicts);
  for (const head of page.blocks) {
    if (head.id <= first || !isHead(head)) continue;
    const entries = entriesBelow(page, head);
    if (entries.length === 0 || !entries.every(isSource)) continue;
    for (const block of [head, ...entries]) {
      const isOurs = verdicts.get(block.id)?.category === 'boilerplate' && !isAsked(page, corrections, block);
      if (isOurs) wanted.delete(block.id);
    }
  }
}

const isHead = ({ visible, chars, links, text }: Block): boolean =>
  visible && chars <= MAX_HEAD && links === 0 && HEAD.test(text.trim());

/** The list that follows, or the lines of the heading's own element up to its end or the next heading. */
function entriesBelow({ blocks, containers }: Page, head: Block): readonly Block[] {
  const seen = blocks.slice(head.id + 1, head.id + 1 + MAX_ENTRIES).filter(isReadable);
  const next = seen[0];
  if (next === undefined || isHeading(next)) return [];
  const list = upwards({ containers }, next.container, 3).find((c) => LISTS.has(containers[c]?.tag ?? '')) ?? -1;
  const isOne = (block: Block): boolean =>
    list >= 0 ? upwards({ containers }, block.container, 3).includes(list) : block.container === head.container;
  const end = seen.findIndex((block) => isHeading(block) || !isOne(block));
  return end < 0 ? seen : seen.slice(0, end);
}

/** The number of a note is none, whatever its element: "(1)", "[2]". */
const isHeading = ({ level, text }: Block): boolean => level > 0 && !MARK.test(text);
const MARK = /^\s*[([]?\d{1,3}[\])]?\s*$/;

/** None of its links stays on the site, but for marks that lead back to the text. */
const isSource = ({ links, outLinks, ownLinks = 0 }: Block): boolean => links <= outLinks + ownLinks;
