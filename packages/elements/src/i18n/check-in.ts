import type { Texts } from './texts.ts';

/** The texts of `<okr-check-in>`. */
export interface CheckInTexts {
  heading: string;
  loading: string;
  unreadable: string;
  soFar: (value: string) => string;
  none: string;
  since: (date: string) => string;
  value: (unit: string) => string;
  valueHint: (example: string) => string;
  step: string;
  noStep: string;
  milestones: string;
  confidence: string;
  confidenceHint: string;
  notGiven: string;
  date: string;
  note: string;
  blocker: string;
  optional: string;
  submit: string;
  refused: string;
}

export const checkInTexts: Texts<CheckInTexts> = {
  de: {
    heading: 'Zwischenstand',
    loading: 'Wird geladen …',
    unreadable:
      'Zu diesem Schlüsselergebnis lässt sich nichts eintragen: Seine Messart ist unbekannt.',
    soFar: (value) => `Bisher: ${value}`,
    none: 'noch kein Zwischenstand',
    since: (date) => `vom ${date}`,
    value: (unit) => (unit ? `Neuer Wert (${unit})` : 'Neuer Wert'),
    valueHint: (example) => `Zum Beispiel ${example}`,
    step: 'Erreichte Stufe',
    noStep: 'noch keine',
    milestones: 'Erledigte Meilensteine',
    confidence: 'Zuversicht',
    confidenceHint: '0 heißt ausgeschlossen, 10 heißt sicher.',
    notGiven: 'keine Angabe',
    date: 'Datum',
    note: 'Was ist neu?',
    blocker: 'Was steht im Weg?',
    optional: 'freiwillig',
    submit: 'Zwischenstand eintragen',
    refused: 'Nicht gespeichert. Ihre Eingaben sind noch da.',
  },
  en: {
    heading: 'Check-in',
    loading: 'Loading …',
    unreadable: 'Nothing can be entered for this key result: its kind of metric is unknown.',
    soFar: (value) => `So far: ${value}`,
    none: 'no check-in yet',
    since: (date) => `as of ${date}`,
    value: (unit) => (unit ? `New value (${unit})` : 'New value'),
    valueHint: (example) => `For example ${example}`,
    step: 'Step reached',
    noStep: 'none yet',
    milestones: 'Milestones done',
    confidence: 'Confidence',
    confidenceHint: '0 means impossible, 10 means certain.',
    notGiven: 'not given',
    date: 'Date',
    note: 'What is new?',
    blocker: 'What stands in the way?',
    optional: 'optional',
    submit: 'Check in',
    refused: 'Not saved. What you have entered is still here.',
  },
};
