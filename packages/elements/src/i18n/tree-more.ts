import type { Ambition, GradeBand, OutcomeKind } from '@zielbaum/model';
import type { Texts } from './texts.ts';

/** What only some trees say: a table, grades, and goals that others share. */
export interface TreeMoreTexts {
  unit: string;
  value: string;
  grade: string;
  graded: (grade: string) => string;
  /** The grade in force, and the one that had been proposed. */
  gradedInstead: (grade: string, proposed: string) => string;
  notGraded: string;
  band: Readonly<Record<GradeBand, string>>;
  proposed: string;
  reason: string;
  note: string;
  outcome: string;
  outcomes: Readonly<Record<OutcomeKind, string>>;
  sharedBy: string;
  sharedFrom: (organisation: string) => string;
  /** Why there is no more to see. */
  staysThere: (organisation: string) => string;
  description: string;
  themes: string;
  state: string;
  /** Of goals that are being worked on. */
  states: Readonly<Record<'agreed' | 'active', string>>;
  ambition: string;
  ambitions: Readonly<Record<Ambition, string>>;
  /** That there is more to read now, and where. */
  shownBelow: (title: string) => string;
  close: string;
}

export const treeMoreTexts: Texts<TreeMoreTexts> = {
  de: {
    unit: 'Bereich',
    value: 'Zwischenstand',
    grade: 'Bewertung',
    graded: (grade) => `Bewertung ${grade}`,
    gradedInstead: (grade, proposed) => `Bewertung ${grade} statt ${proposed}`,
    notGraded: 'ohne Bewertung',
    band: { green: 'erfüllt', yellow: 'teilweise erfüllt', red: 'kaum erfüllt' },
    proposed: 'Vorgeschlagen',
    reason: 'Begründung',
    note: 'Fazit',
    outcome: 'Wie es weitergeht',
    outcomes: {
      keep: 'geht unverändert weiter',
      change: 'geht verändert weiter',
      drop: 'geht nicht weiter',
    },
    sharedBy: 'Freigegeben von',
    sharedFrom: (organisation) => `freigegeben von ${organisation}`,
    staysThere: (organisation) =>
      `Dieses Ziel gehört ${organisation}. Schlüsselergebnisse und Zwischenstände werden dort gepflegt.`,
    description: 'Beschreibung',
    themes: 'Themen',
    state: 'Zustand',
    states: { agreed: 'vereinbart', active: 'aktiv' },
    ambition: 'Anspruch',
    ambitions: { committed: 'zugesagt', aspirational: 'ambitioniert' },
    shownBelow: (title) => `Einzelheiten unter dem Baum: ${title}`,
    close: 'Schließen',
  },
  en: {
    unit: 'Unit',
    value: 'Check-in',
    grade: 'Grade',
    graded: (grade) => `grade ${grade}`,
    gradedInstead: (grade, proposed) => `grade ${grade} instead of ${proposed}`,
    notGraded: 'no grade',
    band: { green: 'met', yellow: 'met in part', red: 'hardly met' },
    proposed: 'Proposed',
    reason: 'Reason',
    note: 'Closing note',
    outcome: 'What comes next',
    outcomes: { keep: 'goes on as it is', change: 'goes on, changed', drop: 'does not go on' },
    sharedBy: 'Shared by',
    sharedFrom: (organisation) => `shared by ${organisation}`,
    staysThere: (organisation) =>
      `This objective belongs to ${organisation}. Key results and check-ins are kept there.`,
    description: 'Description',
    themes: 'Themes',
    state: 'State',
    states: { agreed: 'agreed', active: 'active' },
    ambition: 'Ambition',
    ambitions: { committed: 'committed', aspirational: 'aspirational' },
    shownBelow: (title) => `Details below the tree: ${title}`,
    close: 'Close',
  },
};
