import { closest, upwards } from '../closest';
import { isSeen } from '../seen';
import type { Block, Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import type { Action } from './wanted';

/** Where figures come from: "Source: County clerk", "数据来源：国家统计局". */
const SOURCE =
  /^[(（]?(?:(?:data )?sources?|notes?|quellen?|daten|sources? des données|fuentes?|fontes?|fonti?|источник|출처|자료|(?:数据|數據|资料|資料|图表|圖表)?(?:来源|來源)|出典|出所)\s*[:：]\s*\S/iu;
const MAX_CHARS = 160;
/** Elements looked at above the line. */
const LEVELS = 40;

/**
 * A line on where the figures come from, right below a table, or a drawing, that stays is a part of it. Elsewhere it credits the
 * report.
 */
export function sourcesBelowStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  const seen = page.blocks.filter(isSeen);
  seen.forEach((block, at) => {
    const isSource = wanted.has(block.id) && block.chars <= MAX_CHARS && SOURCE.test(block.text.trim());
    const above = seen[at - 1];
    if (!isSource || above === undefined || wanted.has(above.id) || !isBelowFigures(page, above, block)) return;
    if (verdicts.get(block.id)?.category === 'boilerplate' && !isAsked(page, corrections, block))
      wanted.delete(block.id);
  });
}

/** Not where one table holds both: there it lays out the page. */
function isBelowFigures(page: Page, above: Block, block: Block): boolean {
  const figures = closest(page, above.container, ({ tag }) => tag === 'table' || tag === 'svg');
  return figures < 0 ? above.role === 'table' : !upwards(page, block.container, LEVELS).includes(figures);
}
