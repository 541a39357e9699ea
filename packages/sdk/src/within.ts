export interface Bounds {
  signal?: AbortSignal;
  timeoutMs: number;
  /** Made when the time is up. */
  timeoutError: () => Error;
}

/** Waits for work that knows neither time nor signals; what it does afterwards is ignored. */
export function within<Result>(work: Promise<Result>, bounds: Bounds): Promise<Result> {
  const { signal, timeoutMs, timeoutError } = bounds;
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(
      () => {
        reject(timeoutError());
      },
      Math.min(timeoutMs, 2 ** 31 - 1),
    );
    signal?.addEventListener('abort', abort);
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    });
  });
}
