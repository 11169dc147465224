/**
 * Asks again and again until it holds; throws the message when that takes longer.
 * @param {() => boolean | Promise<boolean>} holds
 * @param {number} timeout milliseconds
 * @param {string} message
 */
export async function waitUntil(holds, timeout, message) {
  const end = Date.now() + timeout;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(message);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
