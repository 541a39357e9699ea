import type { Texts } from './texts.ts';

/** What `<okr-check-in>` says once something has been written into it. */
export interface CheckInMoreTexts {
  understood: (value: string) => string;
  sending: string;
  saved: (date: string) => string;
  staysNewest: (date: string) => string;
  /** The reader went on writing while the entry was sent. */
  notSavedYet: string;
  offline: string;
  /** An entry for a key result that is no longer shown has been refused. */
  lost: (title: string, message: string) => string;
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

export const checkInMoreTexts: Texts<CheckInMoreTexts> = {
  de: {
    understood: (value) => `Verstanden als ${value}`,
    sending: 'Wird gespeichert …',
    saved: (date) => `Gespeichert: Zwischenstand vom ${date}.`,
    staysNewest: (date) => `Der neueste Stand bleibt der vom ${date}.`,
    notSavedYet: 'Was Sie inzwischen geschrieben haben, ist noch nicht gespeichert.',
    offline:
      'Sie sind gerade offline. Ihre Eingaben sind noch da und werden gesendet, sobald die Verbindung zurück ist.',
    lost: (title, message) => `Nicht gespeichert: „${title}“. ${message}`,
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
    understood: (value) => `Understood as ${value}`,
    sending: 'Saving …',
    saved: (date) => `Saved: check-in of ${date}.`,
    staysNewest: (date) => `The latest is still the one of ${date}.`,
    notSavedYet: 'What you have written meanwhile is not saved yet.',
    offline:
      'You are offline right now. What you have entered is still here, and will be sent once the connection is back.',
    lost: (title, message) => `Not saved: “${title}”. ${message}`,
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
