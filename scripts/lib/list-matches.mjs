// What filter lists match in a document: asked rule by rule, without any of the extension's own shortcuts.
import { parseHTML } from 'linkedom';
import { parse } from 'tldts';

/** True where a rule matches anything in the document as it was saved. */
export function hasMatch(engine, url, html) {
  const { document } = parseHTML(html);
  return selectorsFor(engine, url, wordsOf(document)).some((selector) => {
    try {
      return selector !== '' && document.querySelector(selector) !== null;
    } catch {
      // What linkedom can't read is left to the browser.
      return true;
    }
  });
}

/** Selectors of every rule that may speak of the page. `engine`: a FiltersEngine. */
export function selectorsFor(engine, url, { classes, ids, hrefs }) {
  const { hostname, domain } = parse(url);
  const where = { url, hostname, domain: domain ?? hostname };
  const { matches, allowGenericHides } = engine.matchCosmeticFilters({
    ...{ ...where, ancestors: [], classes, ids, hrefs, getRulesFromDOM: true, getRulesFromHostname: true },
    ...{ getInjectionRules: false, getExtendedRules: false, callerContext: undefined },
  });
  const found = matches
    .filter((m) => m.filter && !m.exception && !m.filter.isScriptInject())
    .map((m) => m.filter.getSelector());
  if (!allowGenericHides) return found;
  const base = engine.getCosmeticsFilters({
    ...where,
    getBaseRules: true,
    getRulesFromDOM: false,
    getRulesFromHostname: false,
  });
  return [
    ...found,
    ...base.styles
      .replaceAll(' { display: none !important; }', ',')
      .split(',\n')
      .map((s) => s.trim().replace(/,$/, '')),
  ];
}

/** Also sent into the page: it stands by itself. */
export function wordsOf(document) {
  const all = [...document.querySelectorAll('*')];
  return {
    classes: [...new Set(all.flatMap((e) => [...e.classList]))],
    ids: [...new Set(all.map((e) => e.id).filter((id) => typeof id === 'string' && id !== ''))],
    hrefs: [...new Set(all.map((e) => e.getAttribute('href')).filter((href) => href))],
  };
}

/** Selectors of the outermost matched elements that show text, a picture or a frame. Sent into the page: it stands by itself. */
export function visibleOf(selectors) {
  const found = new Map();
  for (const selector of selectors) {
    try {
      if (selector) for (const e of document.querySelectorAll(selector)) found.set(e, selector);
    } catch {
      // Not for this browser.
    }
  }
  const box = (e) => {
    const { width, height } = e.getBoundingClientRect();
    return width >= 8 && height >= 8 && e.checkVisibility({ visibilityProperty: true });
  };
  const shows = (e) =>
    box(e) &&
    (e.innerText?.trim() ||
      e.matches('img,iframe,video') ||
      [...e.querySelectorAll('img,iframe,video,canvas')].some(box));
  const isTop = (e) => {
    for (let up = e.parentElement; up; up = up.parentElement) if (found.has(up)) return false;
    return true;
  };
  return [...found].filter(([e]) => isTop(e) && shows(e)).map(([, selector]) => selector);
}
