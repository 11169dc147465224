import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Probed {
  /** Folder of the copy. */
  readonly extension: string;
  readonly remove: () => void;
}

/** A copy of the build for Chromium whose content script is preceded by `script`, in the same isolated world. */
export function probedBuild(script: string): Probed {
  const extension = mkdtempSync(path.join(tmpdir(), 'winnow-probed-'));
  cpSync(path.resolve('dist/chrome'), extension, { recursive: true });
  const file = path.join(extension, 'manifest.json');
  // The build's own manifest: one content script.
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { content_scripts: { js: string[] }[] };
  manifest.content_scripts[0]?.js.unshift('probe.js');
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(path.join(extension, 'probe.js'), script);
  return { extension, remove: () => rmSync(extension, { recursive: true, force: true }) };
}

/** Leaves the roots of our bars open, so that a test can look inside. */
export const OPEN_ROOTS = `
const native = Element.prototype.attachShadow;
Element.prototype.attachShadow = function () { return Reflect.apply(native, this, [{ mode: 'open' }]); };
`;
