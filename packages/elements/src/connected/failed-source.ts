import type { DataSource, SourceError, StopObserving } from '../internal/data-source.ts';

/** A source that cannot come about: tells everybody why. */
export function failedSource(error: SourceError): DataSource {
  const fail = (
    _subject: string,
    notify: (state: { status: 'error'; error: SourceError }) => void,
  ): StopObserving => {
    notify({ status: 'error', error });
    return () => {};
  };
  return {
    observeTree: fail,
    observeKeyResult: fail,
    checkIn: () => Promise.reject(error as unknown as Error),
    retry() {},
  };
}
