import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

/** Budgets in bytes, gzipped: what a page has to load, and what a reader has to download. */
const MOST_CODE = 60 * 1024;
/** Of the topic's data, and of all other. */
const MOST_TOPIC = 400 * 1024;
const MOST_OTHER_DATA = 120 * 1024;
const MOST_PACKAGE = 6 * 1024 * 1024;

const ALLOWED = ['activeTab', 'contextMenus', 'storage'];

interface Manifest {
  readonly permissions: readonly string[];
  readonly content_scripts: readonly { readonly js: readonly string[]; readonly matches: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
}

const files = (browser: string, ending: string) =>
  readdirSync(path.resolve('dist', browser), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(ending))
    .map((file) => path.resolve('dist', browser, file));

describe.each(['chrome', 'firefox'])('the package for %s', (browser) => {
  // Our own build output, of the manifest's known shape.
  const manifest = (): Manifest =>
    JSON.parse(readFileSync(path.resolve('dist', browser, 'manifest.json'), 'utf8')) as Manifest;

  test('asks for no more than the documented permissions, each explained in PRIVACY.md', () => {
    const privacy = readFileSync('PRIVACY.md', 'utf8');
    expect([...manifest().permissions].sort()).toEqual(ALLOWED);
    for (const permission of ALLOWED) expect(privacy).toContain(`\`${permission}\``);
    expect(manifest()).not.toHaveProperty('host_permissions');
    expect(manifest()).not.toHaveProperty('optional_permissions');
    // Asked for one host at a time, where a reader's list is to be fetched from a server that lets nobody else read it.
    expect(manifest()).toHaveProperty('optional_host_permissions', ['https://*/*']);
    expect(privacy).toContain('`optional_host_permissions`');
  });

  test('has one content script, one classic file', () => {
    expect(manifest().content_scripts).toHaveLength(1);
    const [script] = manifest().content_scripts;
    expect(script?.matches).toEqual(['http://*/*', 'https://*/*']);
    expect(script?.js).toHaveLength(1);
    expect(readFileSync(path.resolve('dist', browser, script?.js[0] ?? ''), 'utf8')).not.toMatch(
      /^(?:import|export)\b/m,
    );
  });

  test('wraps the browser’s API where it is needed, not on every page', () => {
    const holders = files(browser, '.js').filter((file) => readFileSync(file, 'utf8').includes('__mozWebExtension'));
    expect(holders.map((file) => path.basename(path.dirname(file)))).toEqual(['assets']);
  });

  test('gives pages nothing to find and runs no remote code', () => {
    expect(manifest()).not.toHaveProperty('web_accessible_resources');
    expect(manifest()).not.toHaveProperty('externally_connectable');
    const policy = manifest().content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|http:|ws/);
  });

  test('every page of it forbids connections and loads only files of the package', () => {
    const pages = files(browser, '.html');
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const html = readFileSync(page, 'utf8');
      expect(html).toMatch(/Content-Security-Policy[^>]*connect-src/);
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
  });

  test('no script holds a character that keeps Chromium from running it', () => {
    for (const script of files(browser, '.js'))
      expect(readFileSync(script, 'utf8')).not.toMatch(/\p{Noncharacter_Code_Point}/u);
  });
});

test('the packages keep their size', () => {
  const printed = execFileSync(process.execPath, ['scripts/sizes.mjs', '--json'], { encoding: 'utf8' });
  // Printed by our own script.
  const sizes = JSON.parse(printed) as Record<'code' | 'data' | 'topic' | 'chrome' | 'firefox', number>;
  expect(sizes.code).toBeLessThan(MOST_CODE);
  expect(sizes.topic).toBeLessThan(MOST_TOPIC);
  expect(sizes.data - sizes.topic).toBeLessThan(MOST_OTHER_DATA);
  expect(Math.max(sizes.chrome, sizes.firefox)).toBeLessThan(MOST_PACKAGE);
}, 120_000);
