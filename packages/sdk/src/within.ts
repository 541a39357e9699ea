export interface Bounds<Result> {
  signal: AbortSignal | undefined;
  /** Timers know no more than 31 bits: from there on it is for ever. */
  timeoutMs: number;
  /** Gives the result when the time is up, or throws. */
  atTimeout: () => Result;
}

/**
 * Waits for work that knows neither time nor signals; what it does afterwards is ignored. Rejects
 * with the reason of a signal.
 */
export function within<Result>(
  work: Promise<Result>,
  { signal, timeoutMs, atTimeout }: Bounds<Result>,
): Promise<Result> {
  let abort = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Result>((resolve, reject) => {
    abort = () => {
      reject(signal?.reason as Error);
    };
    const end = () => {
      try {
        resolve(atTimeout());
      } catch (error) {
        reject(error as Error);
      }
    };
    if (timeoutMs < 2 ** 31) timer = setTimeout(end, timeoutMs);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    work.then(resolve, reject);
  }).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  });
}
