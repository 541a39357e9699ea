import type { Texts } from './texts.ts';

/** What the tables of an `<okr-cycle>` say, and it where the cycle it names is unknown. */
export interface CycleMoreTexts {
  unknown: string;
  kind: string;
  regular: string;
  phase: string;
  start: string;
  end: string;
  days: string;
  standing: string;
  date: string;
  week: string;
  meeting: string;
}

export const cycleMoreTexts: Texts<CycleMoreTexts> = {
  de: {
    unknown: 'Diesen Zyklus gibt es nicht.',
    kind: 'Art',
    regular: 'regulär',
    phase: 'Phase',
    start: 'Beginn',
    end: 'Ende',
    days: 'Tage',
    standing: 'Stand',
    date: 'Datum',
    week: 'Woche',
    meeting: 'Termin',
  },
  en: {
    unknown: 'There is no such cycle.',
    kind: 'Kind',
    regular: 'regular',
    phase: 'Phase',
    start: 'Start',
    end: 'End',
    days: 'Days',
    standing: 'Standing',
    date: 'Date',
    week: 'Week',
    meeting: 'Meeting',
  },
};
