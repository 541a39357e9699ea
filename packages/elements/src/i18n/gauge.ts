import type { Texts } from './texts.ts';

/** The texts every `<okr-gauge>` shows or speaks. */
export interface GaugeTexts {
  loading: string;
  expected: (percent: string) => string;
  asTable: string;
}

export const gaugeTexts: Texts<GaugeTexts> = {
  de: {
    loading: 'Wird geladen …',
    expected: (percent) => `erwartet heute ${percent}`,
    asTable: 'Als Tabelle',
  },
  en: {
    loading: 'Loading …',
    expected: (percent) => `expected today ${percent}`,
    asTable: 'As a table',
  },
};
