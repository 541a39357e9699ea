import type { IsoDate } from './iso-date.ts';

/**
 * What a check-in says, by metric kind: `number` and `maintain` the value; `steps` the label of the
 * step reached, or `null` for none; `milestones` the labels of all that are done.
 */
export type CheckInValue = number | string | null | readonly string[];

/** A dated value of a key result (Zwischenstand). Never changed: a correction is a new one. */
export interface CheckIn {
  id: string;
  keyResultId: string;
  /** The day the value holds from, until the day before the next one. Never in the future. */
  date: IsoDate;
  value: CheckInValue;
  /** 0–10; `null` when not given. */
  confidence: number | null;
  note: string;
  /** Shown in place of a person's name, e.g. the unit. */
  author: string | null;
  /** When it was entered, ISO 8601 with zone. */
  createdAt: string;
}

/** The part of a check-in that scoring looks at. Of several on one day, the last in order counts. */
export type DatedValue = Pick<CheckIn, 'date' | 'value'> &
  Partial<Pick<CheckIn, 'confidence' | 'createdAt'>>;

/** What creates a check-in of a key result. */
export interface NewCheckIn {
  value: CheckInValue;
  /** Default today; never a day in the future. */
  date?: IsoDate;
  /** Default `null`. */
  confidence?: number | null;
  /** Default empty. */
  note?: string;
}
