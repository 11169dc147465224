import type { PageMeta } from '../../core/declared';
import { allIn } from '../document';
import { MAX_ARTICLE_BODY, MAX_JSON_CHARS, MAX_JSON_NODES } from './limits';

const MAX_VALUE = 500;
const MAX_KEYWORDS = 30;

/** `<meta>` values and JSON-LD as plain data. Anything odd is left out, nothing throws. */
export function readMeta(root: Document): PageMeta & { readonly headline: string; readonly ogTitle: string } {
  const values = metaValues(root);
  const first = (...names: string[]): string => names.map((name) => values.get(name) ?? '').find((v) => v !== '') ?? '';
  const json = readJsonLd(root);
  return {
    ogType: first('og:type').toLowerCase(),
    siteName: first('og:site_name', 'application-name'),
    description: first('description', 'og:description', 'twitter:description'),
    author: first('author', 'article:author', 'byl') || json.author || linkedAuthor(root),
    keywords: first('keywords', 'news_keywords')
      .split(/[,，;；、|]/)
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .slice(0, MAX_KEYWORDS),
    schemaTypes: json.types,
    articleBody: json.body,
    publishedTime: first('article:published_time', 'pubdate', 'publishdate', 'date') || json.published,
    headline: json.headline,
    ogTitle: first('og:title', 'twitter:title', 'dc.title'),
  };
}

/** HTML standard: a link of `rel=author` leads to the page of who wrote the article. */
function linkedAuthor(root: Document): string {
  for (const link of allIn(root, 'a[rel~="author" i]')) return (link.textContent ?? '').trim().slice(0, 100);
  return '';
}

function metaValues(root: Document): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const element of allIn(root, 'meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? '').toLowerCase();
    const value = (element.getAttribute('content') ?? '').trim().slice(0, MAX_VALUE);
    if (name !== '' && value !== '' && !values.has(name)) values.set(name, value);
    if (values.size > 200) break;
  }
  return values;
}

interface JsonLd {
  types: string[];
  body: string;
  headline: string;
  author: string;
  published: string;
}

const ARTICLE_TYPE = /article|posting|report$|^webpage$/;

function readJsonLd(root: Document): JsonLd {
  const found: JsonLd = { types: [], body: '', headline: '', author: '', published: '' };
  let left = MAX_JSON_CHARS;
  for (const script of allIn(root, 'script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    left -= text.length;
    if (left < 0) break;
    try {
      collect(JSON.parse(text), found);
    } catch {
      // Broken JSON-LD is common; the page says nothing then.
    }
  }
  return found;
}

function collect(value: unknown, found: JsonLd): void {
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < MAX_JSON_NODES; i++) {
    const item = queue[i];
    if (Array.isArray(item)) queue.push(...(item as unknown[]).slice(0, 100));
    else if (isRecord(item)) {
      note(item, found);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) queue.push(item[key]);
    }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const str = (value: unknown): string => (typeof value === 'string' ? value : '');

function note(item: Record<string, unknown>, found: JsonLd): void {
  const types = [item['@type']]
    .flat()
    .map((type) => str(type).toLowerCase())
    .filter((type) => type !== '');
  found.types.push(...types.slice(0, 5));
  if (!types.some((type) => ARTICLE_TYPE.test(type))) return;
  found.body ||= str(item['articleBody']).slice(0, MAX_ARTICLE_BODY);
  found.headline ||= str(item['headline']).trim().slice(0, MAX_VALUE);
  found.published ||= str(item['datePublished']).slice(0, 40);
  const author = [item['author']].flat()[0];
  found.author ||= (isRecord(author) ? str(author['name']) : str(author)).trim().slice(0, 100);
}
