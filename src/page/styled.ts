/**
 * When the style sheets that the markup names are there. A browser shows nothing of a page before, and what it says of boxes
 * is not what will be seen: menus are unfolded, and nothing is beside anything.
 */
import { allNamed } from './cosmetic-query';
import { dom } from './extract/dom';
import { textOf } from './nodes';
import { onceRun, haveRun } from './own-scripts';

/** Links looked at, and sheets in the markup; characters and rules at the beginning of each, where imports stand. */
const MAX_SHEETS = 300;
const MAX_CHARS = 5_000;
const MAX_IMPORTS = 20;

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

const isWaiting = (): boolean => someNamed('link', isDue) || someNamed('style', isImporting);

function someNamed(name: 'link' | 'style', test: (element: Element) => boolean): boolean {
  const named = allNamed(document, name);
  const end = Math.min(named.length, MAX_SHEETS);
  for (let i = 0; i < end; i++) {
    const one = named[i];
    if (one !== undefined && test(one)) return true;
  }
  return false;
}

/** A sheet in the markup whose imports have neither come nor failed: Firefox shows nothing of it before, Chromium all but them. */
function isImporting(style: Element): boolean {
  if (!(style instanceof HTMLStyleElement) || failed.has(style) || !isCss(style)) return false;
  if (!textOf(style).slice(0, MAX_CHARS).includes('@import')) return false;
  if (style.sheet === null) return true;
  const first = Array.from({ length: MAX_IMPORTS }, (_, i) => style.sheet?.cssRules[i]);
  return first.some(
    (rule) => rule instanceof CSSImportRule && rule.styleSheet === null && isForScreen(rule.media.mediaText),
  );
}

/** A sheet for this screen that has neither come nor failed. */
function isDue(link: Element): boolean {
  if (!(link instanceof HTMLLinkElement)) return false;
  const { attribute } = dom();
  const rel = (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/);
  if (!rel.includes('stylesheet') || rel.includes('alternate') || failed.has(link)) return false;
  if ((attribute(link, 'href') ?? '') === '' || attribute(link, 'disabled') !== null) return false;
  return isCss(link) && isForScreen(attribute(link, 'media') ?? '') && link.sheet === null;
}

const isForScreen = (media: string): boolean => media === '' || matchMedia(media).matches;

const isCss = (element: Element): boolean =>
  ['', 'text/css'].includes((dom().attribute(element, 'type') ?? '').toLowerCase());
