/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { makeBar } from '../../src/page/bar';
import { tellWords } from '../../src/page/bar-words';

afterEach(() => {
  jest.restoreAllMocks();
});

test('what Keep would say is there for who neither points at it nor gives it the focus', () => {
  const idle: (() => void)[] = [];
  globalThis.requestIdleCallback = (act) => idle.push(() => act({ didTimeout: false, timeRemaining: () => 1 }));
  const attach = jest.spyOn(Element.prototype, 'attachShadow');
  tellWords({ bar_keep_here_title: 'Keep this here' });
  const words = { summary: '', firstWords: '', reasons: () => [], keep: () => 'bar_keep_here_title' as const };
  const none = (): void => undefined;
  makeBar(document, 'ad', words, { toggle: none, keep: none, asked: none });
  // The rim: a root that no page can reach.
  const root = attach.mock.results[0]?.value as ShadowRoot;
  const keep = root.querySelector<HTMLElement>('.keep');
  expect(keep?.title).toBe('');
  idle.forEach((act) => act());
  expect(keep?.title).toBe('Keep this here');
});

test('what is known of Keep already is there at once', () => {
  const idle = jest.fn<typeof requestIdleCallback>();
  globalThis.requestIdleCallback = idle;
  const attach = jest.spyOn(Element.prototype, 'attachShadow');
  tellWords({ bar_keep_title: 'Keep blocks like this' });
  const words = { summary: '', firstWords: '', reasons: () => [], keep: 'bar_keep_title' };
  const none = (): void => undefined;
  makeBar(document, 'ad', words, { toggle: none, keep: none, asked: none });
  const root = attach.mock.results[0]?.value as ShadowRoot;
  expect(root.querySelector<HTMLElement>('.keep')?.title).toBe('Keep blocks like this');
  expect(idle).not.toHaveBeenCalled();
});
