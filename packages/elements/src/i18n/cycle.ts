import type { CyclePhase } from '@zielbaum/model';
import type { Texts } from './texts.ts';

/** What a team meets for. */
export type MeetingKind = 'planning' | 'weekly' | 'review' | 'retrospective' | 'steering';

/** The texts of `<okr-cycle>`. */
export interface CycleTexts {
  loading: string;
  empty: string;
  unreadable: string;
  asTable: string;
  /** `2026-Q4` and `2026-H2` as a person says them; any other name as it is. */
  name: (name: string) => string;
  /** What the list of them is called. */
  cycles: string;
  phases: string;
  phase: Readonly<Record<CyclePhase, string>>;
  practice: string;
  /** Days count as written: thousands have their sign. */
  dayOf: (day: string, days: string) => string;
  left: (days: number, written: string) => string;
  beginsIn: (days: number, written: string) => string;
  over: string;
  /** The number of a calendar week. */
  week: (week: number) => string;
  today: string;
  meetings: string;
  meeting: Readonly<Record<MeetingKind, string>>;
  otherMeeting: string;
  /** What it is called, and its day with the week. */
  next: (meeting: string, day: string) => string;
}

function spoken(name: string, quarter: string, half: string): string {
  const [, year = '', kind, number = ''] = /^(\d{4})-([QH])(\d)$/.exec(name) ?? [];
  return kind ? (kind === 'Q' ? quarter : half).replace('#', number) + year : name;
}

export const cycleTexts: Texts<CycleTexts> = {
  de: {
    loading: 'Wird geladen …',
    empty: 'Hier gibt es noch keinen Zyklus.',
    unreadable: 'Diese Angaben ergeben keinen Zyklus.',
    asTable: 'Als Tabelle',
    name: (name) => spoken(name, '#. Quartal ', '#. Halbjahr '),
    cycles: 'Zyklen',
    phases: 'Phasen',
    phase: { planning: 'Planung', active: 'läuft', review: 'Review', closed: 'abgeschlossen' },
    practice: 'Übungszyklus',
    dayOf: (day, days) => `Tag ${day} von ${days}`,
    left: (days, written) =>
      days === 0 ? 'letzter Tag' : `noch ${written} ${days === 1 ? 'Tag' : 'Tage'}`,
    beginsIn: (days, written) => (days === 1 ? 'beginnt morgen' : `beginnt in ${written} Tagen`),
    over: 'zu Ende',
    week: (week) => `KW\u00a0${week}`,
    today: 'heute',
    meetings: 'Termine',
    meeting: {
      planning: 'Planung',
      weekly: 'Weekly',
      review: 'Review',
      retrospective: 'Retrospektive',
      steering: 'Steuerungsgruppe',
    },
    otherMeeting: 'Termin',
    next: (meeting, day) => `Nächster Termin: ${meeting}, ${day}`,
  },
  en: {
    loading: 'Loading …',
    empty: 'There is no cycle here yet.',
    unreadable: 'These data give no cycle.',
    asTable: 'As a table',
    name: (name) => spoken(name, 'Quarter # of ', 'Half-year # of '),
    cycles: 'Cycles',
    phases: 'Phases',
    phase: { planning: 'planning', active: 'active', review: 'review', closed: 'closed' },
    practice: 'practice cycle',
    dayOf: (day, days) => `day ${day} of ${days}`,
    left: (days, written) =>
      days === 0 ? 'last day' : `${written} ${days === 1 ? 'day' : 'days'} left`,
    beginsIn: (days, written) => (days === 1 ? 'begins tomorrow' : `begins in ${written} days`),
    over: 'over',
    week: (week) => `week\u00a0${week}`,
    today: 'today',
    meetings: 'Meetings',
    meeting: {
      planning: 'Planning',
      weekly: 'Weekly',
      review: 'Review',
      retrospective: 'Retrospective',
      steering: 'Steering committee',
    },
    otherMeeting: 'Meeting',
    next: (meeting, day) => `Next meeting: ${meeting}, ${day}`,
  },
};
