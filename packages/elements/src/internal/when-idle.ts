/**
 * Calls back when the page has been painted and the browser has nothing more urgent to do, within
 * half a second of that. Idle time before the painting would be taken from it. A server paints
 * nothing: it calls back at once.
 */
export function whenIdle(callback: () => void): void {
  if (!('requestAnimationFrame' in globalThis)) return callback();
  requestAnimationFrame(() => {
    // Safari has no idle time to give.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: 500 });
    else setTimeout(callback, 50);
  });
}
