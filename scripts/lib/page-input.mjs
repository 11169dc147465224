// What `npm start` was asked to show: a URL, a saved HTML file, a plain text file, or our own sample.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

const SAMPLE = path.join(ROOT, 'test/fixtures/sample');
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png' };

/** Share of Han characters from which a text counts as Chinese. */
const HAN_SHARE = 0.2;

/**
 * Gives the pages to open: `name`, and either a `url` or a `path` on a server of `site`.
 * Throws one clear sentence where the file is not to be found.
 */
export function readInput(asked, { title, lang } = {}) {
  if (asked === undefined) return sample();
  if (/^https?:\/\//i.test(asked)) return { site: {}, pages: [{ name: 'page', url: asked }] };
  if (!existsSync(asked)) throw new Error(`There is no file "${asked}" (a URL begins with http:// or https://).`);
  const isHtml = /\.x?html?$/i.test(asked);
  const text = readFileSync(asked, 'utf8');
  // The encoding of a saved page is the page's own affair: its bytes are served as they are.
  const entry = isHtml ? { body: readFileSync(asked), type: 'text/html' } : plainArticle(text, title, lang);
  return { site: { '/news/2025/article.html': entry }, pages: [{ name: 'page', path: '/news/2025/article.html' }] };
}

function sample() {
  const site = {};
  for (const file of readdirSync(SAMPLE)) {
    site[`/news/2025/${file}`] = { body: readFileSync(path.join(SAMPLE, file)), type: TYPES[path.extname(file)] };
  }
  return { site, pages: ['en', 'zh'].map((name) => ({ name, path: `/news/2025/${name}.html` })) };
}

/** A plain article page around a text with a paragraph a line. */
export function plainArticle(text, title = '', lang = guessLang(text)) {
  const paragraphs = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const heading = title === '' ? '' : `<h1>${escape(title)}</h1>\n`;
  return `<!doctype html>
<html lang="${escape(lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>
<style>body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:18px/1.7 Georgia,'Noto Serif CJK SC','Noto Sans CJK SC',serif;color-scheme:light dark}</style>
</head>
<body><main><article>
${heading}${paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')}
</article></main></body></html>`;
}

function guessLang(text) {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 1;
  return han / letters >= HAN_SHARE ? 'zh' : 'en';
}

const escape = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
