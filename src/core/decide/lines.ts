import { isNamed, upwards } from '../closest';
import { isPrice } from '../gate/prose';
import { isRunning } from '../running-text';
import { isSeen } from '../seen';
import type { Block, Kind, Page, Policy, Verdict, Verdicts } from '../types';
import { isAsked } from './corrected';
import { isTextAround } from './homes';
import type { Action } from './wanted';
import { isDoubtful } from './wholes';

/** A label, a name, a value: longer lines say something by themselves. */
const MAX_CHARS = 80;
/** Elements above two blocks within which they stand together. */
const LEVELS = 3;
/** Lines between a time and the text of its entry: its heading. */
const REACH = 2;

/** When an entry of a live blog was written: a time of day, or how long ago. */
const TIME = new RegExp(
  [
    String.raw`^(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:[:.][0-5]\d)?(?:\s?[ap]\.?\s?m\.?)?(?:\s?(?:uhr|h|[a-z]{2,4}))?$`,
    String.raw`^(?:an?|\d{1,3})\s?(?:m|min(?:ute)?s?|h|hrs?|hours?|d|days?)\.?\s+ago$`,
    String.raw`^vor (?:eine[rm]|\d{1,3}) (?:minuten?|min\.?|stunden?|std\.?|tage?n?)$`,
    String.raw`^(?:il y a|hace|há) \d{1,3} ?(?:min(?:ut[eo]s?)?|h(?:eures?|oras?)?|jours?|d[ií]as?)$`,
    String.raw`^(?:今天|昨天|今日|昨日)?\s?\d{1,2}[:时時]\d\d分?$|^\d{1,3}\s?(?:分钟|分鐘|小时|小時|天|分|時間|日)前$`,
    String.raw`^\d{1,3}\s?(?:분|시간|일)\s?전$`,
  ].join('|'),
  'iu',
);

/** Who wrote a post and how long ago, with links to either: "quoin 2 hours ago | next". */
const AGO = /^\S.{0,30}\s(?:an?|\d{1,3})\s?(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\s+ago\b.{0,20}$/iu;

/** What a review or a check of facts comes to: the word for it, and the value. */
const VERDICT = new RegExp(
  [
    String.raw`^(?:(?:our|the|final|overall)\s+)?(?:verdict|rating|score|ruling|bottom line)\s*[:：–-]\s*\S.{0,60}$`,
    String.raw`^(?:unser\s+)?(?:fazit|urteil|testurteil|bewertung|wertung|gesamtnote|note)\s*[:：–-]\s*\S.{0,60}$`,
    String.raw`^(?:notre\s+)?(?:verdict|note|avis|veredicto|calificación|puntuación|valoración|nota|veredito|avaliação|verdetto|voto|valutazione)\s*[:：–-]\s*\S.{0,60}$`,
    String.raw`^(?:核查|查核|最终|最終|综合|綜合|总体|總體)?(?:结论|結論|结果|結果|判定|评分|評分|评级|評級|打分|总评|總評|評価)\s*[:：]\s*\S.{0,30}$`,
    String.raw`^(?:판정|평점|결론)\s*[:：]\s*\S.{0,30}$`,
  ].join('|'),
  'iu',
);

/** What something is called, and what it costs. */
const PRICED =
  /^(?=.*\p{L}{2}).{3,60}[\s:：–,(（-](?:[￥¥$£€₩₹]\s?\d[\d.,]*|\d[\d.,]*\s?(?:元|円|원|€|£|zł|kr))[)）]?$/u;

/** Names that forums' software gives to who wrote a post. */
const AUTHORS = new Set(
  'author authors user username userinfo member poster postauthor nick nickname authi'.split(' '),
);
const MAX_NAME = 40;
/** Elements between a member's name and the row of a post. */
const ROW_LEVELS = 5;
/** Of these the closest to the line may be named. */
const NAME_LEVELS = 2;
const ROWS: ReadonlySet<string> = new Set(['tr', 'li', 'article']);
/** What else is named for a user: to log in, to share. */
const OTHERS: ReadonlySet<Kind> = new Set<Kind>(['sign-up', 'share-bar', 'contact-promotion', 'cookie-notice']);

/**
 * Short lines that belong to a text that stays: the time above an entry, what a review comes to, the thing that it is about and
 * its price, who wrote a post. The trees see labels, which elsewhere are furniture.
 */
export function linesStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  const seen = page.blocks.filter(isSeen);
  const members = membersOf(page, seen, wanted);
  seen.forEach((block, at) => {
    const isLine = block.chars > 0 && block.chars <= MAX_CHARS && wanted.has(block.id);
    if (!isLine || verdicts.get(block.id)?.category !== 'boilerplate' || isAsked(page, corrections, block)) return;
    const isKept = (other: Block | undefined, is: (one: Block) => boolean): boolean =>
      other !== undefined && is(other) && !wanted.has(other.id) && areTogether(page, block, other);
    const isText = (other: Block | undefined): boolean => isKept(other, isRunning);
    const [before, after] = [seen[at - 1], seen[at + 1]];
    const text = block.text.trim();
    if (AGO.test(text) && isKept(after, isTextAround)) wanted.delete(block.id);
    else if (TIME.test(text)) {
      if (seen.slice(at + 1, at + 1 + REACH).some(isText)) wanted.delete(block.id);
    } else if (VERDICT.test(text) || isThing(page, text, block, before, after)) {
      if ([seen[at - 2], before, after, seen[at + 2]].some(isText)) wanted.delete(block.id);
    } else if (members.has(block) && isMember(verdicts.get(block.id))) wanted.delete(block.id);
  });
}

const isMember = (verdict: Verdict | undefined): boolean =>
  verdict !== undefined && !OTHERS.has(verdict.kind) && isDoubtful(verdict, Infinity);

/** With its price in the line, or in one of its own beside it. */
function isThing(page: Page, text: string, block: Block, ...beside: readonly (Block | undefined)[]): boolean {
  if (PRICED.test(text)) return true;
  return beside.some((other) => other !== undefined && isPrice(other) && areTogether(page, block, other));
}

/** In one element at most `LEVELS` above either that is not all of the page. */
function areTogether(page: Page, a: Block, b: Block): boolean {
  if (a.container === b.container) return true;
  const above = new Set(upwards(page, a.container, LEVELS).filter((c) => page.containers[c]?.tag !== 'body'));
  return upwards(page, b.container, LEVELS).some((c) => above.has(c));
}

/**
 * The first line named for an author in each row: an element that holds text that stays, built as others of the page that do,
 * such as the posts of a thread. Below the name stand ranks and counts.
 */
function membersOf(page: Page, seen: readonly Block[], wanted: ReadonlyMap<number, Action>): ReadonlySet<Block> {
  const rows = rowsOf(page, wanted);
  const members = new Map<number, Block>();
  for (const block of seen) {
    if (block.chars === 0 || block.chars > MAX_NAME) continue;
    const above = upwards(page, block.container, ROW_LEVELS);
    const row = above.find((c) => rows.has(c));
    if (row === undefined || members.has(row)) continue;
    const around = above.slice(0, Math.min(above.indexOf(row), NAME_LEVELS)).map((c) => page.containers[c]);
    const isName = [block, ...around].some((own) => own !== undefined && isNamed(own, AUTHORS));
    if (isName) members.set(row, block);
  }
  return new Set(members.values());
}

function rowsOf(page: Page, wanted: ReadonlyMap<number, Action>): ReadonlySet<number> {
  const held = new Set<number>();
  for (const block of page.blocks) {
    if (!isRunning(block) || wanted.has(block.id)) continue;
    for (const c of upwards(page, block.container, ROW_LEVELS)) held.add(c);
  }
  const makes = new Map<string, number[]>();
  for (const c of held) {
    const { tag = '', template = '' } = page.containers[c] ?? {};
    if (!template.includes('.') && !ROWS.has(tag)) continue;
    const make = makes.get(template);
    if (make === undefined) makes.set(template, [c]);
    else make.push(c);
  }
  return new Set([...makes.values()].filter((alike) => alike.length > 1).flat());
}
