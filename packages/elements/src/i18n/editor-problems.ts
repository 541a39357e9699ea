import type { Texts } from './texts.ts';

/** What may be wrong with what was written into `<okr-editor>`. */
export interface EditorProblemTexts {
  objectiveTitleMissing: string;
  keyResultTitleMissing: string;
  noNumber: (example: string) => string;
  tooLarge: string;
  baselineMissing: string;
  targetMissing: string;
  noWay: string;
  boundMissing: string;
  boundsReversed: string;
  milestonesMissing: string;
  noStep: (line: string) => string;
  notRising: string;
  repeated: (label: string) => string;
  tooManyLines: (most: number) => string;
  lineTooLong: string;
  weightWrong: string;
  cadenceWrong: string;
}

export const editorProblemTexts: Texts<EditorProblemTexts> = {
  de: {
    objectiveTitleMissing: 'Bitte schreiben Sie, wohin es gehen soll.',
    keyResultTitleMissing:
      'Bitte schreiben Sie das Ergebnis, oder entfernen Sie dieses Schlüsselergebnis.',
    noNumber: (example) => `Das ist keine Zahl. Bitte schreiben Sie sie wie ${example}.`,
    tooLarge: 'Die Zahl ist zu groß. Bitte prüfen Sie die Stellen.',
    baselineMissing: 'Bitte geben Sie an, wo der Wert heute steht.',
    targetMissing: 'Bitte geben Sie an, welcher Wert erreicht werden soll.',
    noWay:
      'Zielwert und Ausgangswert sind gleich. Soll der Wert so bleiben, wählen Sie „Wert halten“.',
    boundMissing: 'Bitte geben Sie mindestens eine Grenze an.',
    boundsReversed: 'Die Obergrenze liegt unter der Untergrenze.',
    milestonesMissing: 'Bitte schreiben Sie mindestens einen Meilenstein.',
    noStep: (line) =>
      `„${line}“: Bitte schreiben Sie ans Ende, wie viel damit erreicht ist, etwa „Pilot läuft: 70 %“.`,
    notRising: 'Der Fortschritt muss von Stufe zu Stufe steigen.',
    repeated: (label) => `„${label}“ steht zweimal da.`,
    tooManyLines: (most) => `Das sind mehr als ${most} Zeilen.`,
    lineTooLong: 'Eine Zeile ist länger als 300 Zeichen.',
    weightWrong: 'Bitte geben Sie eine Zahl von 0 bis 1.000.000 an.',
    cadenceWrong: 'Bitte geben Sie ganze Tage von 1 bis 366 an.',
  },
  en: {
    objectiveTitleMissing: 'Please write where you want to get.',
    keyResultTitleMissing: 'Please write the result, or remove this key result.',
    noNumber: (example) => `This is no number. Please write it like ${example}.`,
    tooLarge: 'The number is too large. Please check its digits.',
    baselineMissing: 'Please say where the value is today.',
    targetMissing: 'Please say which value is to be reached.',
    noWay: 'Target and baseline are equal. To keep a value, choose “Keep a value”.',
    boundMissing: 'Please give at least one bound.',
    boundsReversed: 'The upper bound lies below the lower one.',
    milestonesMissing: 'Please write at least one milestone.',
    noStep: (line) =>
      `“${line}”: please write at its end how much is reached, as in “Pilot is running: 70%”.`,
    notRising: 'Progress has to rise from step to step.',
    repeated: (label) => `“${label}” stands there twice.`,
    tooManyLines: (most) => `These are more than ${most} lines.`,
    lineTooLong: 'A line is longer than 300 characters.',
    weightWrong: 'Please give a number from 0 to 1,000,000.',
    cadenceWrong: 'Please give whole days from 1 to 366.',
  },
};
