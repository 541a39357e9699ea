/// <reference types="vite/client" />
/**
 * What runs inside a measured page: it hands data to a contender and says how long it took until
 * the browser had painted it. Every contender is measured by this one file.
 */

/** One way of drawing the data. */
export interface Contender<State> {
  /** Puts the empty contender into the page. */
  mount(stage: HTMLElement): void;
  /** Draws the first state, and every later one. */
  assign(state: State): void;
  /** Whether a reader sees that state now; asked after painting, when layout is clean. */
  isShown(state: State): boolean;
}

/** The states a page goes through, made outside of what is timed. */
export interface States<State> {
  first(size: number): State;
  next(state: State): State;
}

/** How the measuring process drives the page. */
export interface Stage {
  /** Makes the first state (with a size) or the one after the last (without). */
  prepare(size?: number): void;
  /** Assigns the prepared state; resolves with the milliseconds until it was painted. */
  assign(): Promise<number>;
  /** The same steps with nothing to draw: what measuring itself costs. */
  idle(): Promise<number>;
}

declare global {
  var stage: Stage | undefined;
}

export function present<State>(contender: Contender<State>, states: States<State>): void {
  const element = document.querySelector<HTMLElement>('#stage');
  if (element === null) throw new Error('The page has no stage.');
  contender.mount(element);
  let state: State;
  globalThis.stage = {
    prepare(size) {
      state = size === undefined ? states.next(state) : states.first(size);
    },
    assign: () =>
      timed(
        () => contender.assign(state),
        () => contender.isShown(state),
      ),
    idle: () =>
      timed(
        () => undefined,
        () => true,
      ),
  };
}

const patienceMs = 60_000;

async function timed(act: () => void, isShown: () => boolean): Promise<number> {
  // Everybody starts right after a frame, so none is lucky with the next.
  await painted();
  const startedAt = performance.now();
  act();
  for (;;) {
    const paintedAt = await painted();
    if (isShown()) return paintedAt - startedAt;
    if (paintedAt - startedAt > patienceMs) throw new Error('What was assigned never showed.');
  }
}

const channel = new MessageChannel();

/** The moment after the next frame: a message posted within it arrives once it has been painted. */
function painted(): Promise<number> {
  return new Promise((done) => {
    channel.port1.onmessage = () => done(performance.now());
    requestAnimationFrame(() => channel.port2.postMessage(null));
  });
}
