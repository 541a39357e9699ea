import ky from 'ky';
import type { Send } from './send.ts';

/** Leaves bounds, refusals and the words of each runtime for a network failure to ky. */
export const sendWithKy: Send = (url, { fetch, timeoutMs, ...init }) =>
  ky(url, {
    ...init,
    // Called as a function of its own: `window.fetch` refuses to be a method of something else.
    fetch: fetch && ((input, more) => fetch(input, more)),
    retry: 0,
    throwHttpErrors: (status) => status !== 304,
    // ky knows no `Infinity`, and timers no more than 31 bits.
    timeout: timeoutMs < 2 ** 31 && timeoutMs,
  });
