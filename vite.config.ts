/** Builds the extension for one browser (`WINNOW_BROWSER`: chrome, the default, or firefox) from one manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json';
import packageJson from './package.json';
import { nativeContentScript } from './scripts/lib/native-content-script.mjs';

type Browser = 'chrome' | 'firefox';

const CONTENT_SCRIPT = 'src/page/content.ts';

/** Pages that the manifest does not name but the extension opens itself. */
const EXTRA_PAGES = ['src/welcome/welcome.html'];

/**
 * The manifest's policy has to let the worker fetch the reader's own filter lists, on the reader's command. No page
 * of ours needs the network, so each page takes that right away from itself.
 */
const PAGE_POLICY = "connect-src 'self'";

/** Version 142 is the first that knows `data_collection_permissions` on both desktop and Android. */
const GECKO = {
  id: 'winnow@winnow.reader',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none'] },
};

function manifestFor(browser: Browser): ManifestV3Export {
  const shared = { ...manifest, version: packageJson.version };
  if (browser === 'chrome') return shared;
  const { minimum_chrome_version: _chromeOnly, storage: _chromeToo, background, ...rest } = shared;
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: { gecko: GECKO },
    // crxjs's type knows only Chromium's background; it reads `scripts` where `browser` is firefox.
  } as ManifestV3Export;
}

/**
 * Chromium does not run a content script that holds a Unicode noncharacter (U+FFFF…), which minifiers print raw.
 * Strings, templates and regular expressions mean the same with the escape.
 */
function escapeNoncharacters(): Plugin {
  const escape = (code: string) =>
    code.replace(/[\p{Noncharacter_Code_Point}\p{Surrogate}]/gu, (char) =>
      Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
    );
  return {
    name: 'winnow:escape-noncharacters',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === 'chunk') output.code = escape(output.code);
          else if (output.fileName.endsWith('.js')) {
            const source = typeof output.source === 'string' ? output.source : Buffer.from(output.source).toString();
            output.source = escape(source);
          }
        }
      },
    },
  };
}

/** Our pages never write HTML, and neither may the library that draws them: its door to `innerHTML` writes text. */
function refuseHtmlWrites(): Plugin {
  return {
    name: 'winnow:refuse-html-writes',
    transform: (code, id) =>
      /node_modules\/preact\//.test(id)
        ? { code: code.replace(/\.innerHTML\s*=(?!=)/g, '.textContent='), map: null }
        : null,
  };
}

/** Gives every page of the extension its own, stricter policy. */
function closePages(): Plugin {
  return {
    name: 'winnow:close-pages',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** The promise "no page can see us": fails the build should anything become web-accessible. */
function refuseWebAccessible(): Plugin {
  return {
    name: 'winnow:refuse-web-accessible',
    enforce: 'post',
    writeBundle({ dir }) {
      const written: unknown = JSON.parse(readFileSync(`${dir ?? ''}/manifest.json`, 'utf8'));
      if (typeof written === 'object' && written !== null && 'web_accessible_resources' in written)
        throw new Error('The build made resources web-accessible: pages could detect the extension.');
    },
  };
}

export default defineConfig(() => {
  const browser: Browser = process.env['WINNOW_BROWSER'] === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      crx({
        manifest: manifestFor(browser),
        browser,
        contentScripts: { standaloneFiles: [CONTENT_SCRIPT], injectCss: false },
      }),
      nativeContentScript(),
      refuseHtmlWrites(),
      closePages(),
      escapeNoncharacters(),
      refuseWebAccessible(),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: EXTRA_PAGES.filter((page) => existsSync(page)) },
    },
  };
});
