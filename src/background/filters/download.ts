/** Gets a list's text from its address. Nothing of the reader goes with it; bounded in size and time. */
import { MAX_LIST_CHARS } from './parse-list';

const TIMEOUT_MS = 30_000;

export const LIST_ERRORS = [
  'address',
  'network',
  'http',
  'too-large',
  'binary',
  'page',
  'empty',
  'no-rules',
  'truncated',
  'storage',
] as const;
export type ListError = (typeof LIST_ERRORS)[number];

export type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly error: ListError };
const fail = (error: ListError): Text => ({ ok: false, error });

export async function download(url: string): Promise<Text> {
  if (!/^https:\/\//i.test(url)) return fail('address');
  try {
    const response = await fetch(url, {
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) return fail('http');
    return await readBounded(response);
  } catch {
    return fail('network');
  }
}

async function readBounded(response: Response): Promise<Text> {
  if (response.body === null) return fail('empty');
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > MAX_LIST_CHARS) {
      await reader.cancel();
      return fail('too-large');
    }
    parts.push(decoder.decode(chunk.value, { stream: true }));
  }
  return checkText(parts.join('') + decoder.decode());
}

/** Share of control and replacement characters above which a file is no text. */
const MAX_ODD_SHARE = 0.01;

/** Is this the text of a list at all? */
export function checkText(text: string): Text {
  if (text.length > MAX_LIST_CHARS) return fail('too-large');
  if (text.trim() === '') return fail('empty');
  const head = text.slice(0, 100_000);
  const odd = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (head.includes('\u0000') || odd > head.length * MAX_ODD_SHARE) return fail('binary');
  if (/^\s*<(?:!doctype|html|\?xml|head|body)/i.test(head)) return fail('page');
  return { ok: true, text };
}
