/** Trusted sites as plain text: a pattern a line; empty lines and lines that begin with # or ! are comments. */
import { parsePattern } from './pattern';

export interface SiteLines {
  readonly patterns: readonly string[];
  /** Line number from 1, and the line that is no pattern. */
  readonly bad: readonly { readonly line: number; readonly text: string }[];
}

export function parseSiteText(text: string): SiteLines {
  const patterns = new Set<string>();
  const bad: { line: number; text: string }[] = [];
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '' || /^[#!]/.test(line)) continue;
    const pattern = parsePattern(line);
    if (pattern === null) bad.push({ line: i + 1, text: line.slice(0, 80) });
    else patterns.add(pattern.text);
  }
  return { patterns: [...patterns], bad };
}
