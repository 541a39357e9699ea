import type { KeyResultState, ObjectiveState } from '@zielbaum/model';
import { cycleNames } from './cycle-names.ts';
import type { Texts } from './texts.ts';

/** A state worth telling in a row: not that a goal is simply being worked on. */
export type NotableState = Exclude<ObjectiveState | KeyResultState, 'agreed' | 'active'>;

/** The texts of `<okr-tree>`. */
export interface TreeTexts {
  label: string;
  view: string;
  tree: string;
  table: string;
  objective: string;
  keyResult: string;
  title: string;
  status: string;
  /** Over the marks of what is expected today, or was at the end. */
  expected: (isClosed: boolean | undefined) => string;
  ofProgress: (percent: string) => string;
  reference: string;
  untitled: string;
  level: (level: number) => string;
  state: Readonly<Record<NotableState, string>>;
  cycle: (name: string) => string;
  practice: string;
  example: string;
  /** A calendar day, `YYYY-MM-DD`. */
  asOf: (day: string) => string;
  loading: string;
  loaded: string;
  updated: string;
  empty: string;
  noData: string;
  failed: string;
}

/** Written by hand, since the first date of a page takes `Intl` longer than a whole tree. */
function dayText(day: string, months: string, afterDay: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day) ?? [];
  const name = months.split(' ')[Number(month) - 1];
  return name ? `${Number(date)}${afterDay}${name} ${year}` : day;
}

export const treeTexts: Texts<TreeTexts> = {
  de: {
    label: 'Zielbaum',
    view: 'Ansicht',
    tree: 'Baum',
    table: 'Tabelle',
    objective: 'Ziel',
    keyResult: 'Schlüsselergebnis',
    title: 'Ziele und Schlüsselergebnisse',
    status: 'Status',
    expected: (isClosed) => `erwartet${isClosed ? '' : ' heute'}`,
    ofProgress: (percent) => `${percent} Fortschritt`,
    reference: 'steht auch unter einem anderen Ziel',
    untitled: 'Ohne Titel',
    level: (level) => `Ebene ${level}`,
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
    loaded: 'Die Ziele sind geladen.',
    updated: 'Der Zielbaum wurde aktualisiert.',
    empty: 'In diesem Zyklus gibt es noch keine Ziele.',
    noData: 'Hier sind noch keine Ziele angegeben.',
    failed: 'Die Ziele lassen sich gerade nicht anzeigen.',
  },
  en: {
    label: 'Tree of goals',
    view: 'View',
    tree: 'Tree',
    table: 'Table',
    objective: 'Objective',
    keyResult: 'Key result',
    title: 'Objectives and key results',
    status: 'Status',
    expected: (isClosed) => `expected${isClosed ? '' : ' today'}`,
    ofProgress: (percent) => `${percent} progress`,
    reference: 'also stands under another objective',
    untitled: 'Untitled',
    level: (level) => `Level ${level}`,
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
    loaded: 'The objectives have been loaded.',
    updated: 'The tree of goals has been updated.',
    empty: 'This cycle has no objectives yet.',
    noData: 'No objectives have been given here yet.',
    failed: 'The objectives cannot be shown right now.',
  },
};
