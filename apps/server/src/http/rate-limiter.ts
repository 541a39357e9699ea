/** How many requests in which time. */
export interface RatePolicy {
  quota: number;
  windowSeconds: number;
}

export interface RateState {
  isExceeded: boolean;
  remaining: number;
  /** Seconds until the quota is full again. */
  resetSeconds: number;
}

interface Window {
  used: number;
  endsAt: number;
}

export interface RateLimiter {
  readonly policy: RatePolicy;
  /** Counts one request. `nowMs`: milliseconds since 1970. */
  count(who: string, nowMs: number): RateState;
  /** Looks without counting. */
  isExceeded(who: string, nowMs: number): boolean;
}

const mostWindows = 50_000;

/** Counts in fixed windows, in memory: each server for itself. */
export function createRateLimiter(policy: RatePolicy): RateLimiter {
  const windows = new Map<string, Window>();
  return { policy, count, isExceeded };

  function count(who: string, nowMs: number): RateState {
    let window = windows.get(who);
    if (!window || window.endsAt <= nowMs) {
      windows.delete(who);
      if (windows.size >= mostWindows) makeRoom(nowMs);
      window = { used: 0, endsAt: nowMs + policy.windowSeconds * 1000 };
      windows.set(who, window);
    }
    window.used += 1;
    return {
      isExceeded: window.used > policy.quota,
      remaining: Math.max(0, policy.quota - window.used),
      resetSeconds: Math.max(1, Math.ceil((window.endsAt - nowMs) / 1000)),
    };
  }

  function isExceeded(who: string, nowMs: number): boolean {
    const window = windows.get(who);
    return window !== undefined && window.endsAt > nowMs && window.used >= policy.quota;
  }

  // Windows are kept in the order they began, so the first ones end first.
  function makeRoom(nowMs: number): void {
    for (const [who, window] of windows) {
      if (window.endsAt > nowMs && windows.size < mostWindows) return;
      windows.delete(who);
    }
  }
}
