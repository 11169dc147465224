/**
 * When the style sheets that the markup names are there. A browser shows nothing of a page before, and what it says of boxes
 * is not what will be seen: menus are unfolded, and nothing is beside anything.
 */
import { allNamed } from './cosmetic-query';
import { dom } from './extract/dom';
import { onceRun, haveRun } from './own-scripts';

/** Links looked at. */
const MAX_LINKS = 300;

const failed = new WeakSet<EventTarget>();

/** Notes sheets that can't be had; to be called as early as possible. */
export function watchSheets(signal: AbortSignal): void {
  if (haveRun()) return;
  const done = new AbortController();
  const note = ({ target }: Event): void => {
    if (target !== null) failed.add(target);
  };
  document.addEventListener('error', note, { capture: true, signal: AbortSignal.any([signal, done.signal]) });
  onceRun(() => done.abort());
}

/** Resolves when no sheet is waited for, at the latest when the page's scripts have run; never once the signal has aborted. */
export function whenStyled(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const either = AbortSignal.any([signal, done.signal]);
    const look = (): void => {
      if (either.aborted || (!haveRun() && isWaiting())) return;
      done.abort();
      resolve();
    };
    for (const type of ['load', 'error']) document.addEventListener(type, look, { capture: true, signal: either });
    onceRun(look);
    look();
  });
}

function isWaiting(): boolean {
  const links = allNamed(document, 'link');
  const end = Math.min(links.length, MAX_LINKS);
  for (let i = 0; i < end; i++) {
    const link = links[i];
    if (link instanceof HTMLLinkElement && isDue(link)) return true;
  }
  return false;
}

/** A sheet for this screen that has neither come nor failed. */
function isDue(link: HTMLLinkElement): boolean {
  const { attribute } = dom();
  const rel = (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/);
  if (!rel.includes('stylesheet') || rel.includes('alternate') || failed.has(link)) return false;
  if ((attribute(link, 'href') ?? '') === '' || attribute(link, 'disabled') !== null) return false;
  const type = attribute(link, 'type') ?? '';
  if (type !== '' && type.toLowerCase() !== 'text/css') return false;
  const media = attribute(link, 'media') ?? '';
  return (media === '' || matchMedia(media).matches) && link.sheet === null;
}
