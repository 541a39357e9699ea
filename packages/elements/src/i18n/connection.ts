import type { Texts } from './texts.ts';

/** What an element inside a provider says while it has nothing to show. */
export interface ConnectionTexts {
  noProvider: string;
  lastKnown: string;
}

export const connectionTexts: Texts<ConnectionTexts> = {
  de: {
    noProvider: 'Keine Verbindung: Um dieses Element steht kein <okr-provider>.',
    lastKnown: 'Gezeigt wird der letzte bekannte Stand.',
  },
  en: {
    noProvider: 'Not connected: there is no <okr-provider> around this element.',
    lastKnown: 'Shown is what was known last.',
  },
};
