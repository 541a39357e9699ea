import type { Texts } from './texts.ts';

/** The texts every `<okr-trend>` shows or speaks. */
export interface TrendTexts {
  loading: string;
  unreadable: string;
  noCheckIn: string;
  asTable: string;
  today: string;
  /** A number of them, and how it is written. */
  checkIns: (count: number, written: string) => string;
  target: (value: string) => string;
  band: (bounds: string) => string;
  expected: (value: string) => string;
  /** Where the value may stand at the end of the cycle. */
  forecast: (value: string) => string;
  range: (from: string, to: string) => string;
  /** What the forecast rests on: so many check-ins before the newest. */
  basis: (earlier: string) => string;
}

export const trendTexts: Texts<TrendTexts> = {
  de: {
    loading: 'Wird geladen …',
    unreadable: 'Diese Angaben ergeben kein Bild.',
    noCheckIn: 'noch kein Zwischenstand',
    asTable: 'Als Tabelle',
    today: 'heute',
    checkIns: (count, written) => `${written} ${count === 1 ? 'Zwischenstand' : 'Zwischenstände'}`,
    target: (value) => `Ziel ${value}`,
    band: (bounds) => `Zielbereich ${bounds}`,
    expected: (value) => `erwartet heute ${value}`,
    forecast: (value) => `Vorausschau ${value}`,
    range: (from, to) => `${from} bis ${to}`,
    basis: (earlier) =>
      `Vorausschau bis zum Ende des Zyklus: die mittlere Hälfte der geraden Linien von den ${earlier} früheren Zwischenständen durch den neuesten.`,
  },
  en: {
    loading: 'Loading …',
    unreadable: 'These data give no picture.',
    noCheckIn: 'no check-in yet',
    asTable: 'As a table',
    today: 'today',
    checkIns: (count, written) => `${written} ${count === 1 ? 'check-in' : 'check-ins'}`,
    target: (value) => `target ${value}`,
    band: (bounds) => `target range ${bounds}`,
    expected: (value) => `expected today ${value}`,
    forecast: (value) => `forecast ${value}`,
    range: (from, to) => `${from} to ${to}`,
    basis: (earlier) =>
      `Forecast to the end of the cycle: the middle half of the straight lines from the ${earlier} earlier check-ins through the newest.`,
  },
};
