import type { CheckInValue, IsoDate } from '@zielbaum/model';
import { type Context, createContext } from '@lit/context';
import type { DataOf, ReadKind, SubjectOf } from './reads.ts';

/** What went wrong with a source, in words a reader of the page understands. */
export interface SourceError {
  /** A stable name, e.g. a problem's code, or `unreachable`, `timeout`. */
  code: string;
  /** One sentence in the reader's language. */
  message: string;
  /** Names the request in the server's log, for the help desk. */
  traceId?: string | undefined;
  /** Trying again may help. */
  canRetry: boolean;
  /** When the data came that are shown all the same, in milliseconds since 1970. */
  knownAt?: number | undefined;
}

/** The newest state of something observed. `data` stays while it is fetched again or fails. */
export interface Observed<Data> {
  status: 'loading' | 'ready' | 'error';
  data?: Data;
  error?: SourceError;
}

export interface CheckInEntry {
  value: CheckInValue;
  /** Default: today. */
  date?: IsoDate;
  /** 0–10. */
  confidence?: number | null;
  note?: string;
}

/** Ends an observation; calling it again does nothing. */
export type StopObserving = () => void;

/**
 * Where elements inside a provider get their data: the only thing they know of the world outside.
 * `notify` is called at once with what is known, and again with every change.
 */
export interface DataSource {
  observe<Kind extends ReadKind>(
    kind: Kind,
    subject: SubjectOf<Kind>,
    notify: (state: Observed<DataOf<Kind>>) => void,
  ): StopObserving;
  /** Shown everywhere at once; taken back where the server refuses. Rejects with a `SourceError`. */
  checkIn(keyResultId: string, entry: CheckInEntry): Promise<void>;
  /** Fetches everything that failed again. */
  retry(): void;
}

export const dataSourceContext: Context<symbol, DataSource | undefined> = createContext(
  Symbol.for('okr-data-source'),
);
