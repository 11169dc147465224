import type { GateAnswer, Page } from './types';

/** Is this page an article? Lists, apps and forms are left to the ad classifier alone. */
export function gate(page: Page): GateAnswer {
  const paragraphs = page.blocks.filter((b) => b.role === 'paragraph' && b.chars > 40 && b.linkChars < b.chars / 3);
  return paragraphs.length >= 3 ? 'article' : 'short';
}
