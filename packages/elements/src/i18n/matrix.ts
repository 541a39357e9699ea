import type { MatrixAxis, MatrixWords } from '../matrix/matrix-of.ts';
import { cycleNames } from './cycle-names.ts';
import type { Texts } from './texts.ts';

/** What a matrix shows in each cell. */
export type MatrixMeasure = 'progress' | 'grade';

/** The texts of `<okr-matrix>`. */
export interface MatrixTexts {
  /** Without axes: the numbers were given. */
  label: (measure: MatrixMeasure, rows?: MatrixAxis, columns?: MatrixAxis) => string;
  axis: Readonly<Record<MatrixAxis, string>>;
  words: MatrixWords;
  loading: string;
  updated: string;
  empty: string;
  unreadable: string;
  example: string;
  asOf: (day: string) => string;
  noObjective: string;
  objectives: (count: string, isOne: boolean) => string;
  noGrade: string;
  /** What the colours mean. */
  legend: string;
  below: (value: string) => string;
  from: (value: string) => string;
  expected: string;
  shownBelow: (cell: string) => string;
}

const axes = { organisation: 'Organisation', unit: 'Bereich', theme: 'Thema', cycle: 'Zyklus' };

export const matrixTexts: Texts<MatrixTexts> = {
  de: {
    label: (measure, rows, columns) => {
      const what = measure === 'grade' ? 'Bewertung' : 'Fortschritt';
      if (!rows || !columns) return `${what} im Überblick`;
      return `${what} nach ${axes[rows]} und ${axes[columns]}`;
    },
    axis: axes,
    words: {
      noOrganisation: 'ohne Organisation',
      noUnit: 'ohne Bereich',
      noTheme: 'ohne Thema',
      noCycle: 'ohne Zyklus',
      all: 'alle',
      cycle: cycleNames.de,
    },
    loading: 'Ziele werden geladen …',
    updated: 'Die Tabelle wurde aktualisiert.',
    empty: 'Hier gibt es noch keine vereinbarten Ziele.',
    unreadable: 'Diese Angaben ergeben keine Tabelle.',
    example: 'Beispieldaten',
    asOf: (day) => `Stand ${day}`,
    noObjective: 'kein Ziel',
    objectives: (count, isOne) => `${count} ${isOne ? 'Ziel' : 'Ziele'}`,
    noGrade: 'ohne Bewertung',
    legend: 'Je kräftiger die Farbe, desto weiter',
    below: (value) => `unter ${value}`,
    from: (value) => `ab ${value}`,
    expected: 'erwartet',
    shownBelow: (cell) => `Ziele unter der Tabelle: ${cell}`,
  },
  en: {
    label: (measure, rows, columns) => {
      const what = measure === 'grade' ? 'Grade' : 'Progress';
      if (!rows || !columns) return `${what} at a glance`;
      return `${what} by ${rows} and ${columns}`;
    },
    axis: { organisation: 'Organisation', unit: 'Unit', theme: 'Theme', cycle: 'Cycle' },
    words: {
      noOrganisation: 'no organisation',
      noUnit: 'no unit',
      noTheme: 'no theme',
      noCycle: 'no cycle',
      all: 'all',
      cycle: cycleNames.en,
    },
    loading: 'Loading objectives …',
    updated: 'The table has been updated.',
    empty: 'There are no agreed objectives here yet.',
    unreadable: 'These data give no table.',
    example: 'example data',
    asOf: (day) => `as of ${day}`,
    noObjective: 'no objective',
    objectives: (count, isOne) => `${count} ${isOne ? 'objective' : 'objectives'}`,
    noGrade: 'no grade',
    legend: 'The stronger the colour, the further',
    below: (value) => `below ${value}`,
    from: (value) => `from ${value}`,
    expected: 'expected',
    shownBelow: (cell) => `Objectives below the table: ${cell}`,
  },
};
