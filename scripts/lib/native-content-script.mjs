import path from 'node:path';

/**
 * On every page the content script would evaluate the wrapper around the browser's API anew: it gets the API itself.
 * crxjs builds it last, by the same `resolve`, without plugins; when all is built again, the other parts come first.
 * @returns {import('vite').Plugin}
 */
export function nativeContentScript() {
  const native = { find: 'webextension-polyfill', replacement: path.resolve('src/platform/native.ts') };
  /** @type {import('vite').Alias[]} */
  let aliases = [];
  const without = () => {
    const at = aliases.indexOf(native);
    if (at >= 0) aliases.splice(at, 1);
  };
  return {
    name: 'winnow:native-content-script',
    enforce: 'pre',
    configResolved: ({ resolve }) => void (aliases = resolve.alias),
    buildStart: without,
    generateBundle: {
      order: 'pre',
      handler: () => {
        without();
        aliases.push(native);
      },
    },
  };
}
