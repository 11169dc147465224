// The text of an HTML fragment, a line a block, as the evaluator wants it.
import { parseHTML } from 'linkedom';

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR ' +
    'LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL BR'
  ).split(' '),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG']);

/** Text of a fragment with a line break at each block's edges. */
export function htmlText(html) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const out = [];
  const stack = [[document.body, 0]];
  while (stack.length > 0) {
    const top = stack[stack.length - 1];
    const child = top[0].childNodes[top[1]++];
    if (child === undefined) {
      if (BLOCKS.has(top[0].nodeName)) out.push('\n');
      stack.pop();
    } else if (child.nodeType === 3) out.push(child.data.replace(/\s+/g, ' '));
    else if (child.nodeType === 1 && !SILENT.has(child.nodeName)) {
      if (BLOCKS.has(child.nodeName)) out.push('\n');
      stack.push([child, 0]);
    }
  }
  return out
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}
