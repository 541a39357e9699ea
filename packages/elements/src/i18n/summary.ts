import type { Texts } from './texts.ts';

/** The texts of `<okr-summary>`. */
export interface SummaryTexts {
  label: string;
  loading: string;
  updated: string;
  empty: string;
  unreadable: string;
  practice: string;
  example: string;
  daysLeft: (days: number) => string;
  startsIn: (days: number) => string;
  ended: string;
  closed: string;
  meanProgress: string;
  expected: (percent: string, isOver: boolean) => string;
  objectives: (count: number) => string;
  keyResults: (count: number) => string;
  /** Of what has no pace, e.g. steps. */
  noPace: string;
  ofThemStale: (count: string, isAll: boolean) => string;
  /** Where goals of others stand in the tree. */
  sharedLeftOut: (count: number) => string;
  attention: string;
  /** How many there are, for whatever reason; `what` is them in words. */
  attentionTotal: (count: number, what: string) => string;
  /** What needs attention beside pace and staleness. */
  unsure: (confidenceBelow: string) => string;
  late: string;
  noAttention: string;
  asTable: string;
}

const keyResults = (count: number): string =>
  count === 1 ? 'Schlüsselergebnis' : 'Schlüsselergebnisse';
const keyResultsEn = (count: number): string => (count === 1 ? 'key result' : 'key results');

export const summaryTexts: Texts<SummaryTexts> = {
  de: {
    label: 'Überblick',
    loading: 'Überblick wird geladen …',
    updated: 'Der Überblick wurde aktualisiert.',
    empty: 'In diesem Zyklus gibt es noch keine vereinbarten Ziele.',
    unreadable: 'Diese Angaben sind kein Zielbaum und keine Liste von Zielen.',
    practice: 'Übungszyklus',
    example: 'Beispieldaten',
    daysLeft: (days) =>
      days === 0 ? 'letzter Tag' : days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`,
    startsIn: (days) => (days === 1 ? 'beginnt morgen' : `beginnt in ${days} Tagen`),
    ended: 'Zeit abgelaufen',
    closed: 'abgeschlossen',
    meanProgress: 'Fortschritt im Mittel',
    expected: (percent, isOver) => `erwartet${isOver ? '' : ' heute'} ${percent}`,
    objectives: (count) => (count === 1 ? 'Ziel' : 'Ziele'),
    keyResults,
    noPace: 'ohne Tempo',
    ofThemStale: (count, isAll) => (isAll ? 'veraltet' : `${count} davon veraltet`),
    sharedLeftOut: (count) =>
      count === 1
        ? 'Ein freigegebenes Ziel einer anderen Organisation zählt nicht mit.'
        : `${count} freigegebene Ziele anderer Organisationen zählen nicht mit.`,
    attention: 'Braucht Aufmerksamkeit',
    attentionTotal: (count, what) =>
      `${what} ${count === 1 ? 'braucht' : 'brauchen'} Aufmerksamkeit`,
    unsure: (confidenceBelow) => `mit Zuversicht unter ${confidenceBelow}`,
    late: 'nach der Hälfte der Zeit ohne Zwischenstand',
    noAttention: 'Gerade braucht nichts besondere Aufmerksamkeit.',
    asTable: 'Als Tabelle',
  },
  en: {
    label: 'Overview',
    loading: 'Loading the overview …',
    updated: 'The overview has been updated.',
    empty: 'This cycle has no agreed objectives yet.',
    unreadable: 'These data are neither a tree of goals nor a list of objectives.',
    practice: 'practice cycle',
    example: 'example data',
    daysLeft: (days) => (days === 0 ? 'last day' : days === 1 ? '1 day left' : `${days} days left`),
    startsIn: (days) => (days === 1 ? 'starts tomorrow' : `starts in ${days} days`),
    ended: 'time is up',
    closed: 'closed',
    meanProgress: 'Mean progress',
    expected: (percent, isOver) => `expected${isOver ? '' : ' today'} ${percent}`,
    objectives: (count) => (count === 1 ? 'objective' : 'objectives'),
    keyResults: keyResultsEn,
    noPace: 'without pace',
    ofThemStale: (count, isAll) => (isAll ? 'stale' : `${count} of them stale`),
    sharedLeftOut: (count) =>
      count === 1
        ? 'One objective shared by another organisation is not counted.'
        : `${count} objectives shared by other organisations are not counted.`,
    attention: 'Needs attention',
    attentionTotal: (count, what) => `${what} ${count === 1 ? 'needs' : 'need'} attention`,
    unsure: (confidenceBelow) => `with confidence below ${confidenceBelow}`,
    late: 'without a check-in with half of the time gone',
    noAttention: 'Nothing needs special attention right now.',
    asTable: 'As a table',
  },
};
