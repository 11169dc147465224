/** The content script's entry: one life in this document, whatever starts it again. */
import { isHtml } from './document';
import { PageLife } from './page';
import { answerUnread } from './unread';

/** A second start in the same document ends the first. */
const KEY = Symbol.for('winnow.page');

interface World {
  [KEY]?: () => void;
}

/** Starts; safe to call again. */
function startPage(): void {
  // The rim: our own mark on the world that only our scripts see.
  const world = globalThis as World;
  world[KEY]?.();
  const page = new PageLife();
  world[KEY] = () => page.end();
}

if (isHtml(document)) startPage();
else answerUnread();
