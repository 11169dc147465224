// Puts paragraphs and whole articles of one saved page into another, in their own markup or in the host's.
import { parseHTML } from 'linkedom';

const squash = (text) => text.replace(/\s+/g, ' ').trim();
/** Shorter lines stand on many pages. */
const MIN_CHARS = 40;

/** {document, paragraphs: elements with text of the article, texts, container: the element around them all} of a saved page. */
export function readArticle(html, truth) {
  const { document } = parseHTML(html);
  const whole = squash(truth);
  const paragraphs = [...document.querySelectorAll('p')].filter((p) => {
    const text = squash(p.textContent);
    return text.length >= MIN_CHARS && whole.includes(text);
  });
  const texts = paragraphs.map((p) => squash(p.textContent));
  return { document, paragraphs, texts, container: commonParent(paragraphs) };
}

function commonParent(elements) {
  let parent = elements[0]?.parentElement ?? null;
  while (parent && !elements.every((element) => parent.contains(element))) parent = parent.parentElement;
  return parent;
}

/** The ways of splicing: what goes in, and in whose markup. */
export const WAYS = ['single', 'block', 'article'].flatMap((what) =>
  ['host', 'own'].map((markup) => ({ what, markup })),
);
const BLOCK = 3;

/**
 * The host's page with the guest's text in it; `at` in [0, 1) says where. {html, guests: texts put in}. `host` and `guest`
 * are read anew for each call: their documents are changed.
 */
export function splice(host, guest, { what, markup }, at) {
  const whole = what === 'article';
  const most = whole ? guest.paragraphs.length : Math.min(what === 'block' ? BLOCK : 1, guest.paragraphs.length);
  const from = whole ? 0 : Math.floor(at * (guest.paragraphs.length - most + 1));
  const chosen = guest.paragraphs.slice(from, from + most);
  const last = host.paragraphs.length - 1;
  // Never before the first paragraph nor after the last: an intruder stands inside.
  const place = host.paragraphs[whole ? last : Math.min(last - 1, Math.floor(at * last))];
  if (whole && markup === 'own') {
    const box = host.document.createElement('section');
    box.innerHTML = guest.container.outerHTML;
    (host.container === host.document.body ? place : host.container).after(box);
  } else {
    const clones = chosen.map((p) => (markup === 'own' ? imported(host.document, p) : dressed(place, p)));
    place.after(...clones);
  }
  return { html: host.document.toString(), guests: chosen.map((p) => squash(p.textContent)) };
}

function imported(document, element) {
  const box = document.createElement('div');
  box.innerHTML = element.outerHTML;
  return box.firstElementChild;
}

/** The guest's words in an empty copy of a host's paragraph. */
function dressed(host, guest) {
  const copy = host.cloneNode(false);
  copy.removeAttribute('id');
  copy.textContent = squash(guest.textContent);
  return copy;
}

/** Label of an extracted block: of the guest, of the host's article, or of neither. */
export function labelOf(text, guests, hostText) {
  if (text.length < MIN_CHARS) return 'boilerplate';
  if (guests.some((guest) => guest.includes(text))) return 'offtopic';
  return hostText.includes(text) ? 'main' : 'boilerplate';
}
