/**
 * What a page must hold for an unanchored rule to match anything: an id, class, address or tag. Most of these rules
 * need something that the page does not have, and telling that here, in the worker, spares the page the query.
 */

export interface Need {
  readonly of: 'id' | 'class' | 'href' | 'tag';
  readonly how: 'is' | 'starts' | 'ends' | 'holds';
  readonly value: string;
}

/** What was seen in the page since the last question. */
export interface Seen {
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  readonly hrefs: readonly string[];
  /** Lower-case tag names. */
  readonly tags: readonly string[];
}

const ATTRIBUTE = /\[(id|class|href)([\^*$]?)=(?:"([^"\\]+)"|'([^'\\]+)')\s*\]/i;
const HOW: Readonly<Record<string, Need['how']>> = { '': 'is', '^': 'starts', $: 'ends', '*': 'holds' };
/** On every page: needing one of these says nothing. */
const COMMON_TAGS: ReadonlySet<string> = new Set(
  'html body div span a img p ul ol li td tr table tbody section article aside h2 h3 center iframe script style'.split(
    ' ',
  ),
);

/** The one thing this selector can't match without, or null where there is none that we can tell. */
export function needOf(selector: string): Need | null {
  if (/[\\,(]/.test(selector)) return null;
  const attribute = ATTRIBUTE.exec(selector);
  if (attribute !== null) return attributeNeed(attribute);
  const bare = selector.replace(/\[(?:"[^"]*"|'[^']*'|[^\]"'])*\]/g, '');
  const id = /#([\w-]+)/.exec(bare)?.[1];
  if (id !== undefined) return { of: 'id', how: 'is', value: id };
  const name = /\.([\w-]+)/.exec(bare)?.[1];
  if (name !== undefined) return { of: 'class', how: 'is', value: name };
  const tags = bare.toLowerCase().match(/(?<![\w:-])[a-z][\w-]*/g) ?? [];
  const rare = tags.find((tag) => !COMMON_TAGS.has(tag));
  return rare === undefined ? null : { of: 'tag', how: 'is', value: rare };
}

function attributeNeed(match: RegExpExecArray): Need | null {
  const value = match[3] ?? match[4] ?? '';
  const of = (match[1] ?? '').toLowerCase();
  if (of !== 'id' && of !== 'class' && of !== 'href') return null;
  // The class attribute is matched as a whole; we see single words, so only a text without spaces inside one word counts.
  if (of === 'class') return /\s/.test(value) ? null : { of, how: 'holds', value };
  return { of, how: HOW[match[2] ?? ''] ?? 'holds', value };
}

/** True where the page holds what the rule needs. */
export function isMet(need: Need, seen: Seen): boolean {
  const values = { id: seen.ids, class: seen.classes, href: seen.hrefs, tag: seen.tags }[need.of];
  const { value } = need;
  switch (need.how) {
    case 'is':
      return values.includes(value);
    case 'starts':
      return values.some((v) => v.startsWith(value));
    case 'ends':
      return values.some((v) => v.endsWith(value));
    case 'holds':
      return values.some((v) => v.includes(value));
  }
}
