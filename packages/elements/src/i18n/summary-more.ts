import type { ChangeKind } from '../summary/changes.ts';
import type { Texts } from './texts.ts';

/** What a summary says of an earlier day, in its lists and in its table. */
export interface SummaryMoreTexts {
  since: (day: string) => string;
  sinceLastWeek: string;
  progressMoved: (from: string, to: string) => string;
  progressStayed: (at: string) => string;
  change: Readonly<Record<ChangeKind, (count: number) => string>>;
  noChange: string;
  andMore: (count: string) => string;
  untitled: string;
  pace: string;
  stale: string;
  sum: string;
}

export const summaryMoreTexts: Texts<SummaryMoreTexts> = {
  de: {
    since: (day) => `Seit ${day}`,
    sinceLastWeek: 'Seit letzter Woche',
    progressMoved: (from, to) => `Fortschritt im Mittel von ${from} auf ${to}`,
    progressStayed: (at) => `Fortschritt im Mittel weiter bei ${at}`,
    change: {
      achieved: () => 'erreicht',
      caughtUp: () => 'aufgeholt',
      fellBack: () => 'zurückgefallen',
      becameStale: () => 'neu veraltet',
      checkedIn: () => 'mit neuem Zwischenstand',
      added: (count) => (count === 1 ? 'neues Ziel' : 'neue Ziele'),
      left: (count) => (count === 1 ? 'Ziel weniger' : 'Ziele weniger'),
    },
    noChange: 'Sonst hat sich nichts geändert.',
    andMore: (count) => `und ${count} weitere`,
    untitled: 'Ohne Titel',
    pace: 'Tempo',
    stale: 'davon veraltet',
    sum: 'zusammen',
  },
  en: {
    since: (day) => `Since ${day}`,
    sinceLastWeek: 'Since last week',
    progressMoved: (from, to) => `Mean progress from ${from} to ${to}`,
    progressStayed: (at) => `Mean progress still at ${at}`,
    change: {
      achieved: () => 'achieved',
      caughtUp: () => 'caught up',
      fellBack: () => 'fell back',
      becameStale: () => 'became stale',
      checkedIn: () => 'with a new check-in',
      added: (count) => (count === 1 ? 'new objective' : 'new objectives'),
      left: (count) => (count === 1 ? 'objective fewer' : 'objectives fewer'),
    },
    noChange: 'Nothing else has changed.',
    andMore: (count) => `and ${count} more`,
    untitled: 'Untitled',
    pace: 'Pace',
    stale: 'of them stale',
    sum: 'together',
  },
};
