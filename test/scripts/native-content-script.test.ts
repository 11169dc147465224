import { expect, test } from '@jest/globals';
import { nativeContentScript } from '../../scripts/lib/native-content-script.mjs';

/** What Rollup calls of a plugin, as far as it is used here. */
interface Hooks {
  readonly configResolved: (config: { readonly resolve: { readonly alias: readonly unknown[] } }) => void;
  readonly buildStart: () => void;
  readonly generateBundle: { readonly handler: () => void };
}

test('when all is built again, the content script alone gets the browser’s own API, each time by one alias', () => {
  const alias: unknown[] = ['another'];
  // The rim: Vite's types name many more ways to write a plugin.
  const plugin = nativeContentScript() as unknown as Hooks;
  plugin.configResolved({ resolve: { alias } });
  const seen: number[] = [];
  for (let build = 0; build < 3; build++) {
    plugin.buildStart();
    seen.push(alias.length);
    plugin.generateBundle.handler();
    seen.push(alias.length);
  }
  expect(seen).toEqual([1, 2, 1, 2, 1, 2]);
});
