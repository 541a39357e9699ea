import type { Texts } from './texts.ts';

/** What a trend says of its points, over cycles, and in its table. */
export interface TrendMoreTexts {
  points: string;
  /** The days of the first and the newest check-in. */
  since: (first: string, newest: string) => string;
  /** The first and the newest value. */
  course: (first: string, newest: string) => string;
  /** What each step is worth. */
  stepsAre: (steps: string) => string;
  note: string;
  blocker: string;
  /** A blocker in its own words. */
  blockerIs: (text: string) => string;
  end: string;
  change: string;
  changed: (before: string, after: string) => string;
  reason: (text: string) => string;
  more: (count: number) => string;
  date: string;
  value: string;
  /** Of a check-in: note and blocker. */
  remarks: string;
  cycle: string;
  grade: string;
  objectives: string;
  /** The newest cycle's mean. */
  mean: (percent: string, cycle: string) => string;
  overCycles: (count: number) => string;
}

export const trendMoreTexts: Texts<TrendMoreTexts> = {
  de: {
    points: 'Punkte im Verlauf',
    since: (first, newest) => (first === newest ? `vom ${first}` : `vom ${first} bis ${newest}`),
    course: (first, newest) => `zuerst ${first}, zuletzt ${newest}`,
    stepsAre: (steps) => `Stufen: ${steps}`,
    note: 'Notiz',
    blocker: 'Hindernis',
    blockerIs: (text) => `Hindernis: ${text}`,
    end: 'Wert',
    change: 'Ziel geändert',
    changed: (before, after) => `Ziel geändert: bisher ${before}, seitdem ${after}`,
    reason: (text) => `Grund: ${text}`,
    more: (count) => `und ${count} weitere, siehe Tabelle`,
    date: 'Datum',
    value: 'Wert',
    remarks: 'Notiz und Hindernis',
    cycle: 'Zyklus',
    grade: 'Bewertung',
    objectives: 'Ziele',
    mean: (percent, cycle) => `${percent} im Zyklus ${cycle}`,
    overCycles: (count) => `Mittlerer Fortschritt über ${count} Zyklen`,
  },
  en: {
    points: 'Points of the trend',
    since: (first, newest) => (first === newest ? `on ${first}` : `from ${first} to ${newest}`),
    course: (first, newest) => `first ${first}, now ${newest}`,
    stepsAre: (steps) => `Steps: ${steps}`,
    note: 'note',
    blocker: 'blocker',
    blockerIs: (text) => `Blocker: ${text}`,
    end: 'value',
    change: 'target changed',
    changed: (before, after) => `Target changed: ${before} before, ${after} since`,
    reason: (text) => `Reason: ${text}`,
    more: (count) => `and ${count} more, see the table`,
    date: 'Date',
    value: 'Value',
    remarks: 'Note and blocker',
    cycle: 'Cycle',
    grade: 'Grade',
    objectives: 'Objectives',
    mean: (percent, cycle) => `${percent} in cycle ${cycle}`,
    overCycles: (count) => `Mean progress over ${count} cycles`,
  },
};
