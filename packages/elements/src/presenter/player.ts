import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a slide stays where nobody has said it. */
const defaultSeconds = 20;

/** No slide is shorter: what is said of it has to be read. */
const leastSeconds = 5;

/**
 * Turns slides by time. Whoever reads stops it: while the pointer rests on it, and from the moment
 * the keyboard enters it until somebody starts it anew.
 */
export class Player implements ReactiveController {
  isPlaying = false;
  readonly #host: ReactiveControllerHost;
  readonly #turn: () => void;
  readonly #seconds: () => number | null | undefined;
  #isPointed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    { turn, seconds }: { turn: () => void; seconds: () => number | null | undefined },
  ) {
    this.#host = host;
    this.#turn = turn;
    this.#seconds = seconds;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
    this.isPlaying = false;
    this.#isPointed = false;
  }

  /** Of its own accord, unless the reader wants nothing to move. */
  begin(): void {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.play();
  }

  play(): void {
    this.#change({ isPlaying: true, isPointed: false });
  }

  pause(): void {
    this.#change({ isPlaying: false, isPointed: this.#isPointed });
  }

  /** The pointer has come, or left. */
  point(isPointed: boolean): void {
    this.#change({ isPlaying: this.isPlaying, isPointed });
  }

  /** Another slide is there: it stays as long as the one before. */
  restart(): void {
    this.#stop();
    if (!this.isPlaying || this.#isPointed) return;
    const seconds = this.#seconds();
    const isGiven = typeof seconds === 'number' && seconds > 0;
    const length = Math.max(leastSeconds, isGiven ? seconds : defaultSeconds);
    this.#timer = setTimeout(this.#turn, length * 1000);
  }

  #change({ isPlaying, isPointed }: { isPlaying: boolean; isPointed: boolean }): void {
    this.isPlaying = isPlaying;
    this.#isPointed = isPointed;
    this.restart();
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
