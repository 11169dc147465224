// Pages written to stall an extension, by name. What they cost without us is their own; the longest parts are not laid
// out, which takes the browser alone so many seconds that our share would drown in their noise. For the same reason the
// storm changes the page a fixed number of times: a timer alone would fire less often where the page is slow.
import { storyPage } from './story.mjs';

const withScript = (code) =>
  storyPage(60).replace('</article>', `<div id="more"></div></article><script>${code}</script>`);

export const MONSTERS = {
  'a million nodes': withScript(
    `const f = document.createDocumentFragment(); for (let i = 0; i < 500000; i++) { const s = document.createElement('span'); s.textContent = 'x'; f.append(s); }
    more.style.contentVisibility = 'hidden'; more.append(f);`,
  ),
  'nested 50,000 deep': withScript(
    `let inner = null; for (let i = 0; i < 250; i++) { const top = document.createElement('div'); let d = top;
    for (let k = 1; k < 200; k++) { const n = document.createElement('div'); d.append(n); d = n; } if (inner) d.append(inner); inner = top; }
    inner.style.display = 'none'; more.append(inner);`,
  ),
  'a paragraph of 10 MB': withScript(
    `const p = document.createElement('p'); p.textContent = 'harbour '.repeat(1250000); more.style.contentVisibility = 'hidden'; more.append(p);`,
  ),
  '100,000 tiny blocks': withScript(
    `const f = document.createDocumentFragment(); for (let i = 0; i < 100000; i++) { const p = document.createElement('p'); p.textContent = i; f.append(p); }
    more.style.contentVisibility = 'hidden'; more.append(f);`,
  ),
  'a storm of mutations, 10 s': withScript(
    `let left = 500; const t = setInterval(() => { if (--left === 0) clearInterval(t);
    more.textContent = ''; for (let i = 0; i < 300; i++) { const p = document.createElement('p'); p.textContent = 'tick ' + i; more.append(p); } }, 20);`,
  ),
};
