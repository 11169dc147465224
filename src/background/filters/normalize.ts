/**
 * One line of a filter list → the engine's dialect, or why it is refused. The lists are written in three dialects
 * (Adblock Plus, uBlock Origin, AdGuard); the engine drops what it does not know without a word, so we translate.
 * Only declarative rules that hide elements are taken, and the exceptions from them.
 */
import { rewriteOperators, type Rewritten } from './operators';
import { snippetSelector } from './snippets';

export const REFUSALS = [
  'network',
  'scriptlet',
  'html',
  'style',
  'modifier',
  'conditional',
  'operator',
  'pattern',
  'too-long',
  'invalid',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Line =
  | { readonly kind: 'skip' }
  | { readonly kind: 'rules'; readonly rules: readonly string[] }
  | { readonly kind: 'refused'; readonly why: Refusal };

const SKIP: Line = { kind: 'skip' };
const refuse = (why: Refusal): Line => ({ kind: 'refused', why });
const accept = (...rules: string[]): Line => ({ kind: 'rules', rules });

/** A longer line is no hide rule: the longest of the public lists has about 6,000 (many sites in one rule). */
const MAX_RULE_CHARS = 10_000;

/** "##", "#@#", "#?#", "#@?#", "#$#", "#@$#", "#$?#", "#@$?#", "#%#", "#@%#", and where they stand. */
const SEPARATOR = /#(@?)([?$%]{0,2})#/;
const HIDE_OPTIONS = /\$(?:.*,)?(?:generichide|ghide|elemhide|ehide|specifichide|shide)\b/;
/** AdGuard's style rules that do nothing but hide are hide rules. */
const HIDING_STYLE =
  /^(.*\S)\s*\{\s*(?:display:\s*none|visibility:\s*hidden|remove:\s*true)\s*(?:!important)?\s*;?\s*\}$/;

export function normalizeLine(raw: string): Line {
  const line = raw.trim();
  if (
    line.length < 3 ||
    line.startsWith('!') ||
    (line.startsWith('[') && !line.startsWith('[$') && !line.includes('##'))
  )
    return SKIP;
  if (line.length > MAX_RULE_CHARS) return refuse('too-long');
  if (line.startsWith('@@')) return HIDE_OPTIONS.test(line) ? accept(...hideExceptions(line)) : refuse('network');
  const at = SEPARATOR.exec(line);
  if (at === null) return isComment(line) ? SKIP : refuse(looksLikeNetwork(line) ? 'network' : 'invalid');
  const sites = line.slice(0, at.index);
  const body = line.slice(at.index + at[0].length).trim();
  return cosmetic(sites, at[1] === '@', at[2] ?? '', body);
}

function cosmetic(sites: string, exception: boolean, marks: string, body: string): Line {
  if (body === '') return refuse('invalid');
  if (marks.includes('%') || body.startsWith('+js(') || body.startsWith('script:inject(')) return refuse('scriptlet');
  if (body.startsWith('^')) return refuse('html');
  if (sites.startsWith('[$')) return refuse('modifier');
  if (sites.includes('/')) return refuse('pattern');
  if (sites !== '' && !/^[~\p{L}\p{N}._*,\- ]+$/u.test(sites)) return refuse('invalid');
  const rewritten = (marks === '$' ? snippetSelector(body) : null) ?? hidden(marks, body);
  if (typeof rewritten !== 'string') return refuse(rewritten.refused);
  const places = sites.replaceAll(' ', '');
  return accept(`${places === '*' ? '' : places}${exception ? '#@#' : '##'}${rewritten}`);
}

/** The selector of what the rule hides, in the engine's dialect, or why it is no hide rule. */
function hidden(marks: string, body: string): Rewritten {
  const isStyle = marks.includes('$');
  const selector = (isStyle ? HIDING_STYLE.exec(body)?.[1] : withoutDirective(body)) ?? null;
  if (selector === null) return { refused: isStyle && !body.includes('{') ? 'scriptlet' : 'style' };
  return rewriteOperators(selector);
}

/** Removing is hiding to us: we never delete. Any other directive changes the page; null. */
function withoutDirective(body: string): string | null {
  const removed = /^(.*\S):remove\(\)$/.exec(body)?.[1];
  if (removed !== undefined) return removed;
  const hidden = /^(.*\S):style\(\s*(?:display:\s*none|visibility:\s*hidden)\s*(?:!important)?\s*;?\s*\)$/.exec(
    body,
  )?.[1];
  if (hidden !== undefined) return hidden;
  return /:(?:style|remove-attr|remove-class|others)\(/.test(body) ? null : body;
}

/** "@@…$generichide,domain=a|b": the engine looks at the page's own address, so each site becomes a rule of its own. */
function hideExceptions(line: string): readonly string[] {
  const at = line.lastIndexOf('$');
  const pattern = line.slice(2, at);
  const options = line.slice(at + 1).split(',');
  const hide = options.filter((o) => /^(?:generichide|ghide|elemhide|ehide|specifichide|shide)$/.test(o));
  const domains =
    options
      .find((o) => o.startsWith('domain='))
      ?.slice('domain='.length)
      .split('|') ?? [];
  const sites = domains.filter((d) => d !== '' && !d.startsWith('~') && !d.includes('*'));
  if (sites.length === 0 || (pattern !== '' && pattern !== '*')) return [`@@${pattern}$${hide.join(',')}`];
  return sites.map((site) => `@@||${site}^$${hide.join(',')}`);
}

function isComment(line: string): boolean {
  return /^#(?:\s|#|$)/.test(line) || line.startsWith('# ');
}

/** Network rules have no mark of their own: they are made of address characters, without a space. */
function looksLikeNetwork(line: string): boolean {
  return (
    /^[\x21-\x7e]+$/.test(line) &&
    (/^[|/&*.\-_?=:$]/.test(line) || /[/^*|$=]/.test(line) || /^[\w-]+(?:\.[\w-]+)+$/.test(line))
  );
}
