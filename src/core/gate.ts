import { declared, hasFormTitle, hasOtherAddress, tellsOneStory } from './gate/evidence';
import { pageFacts, type PageFacts } from './gate/facts';
import type { GateAnswer, Page } from './types';

/** Weight in Latin letters of a run of paragraphs that is as often an article as not, all else unknown. */
const EVEN_RUN = 310;
const PER_RUN_LOG = 2;
const MAX_RUN_EVIDENCE = 4;
/** The title stands at most this many blocks above the run: byline, date, picture and share bar lie between. */
const NEAR_TITLE = 15;
const TITLE_ABOVE = 1;
const ONLY_ARTICLE = 1.2;
const IN_THREAD = 1.2;
const NAMED = 1;
const DECLARED = 1.2;
const ONE_STORY = 0.8;
const DATED = 0.6;
const OTHER_ADDRESS = 1.5;
const FORM_TITLE = 2;
/** Cards with more text than the run. */
const PER_CARD_LOG = 0.6;
const MAX_CARDS = 1.5;
/** Fields and buttons between the paragraphs, for each paragraph; and on the page, for a hundred letters of the run. */
const PER_CONTROL_BETWEEN = 2.5;
const PER_CONTROL_LOG = 0.8;
/** A price line, and what all of them may weigh: shops; but some articles carry offers. */
const PER_PRICE = 0.5;
const MAX_PRICES = 1.5;
/** A page with next to nothing but one run, without cards, fields and buttons, is an article however short. */
const BARE_SHARE = 0.6;
const BARE = 3.5;
/** Share of the text that the reader is writing, from which on the page is an editor. */
const EDITED_SHARE = 0.4;
/** Less text than this on the whole page: nothing to judge. */
const SHORT_TOTAL = 160;
const FEW_LINK_LINES = 8;
const MANY_BUTTONS = 8;
const MANY_FIELDS = 3;

/** Log-odds that the page is one article, from facts about it; no site is known by name. */
export function articleScore(page: Page, facts: PageFacts): number {
  const { run, runBlocks } = facts;
  if (run === 0) return -MAX_RUN_EVIDENCE;
  const controls = facts.controls + facts.buttons;
  return (
    Math.min(MAX_RUN_EVIDENCE, PER_RUN_LOG * Math.log(run / EVEN_RUN)) +
    (facts.titleGap >= 0 && facts.titleGap <= NEAR_TITLE ? TITLE_ABOVE : 0) +
    (isBare(facts) ? BARE : 0) +
    placed(facts) +
    DECLARED * declared(page) +
    (tellsOneStory(page) ? ONE_STORY : 0) +
    (page.meta.publishedTime === '' ? 0 : DATED) -
    (hasOtherAddress(page) ? OTHER_ADDRESS : 0) -
    (hasFormTitle(page) ? FORM_TITLE : 0) -
    Math.min(MAX_CARDS, PER_CARD_LOG * Math.log(Math.max(1, facts.cardText / run))) -
    PER_CONTROL_BETWEEN * Math.min(1, facts.runControls / runBlocks) -
    Math.min(MAX_PRICES, PER_PRICE * facts.prices) -
    PER_CONTROL_LOG * Math.log(1 + (controls * 100) / (run + 100))
  );
}

/** What the run stands in: told once, however many names say it. */
function placed({ inArticle, inThread, inNamed, titleGap }: PageFacts): number {
  if (inArticle) return ONLY_ARTICLE;
  if (inThread && titleGap >= 0) return IN_THREAD;
  return inNamed ? NAMED : 0;
}

const isPlain = (facts: PageFacts): boolean => facts.controls + facts.buttons + facts.cardMembers === 0;
const isBare = (facts: PageFacts): boolean => isPlain(facts) && facts.run >= BARE_SHARE * facts.total;
/** One short line in the page's only article: a notice, a picture's caption. */
const isNotice = (facts: PageFacts): boolean =>
  isPlain(facts) && facts.linesInArticle && facts.linkLines <= FEW_LINK_LINES;

/** Is this page an article? Lists, apps and forms are left to the ad classifier alone. Linear in blocks. */
export function gate(page: Page): GateAnswer {
  const facts = pageFacts(page);
  if (facts.edited > EDITED_SHARE * facts.total) return 'app';
  if (articleScore(page, facts) >= 0 || isNotice(facts)) return 'article';
  return refusal(facts);
}

function refusal(facts: PageFacts): GateAnswer {
  const { controls, buttons, tableCells, linkLines } = facts;
  if (buttons >= MANY_BUTTONS || facts.edited > 0) return 'app';
  if (controls >= MANY_FIELDS && linkLines < 2 * controls) return tableCells > 2 * controls ? 'app' : 'form';
  return facts.total < SHORT_TOTAL && facts.cardMembers === 0 ? 'short' : 'list';
}
