import type { Texts } from './texts.ts';

/** What elements say when their data does not come. */
export interface ConnectionTexts {
  noProvider: string;
  lastKnown: string;
  knownFrom: (moment: string) => string;
  retry: string;
  traceId: (id: string) => string;
}

export const connectionTexts: Texts<ConnectionTexts> = {
  de: {
    noProvider: 'Keine Verbindung: Um dieses Element steht kein <okr-provider>.',
    lastKnown: 'Gezeigt wird der letzte bekannte Stand.',
    knownFrom: (moment) => `Gezeigt wird der Stand vom ${moment}.`,
    retry: 'Erneut versuchen',
    traceId: (id) => `Vorgangsnummer für die Technik: ${id}`,
  },
  en: {
    noProvider: 'Not connected: there is no <okr-provider> around this element.',
    lastKnown: 'Shown is what was known last.',
    knownFrom: (moment) => `Shown is what was known on ${moment}.`,
    retry: 'Try again',
    traceId: (id) => `Reference for the help desk: ${id}`,
  },
};
