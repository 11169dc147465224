/** Counts milliseconds from now. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}
