import { closestOf } from './nodes';

/** HTML standard: an element whose content the reader may write in. */
const EDITING_HOST = '[contenteditable]:not([contenteditable="false" i])';

/** True in what the reader writes: it is nobody's to judge, and nothing of it may move or go under the hand that writes. */
export const isEdited = (element: Element): boolean => closestOf(element, EDITING_HOST) !== null;
