import { render } from 'preact';
import type { ComponentChild } from 'preact';
import { messageLanguage, t } from './text';

/** Puts a page of ours on the screen, in the language and direction of its messages. */
export function mount(app: ComponentChild, titleKey: string): void {
  document.documentElement.lang = messageLanguage();
  document.documentElement.dir = t('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
  document.title = t(titleKey);
  const root = document.createElement('div');
  root.id = 'app';
  document.body.replaceChildren(root);
  render(app, root);
}
