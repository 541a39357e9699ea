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
  look(who: string, nowMs: number): RateState;
}

const mostWindows = 50_000;

/** Counts in fixed windows, in memory: each server for itself. */
export function createRateLimiter(policy: RatePolicy): RateLimiter {
  const windows = new Map<string, Window>();
  const windowMs = policy.windowSeconds * 1000;
  return { policy, count, look };

  function count(who: string, nowMs: number): RateState {
    let window = windows.get(who);
    if (!window || window.endsAt <= nowMs) {
      windows.delete(who);
      if (windows.size >= mostWindows) makeRoom(nowMs);
      window = { used: 0, endsAt: nowMs + windowMs };
      windows.set(who, window);
    }
    window.used += 1;
    return stateOf(window, window.used > policy.quota, nowMs);
  }

  function look(who: string, nowMs: number): RateState {
    const window = windows.get(who);
    return !window || window.endsAt <= nowMs
      ? stateOf({ used: 0, endsAt: nowMs + windowMs }, false, nowMs)
      : stateOf(window, window.used >= policy.quota, nowMs);
  }

  function stateOf({ used, endsAt }: Window, isExceeded: boolean, nowMs: number): RateState {
    return {
      isExceeded,
      remaining: Math.max(0, policy.quota - used),
      resetSeconds: Math.max(1, Math.ceil((endsAt - nowMs) / 1000)),
    };
  }

  // Windows are kept in the order they began, so the first ones end first.
  function makeRoom(nowMs: number): void {
    for (const [who, window] of windows) {
      if (window.endsAt > nowMs && windows.size < mostWindows) return;
      windows.delete(who);
    }
  }
}
