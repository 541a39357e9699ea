import type { SourceError } from '../internal/data-source.ts';

/** Till then nobody takes the first one's place: a notice must not wander while a page recovers. */
const handOverMs = 1000;

export interface FirstToTell {
  /** @param tell Stands for the element, and is called when it has become the first. */
  shorten(tell: () => void, error: SourceError): SourceError;
  /** The element has nothing to complain of, or is gone. */
  leave(tell: () => void): void;
  close(): void;
}

/**
 * Elements that fail for the same reason: the first tells all of it, the others no more than the
 * sentence. One way on and one number for the help desk are enough, however many elements there are.
 */
export function firstToTell(): FirstToTell {
  /** What each element says, in the order in which they failed. */
  const messages = new Map<() => void, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    shorten(tell, error) {
      messages.set(tell, error.message);
      for (const [first, message] of messages) {
        if (first === tell) break;
        if (message === error.message) return { ...error, traceId: undefined, canRetry: false };
      }
      return error;
    },

    leave(tell) {
      if (!messages.delete(tell)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        messages.forEach((_message, each) => {
          each();
        });
      }, handOverMs);
    },

    close() {
      clearTimeout(timer);
    },
  };
}
