/** Reading data of unknown shape: own properties alone, so that no prototype answers in an entry's place. */

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own value of a key, else undefined. */
export function ownValue(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Own enumerable entries, without `__proto__`, which no setting is called. */
export function ownEntries(record: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.keys(record)
    .filter((key) => key !== '__proto__')
    .map((key) => [key, record[key]] as const);
}

/** True where the value is one of a closed list. */
export function isOneOf<T extends string>(list: readonly T[], value: unknown): value is T {
  return list.some((entry) => entry === value);
}

/** Same text for the same data, whatever the order of its keys: browsers sort them as they like. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
