import type { Page } from '../../types';
import type { Item } from './items';

/**
 * Pages that tell many stories by design: live blogs, round-ups of the news, newsletters. There "another story" means nothing,
 * so that nothing is judged off-topic. Known by what the page declares, by its title, or by entries that begin with a time.
 */
export function isManyStories(page: Page, items: readonly Item[]): boolean {
  return page.meta.schemaTypes.some((type) => DECLARED.has(type)) || announces(page.title) || isTimed(items);
}

const DECLARED: ReadonlySet<string> = new Set(['liveblogposting']);

/** What round-ups, newsletters and live blogs call themselves. */
const TITLES: readonly RegExp[] = [
  /\b(?:live ?blog|live updates?|as it happened|newsletter|news ?letter|round-?up|news (?:digest|wrap|summary)|in brief|week in review|stories of the (?:day|week)|things (?:\S+ ){0,5}(?:to know|need to know) (?:today|this (?:morning|week)))\b/iu,
  /\b(?:morning|evening|daily|weekly|weekend|news) (?:briefing|brief|digest|report|edition)\b/iu,
  /(?:快讯|早报|晚报|早知道|早餐|周报|简报|要闻|新闻速览|新闻汇总|一周回顾|[十0-9]大新闻|图文直播|滚动直播|实时更新|每日速递)\s*(?:[（(|丨｜_\-–—:：\d].*)?$/u,
  /\b(?:live-?ticker|news-?ticker|kurzmeldungen|kurz gemeldet|presseschau|en direct|revue de presse|minuto a minuto|en directo|en vivo|resumen de noticias)\b/iu,
  /(?:дайджест|онлайн-трансляция|обзор прессы|главное за (?:день|неделю|сутки))/iu,
  /(?:ニュースまとめ|ライブ更新|時系列|主要ニュース)/u,
];

const announces = (title: string): boolean => TITLES.some((words) => words.test(title));

/** A time of day, or a time and a date, at the start of a block. */
const TIME = /^[\s[(【（]*(?:[01]?\d|2[0-3])[:：.h][0-5]\d(?![\d:：.%])/u;
/** So many entries with a time, and this share of the page's blocks at least, make a live blog. */
const MIN_TIMES = 4;
const MIN_TIMED_SHARE = 0.15;

function isTimed(items: readonly Item[]): boolean {
  const timed = items.filter(({ text }) => TIME.test(text)).length;
  return timed >= MIN_TIMES && timed >= MIN_TIMED_SHARE * items.length;
}
