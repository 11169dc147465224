/** What a page tells the background; nobody waits for an answer. */
import type { Category, Correction } from '../core/types';
import { askBackground } from '../platform/messages';

export const reportCounts = (counts: Readonly<Record<Category, number>>, off: boolean): void =>
  void askBackground('badge/counts', { counts, off });

export const reportCorrection = (correction: Correction): void =>
  void askBackground('corrections/add', { url: location.href, correction });

export const reportRevoked = (correction: Correction): void =>
  void askBackground('corrections/revoke', { url: location.href, correction });

export const reportReopened = (category: Category): void =>
  void askBackground('corrections/reopened', { url: location.href, category });
