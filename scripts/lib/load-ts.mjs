// Imports TypeScript of this repository from a plain Node script: bundled once, in memory's stead a temporary file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The exports of a TypeScript module, `entry` relative to the repository's root. */
export async function loadTs(entry) {
  const outDir = mkdtempSync(path.join(tmpdir(), 'winnow-ts-'));
  try {
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      build: {
        outDir,
        ssr: path.join(ROOT, entry),
        minify: false,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'module.mjs' } },
      },
      ssr: { noExternal: true },
    });
    return await import(pathToFileURL(path.join(outDir, 'module.mjs')).href);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
