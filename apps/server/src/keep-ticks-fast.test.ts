import { createHook } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { keepTicksFast } from './keep-ticks-fast.ts';

/** The tick that a function schedules, without keeping it. */
function tickOf(schedule: () => void): WeakRef<object> {
  const ticks: WeakRef<object>[] = [];
  const hook = createHook({
    init: (...[, type, , resource]) => {
      if (type === 'TickObject') ticks.push(new WeakRef(resource));
    },
  }).enable();
  schedule();
  hook.disable();
  const [tick] = ticks;
  if (tick === undefined || ticks.length > 1) throw new Error('It schedules one tick.');
  return tick;
}

it('keeps a tick through a collection that takes any other', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const kept = tickOf(keepTicksFast);
  const other = tickOf(() => process.nextTick(() => undefined));
  await turn();
  collectGarbage();
  expect([kept.deref() !== undefined, other.deref()]).toEqual([true, undefined]);
});
