// A web server on this machine for pages written by us; anything else is 404.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * @typedef {{ body: string | Buffer, type?: string, headers?: Record<string, string>, after?: number, rest?: readonly (readonly [number, string])[] }} Served
 *   `after`: milliseconds that the answer takes; `rest`: what follows the body, each after so many milliseconds more
 * @typedef {Record<string, string | Served>} Site path → HTML or a full answer
 */

/**
 * Serves `site` on a free port of 127.0.0.1. Entries may be added or changed later.
 * @param {Site} site
 */
export async function servePages(site) {
  /** @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push(path);
    const entry = Object.hasOwn(site, path) ? site[path] : undefined;
    if (entry === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end();
      return;
    }
    const {
      body,
      type = 'text/html; charset=utf-8',
      headers = {},
      after = 0,
      rest = [],
    } = typeof entry === 'string' ? { body: entry } : entry;
    void (async () => {
      if (after > 0) await sleep(after);
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers });
      response.write(body);
      for (const [ms, part] of rest) {
        await sleep(ms);
        response.write(part);
      }
      response.end();
    })();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    site,
    /** Paths asked for, oldest first. */
    requests,
    url: `http://127.0.0.1:${port}`,
    /** @returns {Promise<void>} */
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
