// A Page with nothing but blocks of text, paragraphs where nothing else is said, as a plain news page would be read.
export function plainPage({ lang = '', title = '', paragraphs }) {
  const block = ({ text, role = 'paragraph' }, id) => ({
    id,
    role,
    tag: 'p',
    text: text.replace(/\s+/g, ' ').trim(),
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
  });
  return {
    lang,
    url: 'https://news.example/2026/story.html',
    title,
    meta: {
      ogType: '',
      siteName: '',
      description: '',
      author: '',
      keywords: [],
      schemaTypes: [],
      articleBody: '',
      publishedTime: '',
    },
    containers: [{ parent: -1, tag: 'article', tokens: [], template: 'article' }],
    blocks: paragraphs.map((p, i) => block(p, i)),
    truncated: false,
  };
}
