import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CDPSession } from 'playwright-core';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { settle } from './lib/browsers';
import { openChromium } from './lib/chromium.mjs';
import { probedBuild, type Probed } from './lib/probed';
import { fixtureSite, SAMPLE_FILES } from './lib/reading';
import { servePages } from './lib/server.mjs';

/**
 * Runs before our content script in the same isolated world and counts every use of the DOM there. What tells only
 * when to begin, where we are, or that the document is no feed, reads nothing of the page.
 */
const PROBE = `
globalThis.domUses = {};
const free = new Set(['constructor', 'addEventListener', 'removeEventListener', 'readyState', 'visibilityState', 'hidden',
  'prerendering', 'URL', 'location', 'defaultView', 'contentType']);
const count = (name) => { domUses[name] = (domUses[name] ?? 0) + 1; };
for (const type of ['EventTarget', 'Node', 'Element', 'HTMLElement', 'Document', 'CharacterData', 'Text', 'Attr',
  'HTMLDocument', 'DocumentFragment', 'ShadowRoot', 'Range', 'Selection', 'TreeWalker', 'NodeIterator', 'NodeList',
  'HTMLCollection', 'NamedNodeMap', 'DOMTokenList', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver',
  'HTMLAnchorElement', 'HTMLImageElement', 'CSSStyleDeclaration']) {
  const prototype = globalThis[type]?.prototype;
  if (!prototype) continue;
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (free.has(name) || !property.configurable) continue;
    for (const part of ['get', 'set', 'value']) {
      const native = property[part];
      if (typeof native !== 'function') continue;
      property[part] = function (...args) { count(type + '.' + name); return Reflect.apply(native, this, args); };
    }
    Object.defineProperty(prototype, name, property);
  }
}
for (const name of ['getComputedStyle', 'getSelection', 'find']) {
  const native = globalThis[name];
  globalThis[name] = (...args) => { count('window.' + name); return Reflect.apply(native, window, args); };
}
`;

const executable = findChromium();
const suite = executable === null ? describe.skip : describe;

suite('a page that is left alone (chromium)', () => {
  let driver: Awaited<ReturnType<typeof openChromium>>;
  let server: Awaited<ReturnType<typeof servePages>>;
  let probed: Probed;

  beforeAll(async () => {
    probed = probedBuild(PROBE);
    server = await servePages(fixtureSite('sample', SAMPLE_FILES));
    driver = await openChromium({ executable: executable ?? '', extension: probed.extension });
  }, 180_000);

  afterAll(async () => {
    await driver.close();
    await server.close();
    probed.remove();
  });

  /** Loads a page, lets it change, and gives the counts of our world. */
  async function usesOf(settings: Record<string, unknown>): Promise<Record<string, number>> {
    await driver.clearStorage();
    await driver.setStorage(settings);
    const tab = await driver.newPage();
    const { page } = tab;
    const session = await page.context().newCDPSession(page);
    const worlds = isolatedWorlds(session);
    await session.send('Runtime.enable');
    await page.goto(`${server.url}/news/2025/en.html`);
    await settle(tab);
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'Advertisement: a paragraph that arrives late. Order now, call 0800 555 0199.';
      document.querySelector('article')?.append(late);
    });
    await settle(tab);
    const counts = await Promise.all(worlds.map((contextId) => evaluateUses(session, contextId)));
    await page.close();
    const ours = counts.filter((one) => one !== null);
    expect(ours).toHaveLength(1);
    return ours[0] ?? {};
  }

  test('the probe sees us at work where we are on', async () => {
    const uses = await usesOf({});
    expect(Object.values(uses).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(100);
  }, 180_000);

  test.each([
    ['off everywhere', { enabled: false }],
    ['off here', { profiles: { '127.0.0.1': { enabled: false } } }],
    ['trusted', { trusted: ['127.0.0.1'] }],
    ['paused here', { pauses: { '127.0.0.1': { until: 'restart' } } }],
  ])(
    'nothing of it is read when %s',
    async (_way, settings) => {
      expect(await usesOf(settings)).toEqual({});
    },
    180_000,
  );
});

/** Ids of the worlds of extensions, filled as they come. */
function isolatedWorlds(session: CDPSession): number[] {
  const ids: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const kind: unknown = (context.auxData as { type?: unknown } | undefined)?.type;
    if (kind === 'isolated') ids.push(context.id);
  });
  return ids;
}

async function evaluateUses(session: CDPSession, contextId: number): Promise<Record<string, number> | null> {
  const expression = 'JSON.stringify(globalThis.domUses ?? null)';
  const answer = await session.send('Runtime.evaluate', { expression, contextId }).catch(() => null);
  const value: unknown = answer?.result.value;
  // Written by the probe above.
  return typeof value === 'string' ? (JSON.parse(value) as Record<string, number> | null) : null;
}
