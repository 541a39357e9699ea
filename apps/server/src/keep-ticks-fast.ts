import { executionAsyncResource } from 'node:async_hooks';

const kept: object[] = [];

/**
 * Keeps one tick in memory for good, so that `process.nextTick` stays fast. V8 forgets the shape of
 * ticks when it collects garbage while none waits, and from then on makes each one the long way for
 * the rest of the process: 470 ns in place of 45 (Node 24.21), and Node takes seven of them
 * for every request. A server collects garbage while it starts, so that it was left to chance.
 */
export function keepTicksFast(): void {
  process.nextTick(() => kept.push(executionAsyncResource()));
}
