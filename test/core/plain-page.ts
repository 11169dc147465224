import type { Block, Page } from '../../src/core/types';

/** A page with nothing but paragraphs, for tests of what reads only their words. */
export function plainPage(texts: readonly string[], { lang = 'en', title = '' } = {}): Page {
  const meta = {
    ogType: '',
    siteName: '',
    description: '',
    author: '',
    keywords: [],
    schemaTypes: [],
    articleBody: '',
    publishedTime: '',
  };
  return {
    lang,
    url: 'https://news.example/2026/story.html',
    title,
    meta,
    containers: [{ parent: -1, tag: 'article', tokens: [], template: 'article' }],
    blocks: texts.map(plainBlock),
    truncated: false,
  };
}

export function plainBlock(text: string, id: number): Block {
  return {
    id,
    role: 'paragraph',
    tag: 'p',
    text,
    chars: text.length,
    level: 0,
    container: 0,
    tokens: [],
    template: 'p',
    linkChars: 0,
    links: 0,
    outLinks: 0,
    images: 0,
    controls: 0,
    strongChars: 0,
    emphasisChars: 0,
    visible: true,
    protection: null,
  };
}
