/** What this site's other articles taught, put beside the page's blocks; and this article, remembered for the next. */
import { fingerprint, fingerprints as freshPrints } from '../core/fingerprint';
import type { SipKey } from '../core/sip-hash';
import type { Block, Page } from '../core/types';
import { rememberArticle, type Learned } from '../settings/learned';
import { seenElsewhere } from '../settings/learned-site';

const printed = new WeakMap<readonly Block[], { salt: string; prints: ReadonlyMap<number, string> }>();

/** Fingerprints of a page, made once for what was learnt and what will be. */
function fingerprints(blocks: readonly Block[], salt: SipKey): ReadonlyMap<number, string> {
  const known = printed.get(blocks);
  if (known?.salt === salt.join()) return known.prints;
  const prints = freshPrints(blocks, salt);
  printed.set(blocks, { salt: salt.join(), prints });
  return prints;
}

/** The page with how often its blocks were seen on other articles of the site. */
export function withLearned(page: Page, learned: Learned | null): Page {
  const salt = learned?.index?.salt;
  if (learned === null || salt === undefined || learned.site.seen.length === 0) return page;
  const prints = fingerprints(page.blocks, salt);
  return { ...page, seenElsewhere: seenElsewhere(learned.site, articlePrint(page, salt), prints) };
}

/** Remembers an article's fingerprints; false where nothing was stored. */
export function remember(host: string, page: Page): Promise<boolean> {
  return rememberArticle(
    host,
    (salt) => ({ article: articlePrint(page, salt), blocks: fingerprints(page.blocks, salt).values() }),
    randomSalt,
  );
}

/** The address without its fragment stands for the article. */
function articlePrint(page: Page, salt: SipKey): string {
  const address = page.url.split('#')[0] ?? '';
  return fingerprint(`address ${address.replace(/\d/g, digitLetter)}`, salt) ?? '0'.repeat(16);
}

/** Numbers are folded in fingerprints, but tell addresses apart. */
const digitLetter = (digit: string): string => 'abcdefghij'[Number(digit)] ?? digit;

function randomSalt(): SipKey {
  const [a = 0, b = 0, c = 0, d = 0] = crypto.getRandomValues(new Int32Array(4));
  return [a, b, c, d];
}
