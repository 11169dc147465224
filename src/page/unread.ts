/** A document that is no page with text: a picture, a feed, data. Nothing of it is read, and the popup is told so. */
import { onMessages } from '../platform/messages';
import { emptyState } from './page-state';

export function answerUnread(): void {
  onMessages({ 'page/state': () => ({ ...emptyState('no-page'), url: location.href }) });
}
