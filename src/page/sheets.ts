/** Style sheets that a strict page policy lets through and the page's markup never shows. */
type Root = Document | ShadowRoot;

const cache = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** The sheet for a text, made once a document; null where the engine has no constructable sheets here. */
function sheetFor(owner: Document, css: string): CSSStyleSheet | null {
  let made = cache.get(owner);
  if (made === undefined) cache.set(owner, (made = new Map<string, CSSStyleSheet>()));
  const known = made.get(css);
  if (known !== undefined) return known;
  const Sheet = owner.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  try {
    const sheet = new Sheet();
    sheet.replaceSync(css);
    made.set(css, sheet);
    return sheet;
  } catch {
    return null;
  }
}

const FALLBACK = 'data-winnow-style';

/** Gives a root of our own exactly these sheets. */
export function styleRoot(root: ShadowRoot, css: readonly string[]): void {
  const sheets = css.map((text) => sheetFor(root.ownerDocument, text));
  try {
    if (sheets.some((sheet) => sheet === null)) throw new TypeError('no sheets');
    root.adoptedStyleSheets = sheets.filter((sheet) => sheet !== null);
  } catch {
    styleByElement(root, css);
  }
}

/** Engines that refuse a sheet made by a content script get a `<style>` inside the closed root. */
function styleByElement(root: ShadowRoot, css: readonly string[]): void {
  root.querySelector('style')?.remove();
  if (css.length === 0) return;
  const style = root.ownerDocument.createElement('style');
  style.textContent = css.join('\n');
  root.prepend(style);
}

/** Adds a sheet to a root of the page, once. */
export function adopt(root: Root, css: string): void {
  const owner = root instanceof ShadowRoot ? root.ownerDocument : root;
  const sheet = sheetFor(owner, css);
  try {
    if (sheet === null) throw new TypeError('no sheets');
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const head = root instanceof ShadowRoot ? root : owner.head;
    if (head.querySelector(`style[${FALLBACK}]`) !== null) return;
    const style = owner.createElement('style');
    style.setAttribute(FALLBACK, '');
    style.textContent = css;
    head.append(style);
  }
}

/** Takes the sheet away again. */
export function abandon(root: Root, css: string): void {
  const owner = root instanceof ShadowRoot ? root.ownerDocument : root;
  const sheet = sheetFor(owner, css);
  try {
    const kept = root.adoptedStyleSheets.filter((one) => one !== sheet);
    if (kept.length !== root.adoptedStyleSheets.length) root.adoptedStyleSheets = kept;
  } catch {
    // Nothing was adopted: the element below is all there is.
  }
  root.querySelector(`style[${FALLBACK}]`)?.remove();
}
