import type { Authored } from './author.ts';
import type { IsoDate } from './iso-date.ts';

/**
 * What a check-in says, by metric kind: `number` and `maintain` the value; `steps` the label of the
 * step reached, or `null` for none; `milestones` the labels of all that are done.
 */
export type CheckInValue = number | string | null | readonly string[];

/** `value`: entered anew. The others take the place of an earlier check-in, see `replaces`. */
export type CheckInKind = 'value' | 'correction' | 'withdrawal';

/**
 * A dated value of a key result (Zwischenstand). Never changed: corrections and withdrawals are new
 * ones that name what they replace. What has been replaced counts nowhere any more, nor does a
 * withdrawal.
 */
export interface CheckIn extends Authored {
  id: string;
  keyResultId: string;
  /** The day the value holds from, until the day before the next one. Never in the future. */
  date: IsoDate;
  /** Of a withdrawal: the value withdrawn. */
  value: CheckInValue;
  /** 0–10; `null` when not given. */
  confidence: number | null;
  note: string;
  /** What stands in the way; empty when nothing does. */
  blocker: string;
  /** The procedure that told it, with one value per day; `null` for what was entered freely. */
  source: string | null;
  kind: CheckInKind;
  /** Id of the check-in it takes the place of; `null` for kind `value`. */
  replaces: string | null;
  /** Id of the check-in that has taken its place since; `null` while nothing has. */
  replacedBy: string | null;
  /** What has taken its place is a withdrawal. */
  isWithdrawn: boolean;
  /** When it was entered, ISO 8601 with zone. */
  createdAt: string;
}

/**
 * The part of a check-in that scoring looks at. Of several on one day, the last in order counts.
 * Without `kind` and `replaces` it stands as it is.
 */
export type DatedValue = Pick<CheckIn, 'date' | 'value'> &
  Partial<Pick<CheckIn, 'confidence' | 'createdAt' | 'id' | 'kind' | 'replaces'>>;

/** What creates a check-in of a key result. */
export interface NewCheckIn {
  value: CheckInValue;
  /** Default today; never a day in the future. */
  date?: IsoDate;
  /** Default `null`. */
  confidence?: number | null;
  /** Default empty. */
  note?: string;
  /** Default empty. */
  blocker?: string;
}

/** What a procedure tells of one key result and day. */
export interface DayValue extends Omit<NewCheckIn, 'date'> {
  /** Names the procedure: one value per day of each. Default: the label of its key, or `api`. */
  source?: string;
}

/** What takes the place of a check-in whose value was wrong; its day stays. */
export interface CheckInCorrection {
  value: CheckInValue;
  /** Why it is corrected; never empty. */
  note: string;
  /** Default: as it was. */
  confidence?: number | null;
  /** Default: as it was. */
  blocker?: string;
}

/** What takes a check-in back that should not have been entered. */
export interface CheckInWithdrawal {
  /** Never empty. */
  reason: string;
}

/** One row of a column of values. */
export interface ValueRow extends Pick<NewCheckIn, 'value' | 'note'> {
  /** Never a day in the future. */
  date: IsoDate;
}

/** A column of values, brought in as a whole or not at all. */
export interface ValueColumn {
  /** 1–1,000, in the order they are entered: of several of one day, the last one counts. */
  rows: readonly ValueRow[];
}

/** What became of a column of values. */
export interface ValuesEntered {
  /** Rows that are check-ins now. */
  entered: number;
  /** Rows that said what counts on their day already. */
  skipped: number;
}
