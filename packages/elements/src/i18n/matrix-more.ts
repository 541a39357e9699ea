import type { Texts } from './texts.ts';

/** What a matrix says of a cell that is open. */
export interface MatrixMoreTexts {
  untitled: string;
  andMore: (count: string) => string;
  close: string;
}

export const matrixMoreTexts: Texts<MatrixMoreTexts> = {
  de: {
    untitled: 'Ohne Titel',
    andMore: (count) => `und ${count} weitere`,
    close: 'Schließen',
  },
  en: {
    untitled: 'Untitled',
    andMore: (count) => `and ${count} more`,
    close: 'Close',
  },
};
