import type { Texts } from './texts.ts';

/** What the figures of a score are called. */
export interface FigureTexts {
  progress: string;
  confidence: string;
}

export const figureTexts: Texts<FigureTexts> = {
  de: {
    progress: 'Fortschritt',
    confidence: 'Zuversicht',
  },
  en: {
    progress: 'Progress',
    confidence: 'Confidence',
  },
};
