/** Calls back when the browser has nothing more urgent to do, within half a second. */
export function whenIdle(callback: () => void): void {
  // Safari has no idle time to give.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: 500 });
  else setTimeout(callback, 50);
}
