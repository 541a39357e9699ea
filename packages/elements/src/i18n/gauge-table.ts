import type { Texts } from './texts.ts';

/** What the rows of a gauge's table are called. */
export interface GaugeTableTexts {
  value: string;
  baseline: string;
  target: string;
  stretch: string;
  lower: string;
  upper: string;
  expected: string;
  pace: string;
  checkedIn: string;
  done: string;
  notDone: string;
}

export const gaugeTableTexts: Texts<GaugeTableTexts> = {
  de: {
    value: 'Wert',
    baseline: 'Ausgangswert',
    target: 'Zielwert',
    stretch: 'Bestwert',
    lower: 'Untergrenze',
    upper: 'Obergrenze',
    expected: 'Erwartet heute',
    pace: 'Tempo',
    checkedIn: 'Stand vom',
    done: 'erledigt',
    notDone: 'noch nicht erledigt',
  },
  en: {
    value: 'Value',
    baseline: 'Baseline',
    target: 'Target',
    stretch: 'Stretch',
    lower: 'Lower bound',
    upper: 'Upper bound',
    expected: 'Expected today',
    pace: 'Pace',
    checkedIn: 'As of',
    done: 'done',
    notDone: 'not done yet',
  },
};
