import { queryIn } from './cosmetic-query';
import { closestOf, tagOf, textOf } from './nodes';

/** HTML standard: an element whose content the reader may write in. */
const EDITING_HOST = '[contenteditable]:not([contenteditable="false" i])';

/** True in what the reader writes: it is nobody's to judge, and nothing of it may move or go under the hand that writes. */
export const isEdited = (element: Element): boolean => closestOf(element, EDITING_HOST) !== null;

/** Editors looked at in one element. */
const MAX_EDITORS = 200;
/** A link to be copied, as share bars have, is held in one that nobody writes in. */
const COPIED = 'a';

/** True where an editor inside the element holds text that may be the reader's. */
export const holdsEdited = (element: Element): boolean =>
  Array.from(queryIn(element, EDITING_HOST))
    .slice(0, MAX_EDITORS)
    .some((editor) => tagOf(editor) !== COPIED && textOf(editor).trim() !== '');
