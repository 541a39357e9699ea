import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Known, Resource } from './entry.ts';
import { Store } from './store.ts';

const now = Date.UTC(2026, 10, 23);
beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Thing {
  name: string;
  part: { value: number };
}

const thing = (name: string, value = 1): Thing => ({ name, part: { value } });
const settled = async () => {
  await vi.advanceTimersByTimeAsync(0);
};
const minuteMs = 60_000;

/** A store, and resources whose answers come when the test says so. */
function setup() {
  const store = new Store();
  const fetches: {
    id: string;
    signal: AbortSignal;
    answer: (data: Thing) => Promise<void>;
    fail: (error: Error) => Promise<void>;
  }[] = [];
  const resource = (id: string): Resource<Thing> => ({
    queryKey: ['okr', 'thing', id],
    fetch: (signal) => {
      return new Promise((resolve, reject) => {
        fetches.push({
          id,
          signal,
          answer(data) {
            resolve(data);
            return settled();
          },
          fail(error) {
            reject(error);
            return settled();
          },
        });
      });
    },
  });
  function observe(id = 'a') {
    const states: Known<Thing>[] = [];
    const stop = store.observe(resource(id), (state) => states.push(state));
    return { states, stop, last: () => states.at(-1) };
  }
  const refetchAll = () => {
    store.refetch(() => true);
  };
  return { store, fetches, observe, refetchAll };
}

describe('observing', () => {
  test('tells at once what is known, and again what comes', async () => {
    const { fetches, observe } = setup();
    const { states } = observe();
    expect(states).toEqual([{}]);
    await fetches[0]?.answer(thing('a'));
    expect(states).toEqual([{}, { data: thing('a'), at: now }]);
  });

  test('fetches once for all who do', async () => {
    const { fetches, observe } = setup();
    const observers = [observe(), observe()];
    await fetches[0]?.answer(thing('a'));
    observers.push(observe());
    expect(fetches).toHaveLength(1);
    for (const { last } of observers) expect(last()?.data).toEqual(thing('a'));
  });

  test('keeps one thing apart from another', async () => {
    const { fetches, observe } = setup();
    const [a, b] = [observe('a'), observe('b')];
    await fetches[1]?.answer(thing('b'));
    expect(a.last()).toEqual({});
    expect(b.last()?.data).toEqual(thing('b'));
  });

  test('anew fetches what is older than a minute, and shows the old meanwhile', async () => {
    const { fetches, observe } = setup();
    observe();
    await fetches[0]?.answer(thing('old'));
    vi.advanceTimersByTime(minuteMs - 1);
    observe();
    expect(fetches).toHaveLength(1);
    vi.advanceTimersByTime(1);
    const { last } = observe();
    expect(fetches).toHaveLength(2);
    expect(last()?.data).toEqual(thing('old'));
    await fetches[1]?.answer(thing('new'));
    expect(last()?.data).toEqual(thing('new'));
  });

  test('no more, one is told nothing', async () => {
    const { fetches, observe, refetchAll } = setup();
    const { states, stop } = observe();
    observe();
    await fetches[0]?.answer(thing('a'));
    stop();
    stop();
    refetchAll();
    await fetches[1]?.answer(thing('b'));
    expect(states).toHaveLength(2);
  });
});

describe('what nobody observes', () => {
  test('is not waited for', async () => {
    const { fetches, observe } = setup();
    observe().stop();
    expect(fetches[0]?.signal.aborted).toBe(true);
    const { last } = observe();
    await fetches[0]?.answer(thing('late'));
    expect(last()).toEqual({});
    await fetches[1]?.answer(thing('a'));
    expect(last()?.data).toEqual(thing('a'));
  });

  test('is known for five minutes', async () => {
    const { store, fetches, observe } = setup();
    const { stop } = observe();
    await fetches[0]?.answer(thing('a'));
    stop();
    vi.advanceTimersByTime(5 * minuteMs - 1);
    expect(observe().last()?.data).toEqual(thing('a'));
    vi.advanceTimersByTime(5 * minuteMs);
    expect(store.entries()).toHaveLength(1);
  });

  test('is forgotten then', async () => {
    const { store, fetches, observe } = setup();
    const { stop } = observe();
    await fetches[0]?.answer(thing('a'));
    stop();
    vi.advanceTimersByTime(5 * minuteMs);
    expect(store.entries()).toEqual([]);
    expect(observe().last()).toEqual({});
  });

  test('is fetched only when somebody does again', async () => {
    const { fetches, observe, refetchAll } = setup();
    const { stop } = observe();
    await fetches[0]?.answer(thing('a'));
    stop();
    refetchAll();
    expect(fetches).toHaveLength(1);
    expect(observe().last()?.data).toEqual(thing('a'));
    expect(fetches).toHaveLength(2);
  });
});

describe('fetching again', () => {
  test('concerns only what is meant', async () => {
    const { store, fetches, observe } = setup();
    observe('a');
    observe('b');
    await fetches[0]?.answer(thing('a'));
    await fetches[1]?.answer(thing('b'));
    store.refetch(({ queryKey }) => queryKey[2] === 'b');
    expect(fetches.map(({ id }) => id)).toEqual(['a', 'b', 'b']);
  });

  test('leaves what is equal the very same', async () => {
    const { fetches, observe, refetchAll } = setup();
    const { last } = observe();
    await fetches[0]?.answer(thing('a'));
    const before = last()?.data;
    refetchAll();
    await fetches[1]?.answer(thing('a'));
    expect(last()?.data).toBe(before);
    refetchAll();
    await fetches[2]?.answer(thing('b'));
    expect(last()?.data).toEqual(thing('b'));
    expect(last()?.data?.part).toBe(before?.part);
  });

  test('takes no answer that was asked for before', async () => {
    const { fetches, observe, refetchAll } = setup();
    const { last } = observe();
    await fetches[0]?.answer(thing('first'));
    refetchAll();
    refetchAll();
    expect(fetches[1]?.signal.aborted).toBe(true);
    await fetches[1]?.answer(thing('overtaken'));
    expect(last()?.data).toEqual(thing('first'));
    await fetches[2]?.answer(thing('newest'));
    expect(last()?.data).toEqual(thing('newest'));
  });

  test('waits for a first answer, and shows it', async () => {
    const { fetches, observe, refetchAll } = setup();
    const { last } = observe();
    refetchAll();
    refetchAll();
    expect(fetches).toHaveLength(1);
    await fetches[0]?.answer(thing('first'));
    expect(last()?.data).toEqual(thing('first'));
    expect(fetches).toHaveLength(2);
    await fetches[1]?.answer(thing('newest'));
    expect(last()?.data).toEqual(thing('newest'));
    expect(fetches).toHaveLength(2);
  });
});

describe('a failure', () => {
  const failure = new Error('nobody there');

  test('is told, and forgotten while it is tried again', async () => {
    const { fetches, observe, refetchAll } = setup();
    const { states } = observe();
    await fetches[0]?.fail(failure);
    refetchAll();
    await fetches[1]?.answer(thing('a'));
    expect(states).toEqual([{}, { error: failure }, {}, { data: thing('a'), at: now }]);
  });

  test('keeps the last data, and is told until there are new ones', async () => {
    const { fetches, observe, refetchAll } = setup();
    const { states, last } = observe();
    await fetches[0]?.answer(thing('a'));
    refetchAll();
    await fetches[1]?.fail(failure);
    const failed = { data: thing('a'), at: now, error: failure };
    expect(last()).toEqual(failed);
    refetchAll();
    expect(last()).toEqual(failed);
    await fetches[2]?.answer(thing('a'));
    expect(states).toEqual([
      {},
      { data: thing('a'), at: now },
      failed,
      { data: thing('a'), at: now },
    ]);
  });

  test('is no reason to wait a minute for whoever observes next', async () => {
    const { fetches, observe, refetchAll } = setup();
    observe();
    await fetches[0]?.answer(thing('a'));
    refetchAll();
    await fetches[1]?.fail(failure);
    expect(observe().last()?.error).toBe(failure);
    expect(fetches).toHaveLength(3);
  });
});

test('what comes over data in place of them is shown first', async () => {
  const { store, fetches, observe } = setup();
  const { states } = observe();
  store.onFetched = (entry) => {
    entry.replace({ ...(entry.state.data as Thing), name: 'covered' });
  };
  await fetches[0]?.answer(thing('a'));
  expect(states.map(({ data }) => data?.name)).not.toContain('a');
  expect(states.at(-1)?.data).toEqual(thing('covered'));
});

test('data in place of others stay as old as those', async () => {
  const { store, fetches, observe } = setup();
  observe();
  await fetches[0]?.answer(thing('a'));
  vi.advanceTimersByTime(minuteMs);
  for (const entry of store.entries()) entry.replace(thing('b'));
  expect(observe().last()?.data).toEqual(thing('b'));
  expect(fetches).toHaveLength(2);
});

test('closed, it ends every fetch and timer and tells nothing more', async () => {
  const { store, fetches, observe } = setup();
  const { states } = observe('a');
  const other = observe('b');
  await fetches[1]?.answer(thing('b'));
  other.stop();
  store.close();
  expect(fetches[0]?.signal.aborted).toBe(true);
  await fetches[0]?.answer(thing('a'));
  expect(states).toEqual([{}]);
  expect(vi.getTimerCount()).toBe(0);
  expect(store.entries()).toEqual([]);
});
