import type { CheckInValue, IsoDate, ProblemError } from '@zielbaum/model';
import { type Context, createContext } from '@lit/context';
import type { ObjectiveEntry } from './objective-entry.ts';
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
  /** What stands in the way. */
  blocker?: string;
}

/** A check-in to save. Shown everywhere at once; taken back where the server refuses. */
export interface CheckInToSave {
  keyResultId: string;
  entry: CheckInEntry;
}

/** What has been saved of an objective and its key results. */
export interface SavedParts {
  /** The objective's; `undefined`: not even that. */
  objectiveId?: string | undefined;
  /** Which of its key results, by their places. */
  keyResults: readonly number[];
}

/** An objective to save, but for what has been saved already. */
export interface ObjectiveToSave extends ObjectiveEntry {
  saved: SavedParts;
}

/** How saving an objective went, as far as it went. */
export interface ObjectiveOutcome extends SavedParts {
  /** Why the rest could not be saved. */
  error?: SourceError;
  /** What is wrong, by JSON pointers into the `ObjectiveEntry`. */
  problems?: readonly ProblemError[];
}

/** What an element can save through a provider, by its kind. */
export interface Writes {
  checkIn: Write<CheckInToSave, void>;
  objective: Write<ObjectiveToSave, ObjectiveOutcome>;
}

/** What is given, and what comes back. */
interface Write<Given, Answer> {
  given: Given;
  answer: Answer;
}

/** How each kind is saved. */
export type Writers = {
  readonly [Kind in keyof Writes]: (
    given: Writes[Kind]['given'],
  ) => Promise<Writes[Kind]['answer']>;
};

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
  /** Rejects with a `SourceError`. */
  write<Kind extends keyof Writes>(
    kind: Kind,
    given: Writes[Kind]['given'],
  ): Promise<Writes[Kind]['answer']>;
  /** Fetches everything that failed again. */
  retry(): void;
}

/** The same for every version of the elements on a page. */
export const dataSourceContext: Context<symbol, DataSource | undefined> = createContext(
  Symbol.for('okr-data-source'),
);
