/**
 * Bytes of the extension's worker after collection: V8's heap in use and its array buffers. The worker is another target
 * than the page of the session, so its protocol goes through it.
 * @param {import('playwright-core').CDPSession} session of any page
 * @returns {Promise<{heap: number, buffers: number}>}
 */
export async function workerHeap(session) {
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
  if (worker === undefined) throw new Error('The worker is not running.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  /** @type {Map<number, (result: any) => void>} */
  const waiting = new Map();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  let last = 0;
  /** @param {string} method */
  const ask = (method) =>
    new Promise((resolve) => {
      const id = ++last;
      waiting.set(id, resolve);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask('HeapProfiler.enable');
  await ask('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await ask('Runtime.getHeapUsage');
  await session.send('Target.detachFromTarget', { sessionId });
  return { heap: usedSize, buffers: backingStorageSize };
}
