// Prints { react, vue }: pages that the real packages rendered on a server, with their client code beside them.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { build } from 'vite';
import { renderToString as renderVue } from 'vue/server-renderer';
import { App } from '../../fixtures/hydration/react-app.mjs';
import { makeApp } from '../../fixtures/hydration/vue-app.mjs';

const FIXTURES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/hydration');

/** In development mode: only there do frameworks say what does not fit. */
async function client(name) {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: path.join(FIXTURES, `${name}-client.mjs`), formats: ['iife'], name },
    },
  });
  return [built].flat()[0].output[0].code;
}

const page = (
  name,
  body,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lighthouse lit again</title>
<script>window.logged = []; for (const kind of ['warn', 'error']) console[kind] = (...said) => logged.push(said.map(String).join(' '));
addEventListener('error', (event) => logged.push(event.message));</script></head>
<body><div id="app">${body}</div><script src="/${name}.js"></script></body></html>`;

const pages = {
  react: { html: page('react', renderReact(createElement(App))), script: await client('react') },
  vue: { html: page('vue', await renderVue(makeApp())), script: await client('vue') },
};
process.stdout.write(JSON.stringify(pages));
