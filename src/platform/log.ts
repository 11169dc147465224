/** The only place that writes to the console. Never give it text of a page. */

const PREFIX = '[Winnow]';

/** Something went wrong and we carried on with less; `where` names the function or step. */
export function logWarning(where: string, error: unknown): void {
  console.warn(PREFIX, where, describeError(error));
}

/** Something that should never happen. */
export function logError(where: string, error: unknown): void {
  console.error(PREFIX, where, describeError(error));
}

/** A short text for anything that was thrown. */
export function describeError(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return typeof error === 'string' ? error : Object.prototype.toString.call(error);
}
