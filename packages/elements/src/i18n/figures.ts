import type { Texts } from './texts.ts';

/** What the figures of a score are called. */
export interface FigureTexts {
  progress: string;
  confidence: string;
  /** Confidence is given from 0 to 10. */
  ofTen: (confidence: string) => string;
}

export const figureTexts: Texts<FigureTexts> = {
  de: {
    progress: 'Fortschritt',
    confidence: 'Zuversicht',
    ofTen: (confidence) => `${confidence} von 10`,
  },
  en: {
    progress: 'Progress',
    confidence: 'Confidence',
    ofTen: (confidence) => `${confidence} of 10`,
  },
};
