import { type Mock, vi } from 'vitest';
import type { DataSource, Observed } from '../data-source.ts';
import type { ReadKind, SubjectOf } from '../reads.ts';

/** A source that tells what a test tells it. */
export interface ToldSource {
  source: DataSource & { retry: Mock<() => void> };
  /** What of a kind is observed right now, in the order it was asked for. */
  subjects(kind: ReadKind): unknown[];
  tell<Kind extends ReadKind>(kind: Kind, subject: SubjectOf<Kind>, state: Observed<unknown>): void;
}

export function toldSource(): ToldSource {
  const observers = new Map<string, (state: Observed<never>) => void>();
  const nameOf = (kind: ReadKind, subject: unknown) => JSON.stringify([kind, subject]);
  return {
    source: {
      observe(kind, subject, notify) {
        const name = nameOf(kind, subject);
        observers.set(name, notify);
        notify({ status: 'loading' });
        return () => observers.delete(name);
      },
      write: () => Promise.reject(new Error('nobody saves')),
      retry: vi.fn<() => void>(),
    },
    subjects: (kind) =>
      [...observers.keys()]
        .map((name) => JSON.parse(name) as [ReadKind, unknown])
        .filter(([observed]) => observed === kind)
        .map(([, subject]) => subject),
    tell(kind, subject, state) {
      observers.get(nameOf(kind, subject))?.(state as Observed<never>);
    },
  };
}
