type Listener = Parameters<typeof addEventListener>;

/** The listeners on window and document and the timers that nobody has taken away. */
export interface Leftovers {
  listeners: ReadonlySet<string>;
  timers: ReadonlySet<number>;
  stop(): void;
}

/** Watches from now on. By hand: a spy would keep every listener it has seen, and so the element. */
export function watchLeftovers(): Leftovers {
  const listeners = new Set<string>();
  const timers = new Set<number>();
  const undo: (() => void)[] = [];
  for (const target of [window, document]) {
    const { addEventListener: add, removeEventListener: remove } = target;
    const name = nameOf(target.constructor.name);
    target.addEventListener = (...given: Listener) => {
      listeners.add(name(given));
      Reflect.apply(add, target, given);
    };
    target.removeEventListener = (...given: Listener) => {
      listeners.delete(name(given));
      Reflect.apply(remove, target, given);
    };
    undo.push(() => Object.assign(target, { addEventListener: add, removeEventListener: remove }));
  }
  const original = { setTimeout, setInterval, clearTimeout, clearInterval };
  const own = Object.fromEntries(
    Object.entries(original).map(([name, timer]) => [name, timer.bind(window)]),
  ) as unknown as typeof original;
  const start = (run: () => void, ms?: number) => {
    const timer = Number(
      own.setTimeout(() => {
        timers.delete(timer);
        run();
      }, ms),
    );
    timers.add(timer);
    return timer;
  };
  const repeat = (run: () => void, ms?: number) => {
    const timer = Number(own.setInterval(run, ms));
    timers.add(timer);
    return timer;
  };
  const end = (timer: number) => {
    timers.delete(timer);
    own.clearTimeout(timer);
  };
  Object.assign(window, {
    setTimeout: start,
    setInterval: repeat,
    clearTimeout: end,
    clearInterval: end,
  });
  undo.push(() => Object.assign(window, original));
  return {
    listeners,
    timers,
    stop: () => {
      for (const each of undo) each();
    },
  };
}

/** Names a listener without keeping it. */
function nameOf(target: string): (given: Listener) => string {
  const numbers = new WeakMap<object, number>();
  let count = 0;
  return ([type, listener]) => {
    const number = numbers.get(listener) ?? (count += 1);
    numbers.set(listener, number);
    return `${target} ${type} ${number}`;
  };
}
