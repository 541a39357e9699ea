import type { Texts } from './texts.ts';

/** The texts every `<okr-gauge>` shows or speaks. */
export interface GaugeTexts {
  /** What a gauge without a title shows. */
  progress: string;
  expected: (percent: string) => string;
  asTable: string;
}

export const gaugeTexts: Texts<GaugeTexts> = {
  de: {
    progress: 'Fortschritt',
    expected: (percent) => `erwartet heute ${percent}`,
    asTable: 'Als Tabelle',
  },
  en: {
    progress: 'Progress',
    expected: (percent) => `expected today ${percent}`,
    asTable: 'As a table',
  },
};
