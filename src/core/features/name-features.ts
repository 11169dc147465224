import type { Page } from '../types';
import type { Context } from './context';
import { at } from './mass';
import type { FeatureGroup } from './table';

/**
 * Parts of class names, also inside longer words ("imageEmbedCaption", "relatedposts"), that say what a part of a page
 * is. Evidence for the trees, never a verdict. In the manner of Readability's unlikely candidates.
 */
const PARTS: Readonly<Record<string, RegExp>> = {
  namedBody:
    /article-?_?(?:body|text|content)|story-?_?(?:body|text|content)|post-?_?(?:body|content|text)|entry-?content|paragraph|richtext|maincontent|body-?text|bodycopy/,
  namedCaption: /caption|credit|legend|imgdesc|figure|photo/,
  namedComment: /comment|discuss|disqus|reply|replies|pinglun|forum/,
  namedRelated:
    /relat|recommend|popular|trending|teaser|promo|more-?(?:from|on|news|stories)|readmore|read-more|also|latest|sidebar|aside|rail|widget|rank|hot-?|tuijian|carousel|outbrain|taboola/,
  namedShare: /share|social|follow|sns|toolbar|tools/,
  namedMeta: /meta|byline|author|date|time|tag|kicker|breadcrumb|info|bio/,
  namedPitch: /newsletter|subscri|signup|sign-up|paywall|login|regist|cookie|consent|banner|popup|modal|overlay|donat/,
  namedNavigation: /nav|menu|header|footer|masthead|skip/,
};
/** Elements whose names are joined: the block's own and the closest containers. */
const LEVELS = 3;

function templateAt(page: Page, i: number): string {
  const block = page.blocks[i];
  if (block === undefined) return '';
  let joined = block.template;
  let c = block.container;
  for (let level = 0; level < LEVELS && c >= 0; level++) {
    const container = page.containers[c];
    if (container === undefined) break;
    joined += ` ${container.template}`;
    c = container.parent;
  }
  return joined;
}

/** Names by parts of words, one bit each, read once a block. */
export function namedParts(page: Page): readonly number[] {
  const known = new Map<string, number>();
  const forms = Object.values(PARTS);
  return page.blocks.map((_, i) => {
    const template = templateAt(page, i);
    const found = known.get(template);
    if (found !== undefined) return found;
    const bits = forms.reduce((sum, form, k) => sum + (form.test(template) ? 1 << k : 0), 0);
    known.set(template, bits);
    return bits;
  });
}

export const NAME_PARTS: FeatureGroup = {
  code: 'names',
  features: {
    ...Object.fromEntries(
      Object.keys(PARTS).map((name, k) => [name, (c: Context, i: number) => (at(c.parts, i) >> k) & 1]),
    ),
  },
};
