// A small WebDriver BiDi client: commands by number over one web socket.
import WebSocket from 'ws';

const COMMAND_TIMEOUT_MS = 90_000;

/**
 * Connects to a browser's BiDi socket.
 * @param {string} url
 */
export async function connectBidi(url) {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 });
  await new Promise((resolve, reject) => {
    socket.once('open', () => resolve(undefined));
    socket.once('error', reject);
  });
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void, timer: NodeJS.Timeout }>} */
  const waiting = new Map();
  let next = 1;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    const entry = waiting.get(message.id);
    if (entry === undefined) return;
    waiting.delete(message.id);
    clearTimeout(entry.timer);
    if (message.type === 'error') entry.reject(new Error(`${message.error}: ${message.message}`));
    else entry.resolve(message.result);
  });
  socket.on('close', () => {
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new Error('The browser closed the connection.'));
    }
    waiting.clear();
  });
  return {
    /**
     * @param {string} method
     * @param {Record<string, unknown>} params
     * @returns {Promise<any>}
     */
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = next++;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${method} was not answered within ${COMMAND_TIMEOUT_MS} ms.`));
        }, COMMAND_TIMEOUT_MS);
        waiting.set(id, { resolve, reject, timer });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}
