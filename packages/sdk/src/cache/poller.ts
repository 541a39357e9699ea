/** Does something again and again, at times a little apart from everybody else's. */
export class Poller {
  readonly #everyMs: number;
  readonly #poll: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(everyMs: number, poll: () => void) {
    this.#everyMs = everyMs;
    this.#poll = poll;
  }

  /** Begins after a while, or at once; nothing changes when it is running already. */
  start(isAtOnce: boolean): void {
    if (this.#timer !== undefined) return;
    if (isAtOnce) this.#run();
    else this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(): void {
    this.#timer = setTimeout(
      () => {
        this.#run();
      },
      this.#everyMs * (0.75 + Math.random() / 2),
    );
  }

  #run(): void {
    this.#wait();
    this.#poll();
  }
}
