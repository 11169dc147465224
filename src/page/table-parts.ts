/** What stands in a table's grid. */
import { tagOf } from './nodes';

const TABLE_PARTS = new Set(['tr', 'td', 'th']);
export const IN_TABLE = new Set([...TABLE_PARTS, 'thead', 'tbody', 'tfoot', 'caption']);

/** True for what stands in a table's grid. */
export const isTablePart = (element: Element): boolean => TABLE_PARTS.has(tagOf(element));

export const isCell = (element: Element): boolean => tagOf(element) === 'td' || tagOf(element) === 'th';
