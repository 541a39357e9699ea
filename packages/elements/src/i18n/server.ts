import type { Texts } from './texts.ts';

/** What a server's page says to readers without JavaScript. */
export interface ServerTexts {
  firstRows(shown: string, all: string): string;
}

export const serverTexts: Texts<ServerTexts> = {
  de: {
    firstRows: (shown, all) => `Ohne JavaScript stehen hier die ersten ${shown} von ${all} Zeilen.`,
  },
  en: {
    firstRows: (shown, all) => `Without JavaScript, these are the first ${shown} of ${all} rows.`,
  },
};
