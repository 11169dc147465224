/** Names of the elements that lists and rows are made of. */

export const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl']);
export const ITEMS: ReadonlySet<string> = new Set(['li', 'dt', 'dd']);
export const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
