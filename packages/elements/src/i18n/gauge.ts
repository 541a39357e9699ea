import type { Texts } from './texts.ts';

/** The texts every `<okr-gauge>` shows or speaks. */
export interface GaugeTexts {
  loading: string;
  expectedToday: (percent: string) => string;
  asTable: string;
}

export const gaugeTexts: Texts<GaugeTexts> = {
  de: {
    loading: 'Wird geladen …',
    expectedToday: (percent) => `erwartet heute ${percent}`,
    asTable: 'Als Tabelle',
  },
  en: {
    loading: 'Loading …',
    expectedToday: (percent) => `expected today ${percent}`,
    asTable: 'As a table',
  },
};
