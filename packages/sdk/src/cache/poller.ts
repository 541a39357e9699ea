/** Does something again and again. */
export interface Poller {
  /** Begins after a while, or at once; nothing changes when it is running already. */
  start(isAtOnce: boolean): void;
  stop(): void;
}

/** Polls at times a little apart from everybody else's. */
export function pollerOf(everyMs: number, poll: () => void): Poller {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(): void {
    timer = setTimeout(run, everyMs * (0.75 + Math.random() / 2));
  }

  function run(): void {
    wait();
    poll();
  }

  return {
    start(isAtOnce) {
      if (timer === undefined) (isAtOnce ? run : wait)();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
