import type { Texts } from './texts.ts';

/** What the tables of an `<okr-cycle>` say. */
export interface CycleMoreTexts {
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
