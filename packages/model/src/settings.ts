import type { AuthorDisplay } from './author.ts';
import { defaultPaceThresholds } from './pace-thresholds.ts';
import type { PaceThresholds } from './pace-thresholds.ts';

/** How much is still focus. Going beyond it warns and never blocks. */
export interface FocusLimits {
  /** Per unit and cycle, 1–50, default 3. Dropped and postponed ones are not counted. */
  objectivesPerUnit: number;
  /** 1–50, default 4. Dropped ones are not counted. */
  keyResultsPerObjective: number;
}

/** For how many months things are kept that end with time; the goals and their numbers never do. */
export interface Retention {
  /** From an entry on, until it no longer tells who made it; the unit stays. 1–120, default 12. */
  authorshipMonths: number;
  /** From the day on a key was revoked or expired. 1–120, default 24. */
  keyMonths: number;
  /** Of the audit log and the readings of it. 12–120, default 24. */
  auditMonths: number;
}

/** The terms an organisation may word its own way. */
export const wordableTerms = [
  'objective',
  'keyResult',
  'checkIn',
  'initiative',
  'cycle',
  'unit',
  'theme',
] as const;

/** One of `wordableTerms`. */
export type WordableTerm = (typeof wordableTerms)[number];

/** What an organisation decides for itself. */
export interface Settings {
  /** Default −0.15 and −0.30; `behind` is never above `onTrack`. */
  paceThresholds: PaceThresholds;
  focus: FocusLimits;
  /** Days between check-ins of a new key result, 1–366, default 7. */
  cadenceDays: number;
  /** Default `unit`. */
  authorDisplay: AuthorDisplay;
  retention: Retention;
  /** Own words for terms, e.g. `{ objective: 'Vorhaben' }`; default none. */
  terms: Readonly<Partial<Record<WordableTerm, string>>>;
}

/** What may change; what is left out stays, what is given replaces the old value as a whole. */
export type SettingsChanges = Partial<Settings>;

/** What holds until an organisation decides otherwise. */
export const defaultSettings: Settings = Object.freeze({
  paceThresholds: defaultPaceThresholds,
  focus: Object.freeze({ objectivesPerUnit: 3, keyResultsPerObjective: 4 }),
  cadenceDays: 7,
  authorDisplay: 'unit',
  retention: Object.freeze({ authorshipMonths: 12, keyMonths: 24, auditMonths: 24 }),
  terms: Object.freeze({}),
});
