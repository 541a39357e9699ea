import type { DataSource, SourceError } from '../internal/data-source.ts';

/** A source that cannot come about: tells everybody why. */
export function failedSource(error: SourceError): DataSource {
  return {
    observe(_kind, _subject, notify) {
      notify({ status: 'error', error });
      return () => {};
    },
    write: () => Promise.reject(error as unknown as Error),
    retry() {},
  };
}
