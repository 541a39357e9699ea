import type { KeyResultState, ObjectiveState } from '@zielbaum/model';
import { cycleNames } from './cycle-names.ts';
import type { Texts } from './texts.ts';

/** A state worth telling: not that a goal is simply being worked on. */
export type NotableState = Exclude<ObjectiveState | KeyResultState, 'agreed' | 'active'>;

/** How elements speak of goals and the cycle they belong to. */
export interface GoalTexts {
  status: string;
  /** Beside the marks of what is expected today, or was at the end. */
  expected: (isClosed: boolean | undefined) => string;
  untitled: string;
  state: Readonly<Record<NotableState, string>>;
  cycle: (name: string) => string;
  practice: string;
  example: string;
  /** A calendar day, `YYYY-MM-DD`. */
  asOf: (day: string) => string;
  loading: string;
  empty: string;
  noData: string;
}

/** Written by hand, since the first date of a page takes `Intl` longer than a whole tree. */
function dayText(day: string, months: string, afterDay: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day) ?? [];
  const name = months.split(' ')[Number(month) - 1];
  return name ? `${Number(date)}${afterDay}${name} ${year}` : day;
}

export const goalTexts: Texts<GoalTexts> = {
  de: {
    status: 'Status',
    expected: (isClosed) => `erwartet${isClosed ? '' : ' heute'}`,
    untitled: 'Ohne Titel',
    state: {
      draft: 'Entwurf',
      proposed: 'vorgeschlagen',
      postponed: 'verschoben',
      closed: 'abgeschlossen',
      dropped: 'verworfen',
    },
    cycle: cycleNames.de,
    practice: 'Übungszyklus',
    example: 'Beispieldaten',
    asOf: (day) =>
      `Stand ${dayText(day, 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember', '.\u00a0')}`,
    loading: 'Ziele werden geladen …',
    empty: 'In diesem Zyklus gibt es noch keine Ziele.',
    noData: 'Hier sind noch keine Ziele angegeben.',
  },
  en: {
    status: 'Status',
    expected: (isClosed) => `expected${isClosed ? '' : ' today'}`,
    untitled: 'Untitled',
    state: {
      draft: 'draft',
      proposed: 'proposed',
      postponed: 'postponed',
      closed: 'closed',
      dropped: 'dropped',
    },
    cycle: cycleNames.en,
    practice: 'practice cycle',
    example: 'example data',
    asOf: (day) =>
      `as of ${dayText(day, 'January February March April May June July August September October November December', ' ')}`,
    loading: 'Loading objectives …',
    empty: 'This cycle has no objectives yet.',
    noData: 'No objectives have been given here yet.',
  },
};
