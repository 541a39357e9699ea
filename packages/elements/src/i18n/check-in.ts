import type { Texts } from './texts.ts';

/** The texts of `<okr-check-in>`. */
export interface CheckInTexts {
  heading: string;
  loading: string;
  empty: string;
  unreadable: string;
  soFar: (value: string) => string;
  none: string;
  since: (date: string) => string;
  value: (unit: string) => string;
  valueHint: (example: string) => string;
  understood: (value: string) => string;
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
  sending: string;
  saved: (date: string) => string;
  staysNewest: (date: string) => string;
  /** The reader went on writing while the entry was sent. */
  notSavedYet: string;
  refused: string;
  offline: string;
  /** Somebody has checked in since the reader began. */
  changedMeanwhile: (now: string, before: string) => string;
  sendAnyway: string;
  dropOwn: string;
  valueMissing: string;
  valueUnreadable: (example: string) => string;
  valueTooLarge: string;
  dateMissing: string;
  dateTooOld: string;
  dateInFuture: string;
  wrongFields: string;
}

export const checkInTexts: Texts<CheckInTexts> = {
  de: {
    heading: 'Zwischenstand',
    loading: 'Wird geladen …',
    empty: 'Hier ist noch kein Schlüsselergebnis angegeben.',
    unreadable:
      'Zu diesem Schlüsselergebnis lässt sich nichts eintragen: Seine Messart ist unbekannt.',
    soFar: (value) => `Bisher: ${value}`,
    none: 'noch kein Zwischenstand',
    since: (date) => `vom ${date}`,
    value: (unit) => (unit ? `Neuer Wert (${unit})` : 'Neuer Wert'),
    valueHint: (example) => `Zum Beispiel ${example}`,
    understood: (value) => `Verstanden als ${value}`,
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
    sending: 'Wird gespeichert …',
    saved: (date) => `Gespeichert: Zwischenstand vom ${date}.`,
    staysNewest: (date) => `Der neueste Stand bleibt der vom ${date}.`,
    notSavedYet: 'Was Sie inzwischen geschrieben haben, ist noch nicht gespeichert.',
    refused: 'Nicht gespeichert. Ihre Eingaben sind noch da.',
    offline:
      'Sie sind gerade offline. Ihre Eingaben sind noch da und werden gesendet, sobald die Verbindung zurück ist.',
    changedMeanwhile: (now, before) =>
      `Inzwischen ist ein anderer Stand eingetragen worden: ${now}. Als Sie begannen: ${before}. Soll Ihrer trotzdem gelten?`,
    sendAnyway: 'Trotzdem eintragen',
    dropOwn: 'Eigene Eingaben verwerfen',
    valueMissing: 'Bitte geben Sie einen Wert ein.',
    valueUnreadable: (example) => `Das ist keine Zahl. Bitte schreiben Sie sie wie ${example}.`,
    valueTooLarge: 'Die Zahl ist zu groß. Bitte prüfen Sie die Stellen.',
    dateTooOld: 'Das Datum liegt mehr als ein Jahr zurück. Bitte prüfen Sie es.',
    dateMissing: 'Bitte geben Sie ein Datum ein.',
    dateInFuture: 'Das Datum liegt in der Zukunft. Bitte wählen Sie heute oder einen Tag davor.',
    wrongFields: 'Bitte prüfen Sie Ihre Eingaben.',
  },
  en: {
    heading: 'Check-in',
    loading: 'Loading …',
    empty: 'No key result has been given here yet.',
    unreadable: 'Nothing can be entered for this key result: its kind of metric is unknown.',
    soFar: (value) => `So far: ${value}`,
    none: 'no check-in yet',
    since: (date) => `as of ${date}`,
    value: (unit) => (unit ? `New value (${unit})` : 'New value'),
    valueHint: (example) => `For example ${example}`,
    understood: (value) => `Understood as ${value}`,
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
    sending: 'Saving …',
    saved: (date) => `Saved: check-in of ${date}.`,
    staysNewest: (date) => `The latest is still the one of ${date}.`,
    notSavedYet: 'What you have written meanwhile is not saved yet.',
    refused: 'Not saved. What you have entered is still here.',
    offline:
      'You are offline right now. What you have entered is still here, and will be sent once the connection is back.',
    changedMeanwhile: (now, before) =>
      `Somebody has checked in meanwhile: ${now}. When you began: ${before}. Should yours count all the same?`,
    sendAnyway: 'Check in all the same',
    dropOwn: 'Discard what I have entered',
    valueMissing: 'Please enter a value.',
    valueUnreadable: (example) => `This is no number. Please write it like ${example}.`,
    valueTooLarge: 'The number is too large. Please check its digits.',
    dateTooOld: 'The date lies more than a year back. Please check it.',
    dateMissing: 'Please enter a date.',
    dateInFuture: 'The date lies in the future. Please choose today or an earlier day.',
    wrongFields: 'Please check what you have entered.',
  },
};
