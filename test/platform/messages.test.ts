import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { askBackground, askPage, onMessages } from '../../src/platform/messages';
import { fakeBrowser, resetFakeBrowser } from '../fakes/browser';

const COUNTS = { counts: { ad: 1, boilerplate: 2, 'off-topic': 3 }, off: false };

beforeEach(resetFakeBrowser);
afterEach(() => {
  jest.restoreAllMocks();
});

describe('messages', () => {
  test('an answer comes back, and the handler saw the arguments', async () => {
    const seen: unknown[] = [];
    onMessages({
      'badge/counts': (args) => {
        seen.push(args);
        return null;
      },
      'filters/status': () => [],
    });
    await expect(askBackground('badge/counts', COUNTS)).resolves.toBeNull();
    await expect(askBackground('filters/status', {})).resolves.toEqual([]);
    expect(seen).toEqual([COUNTS]);
  });

  test('nobody listening is null, not an error', async () => {
    await expect(askBackground('filters/status', {})).resolves.toBeNull();
    await expect(askPage(1, 'page/state', {})).resolves.toBeNull();
  });

  test('a message without a handler is left to other listeners', async () => {
    onMessages({ 'page/scroll-to': () => true });
    onMessages({ 'page/keep-block': () => true });
    await expect(askPage(1, 'page/keep-block', {})).resolves.toBe(true);
  });

  test('a handler that throws is null for the asker and a warning for us', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    onMessages({
      'page/scroll-to': () => {
        throw new Error('no such block');
      },
    });
    await expect(askPage(1, 'page/scroll-to', { block: 9 })).resolves.toBeNull();
    expect(warn).toHaveBeenCalledWith('[Winnow]', 'page/scroll-to', 'Error: no such block');
  });

  test('a script whose extension is gone gets null even where the API throws at once', async () => {
    jest.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(askBackground('filters/status', {})).resolves.toBeNull();
  });

  test('messages of another extension and malformed ones are not answered', () => {
    const handler = jest.fn(() => true);
    onMessages({ 'page/keep-block': handler });
    const { emit } = fakeBrowser.runtime.onMessage;
    expect(emit({ winnow: 'page/keep-block', args: {} }, { id: 'other' })).toEqual([undefined]);
    for (const odd of [null, 'page/keep-block', 1, {}, { winnow: 3 }, { winnow: 'constructor' }])
      expect(emit(odd, { id: 'winnow-test' })).toEqual([undefined]);
    expect(handler).not.toHaveBeenCalled();
  });

  test('after the undo nothing is heard', async () => {
    const undo = onMessages({ 'page/keep-block': () => true });
    undo();
    expect(fakeBrowser.runtime.onMessage.size).toBe(0);
    await expect(askPage(1, 'page/keep-block', {})).resolves.toBeNull();
  });
});
