/** Corrections and reopened bars, as pages report them. In private windows nothing is learnt. */
import { CATEGORIES } from '../core/types';
import type { Category, Correction } from '../core/types';
import type { Sender } from '../platform/messages';
import { askPage } from '../platform/messages';
import { readStorage, writeStorage } from '../platform/storage';
import type { PageState } from '../protocol';
import { addCorrection, ease, revokeCorrection } from '../settings/corrections';
import { siteOf } from '../settings/domain';
import { exclusively } from '../settings/exclusively';
import { parseCorrection } from '../settings/parse-corrections';
import { policyFor } from '../settings/policy';
import { count, forget, isUnfair, parseTallies, TALLIES_KEY, type Tallies } from '../settings/reopened';
import { toUrl } from '../settings/sites';
import { updateSettings } from '../settings/store';

/** False where nothing was stored. */
export async function learnCorrection(url: string, correction: Correction, sender: Sender): Promise<boolean> {
  const address = toUrl(url);
  const parsed = parseCorrection(correction);
  if (address === null || parsed === null || isPrivate(sender)) return false;
  const { notice } = await updateSettings((own) => addCorrection(own, siteOf(address), { ...parsed, at: Date.now() }));
  return notice !== 'not-saved';
}

/** False where nothing was stored. */
export async function forgetCorrection(url: string, correction: Correction, sender: Sender): Promise<boolean> {
  const address = toUrl(url);
  const parsed = parseCorrection(correction);
  if (address === null || parsed === null || isPrivate(sender)) return false;
  const site = siteOf(address);
  const { notice } = await updateSettings((own) => revokeCorrection(own, site, parsed));
  return notice !== 'not-saved';
}

/** Bars of a tab's page already in the tally; a worker that ended forgets them and counts some bars twice, which errs to patience. */
const counted = new Map<number, { readonly url: string; readonly bars: Map<Category, number> }>();

/** The reader reopened a bar (`category`), or a page of a site that has a tally was judged (null). */
export async function tally(url: string, category: Category | null, sender: Sender): Promise<void> {
  const address = toUrl(url);
  const tab = sender.tab?.id;
  if (address === null || tab === undefined || isPrivate(sender)) return;
  const site = siteOf(address);
  if (category === null && !Object.hasOwn((await storedTallies()) ?? {}, site)) return;
  const state = await askPage(tab, 'page/state', {});
  await exclusively(TALLIES_KEY, async () => {
    const stored = await storedTallies();
    // What can't be read must not be written over.
    if (stored === null) return;
    const bars = newBars(tab, url, state);
    let tallies = stored;
    for (const each of CATEGORIES)
      tallies = count(tallies, site, each, bars.get(each) ?? 0, each === category ? 1 : 0, Date.now());
    const reached = category === null ? undefined : tallies[site]?.[category];
    if (category !== null && reached !== undefined && isUnfair(reached)) {
      await easeCategory(url, site, category);
      tallies = forget(tallies, site, category);
    }
    if (JSON.stringify(tallies) !== JSON.stringify(stored)) await writeStorage('local', { [TALLIES_KEY]: tallies });
  });
}

/** Null where the storage can't be read. */
async function storedTallies(): Promise<Tallies | null> {
  const read = await readStorage('local', [TALLIES_KEY]);
  return read.ok ? parseTallies(read.values[TALLIES_KEY]) : null;
}

export function forgetTab(tab: number): void {
  counted.delete(tab);
}

/** Only what collapses falls to mark; what the reader chose for the site stands. */
async function easeCategory(url: string, site: string, category: Category): Promise<void> {
  await updateSettings((own) =>
    policyFor(own, url, Date.now()).policy.treatments[category] === 'collapse'
      ? ease(own, site, category, Date.now())
      : {},
  );
}

function newBars(tab: number, url: string, state: PageState | null): ReadonlyMap<Category, number> {
  const known = counted.get(tab);
  const before = known?.url === url ? known.bars : new Map<Category, number>();
  const now = new Map(CATEGORIES.map((each) => [each, state?.runs.filter((run) => run.category === each).length ?? 0]));
  counted.set(tab, {
    url,
    bars: new Map(CATEGORIES.map((each) => [each, Math.max(now.get(each) ?? 0, before.get(each) ?? 0)])),
  });
  return new Map(CATEGORIES.map((each) => [each, Math.max(0, (now.get(each) ?? 0) - (before.get(each) ?? 0))]));
}

function isPrivate(sender: Sender): boolean {
  return sender.tab?.incognito ?? false;
}
