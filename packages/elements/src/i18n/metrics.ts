import type { Texts } from './texts.ts';

/** How the value of a metric is said that is more than a number on its way. */
export interface MetricTexts {
  band: (lower: string, upper: string) => string;
  atLeast: (bound: string) => string;
  atMost: (bound: string) => string;
  /** The share of days on which a value lay in its band. */
  kept: (percent: string) => string;
  /** Both as they are written; and how many there are, for the forms of the word. */
  milestones: (done: string, all: string, count: number) => string;
  noStep: string;
  /** The steps of a metric that names none of its own. */
  steps: Readonly<Record<string, string>>;
}

export const metricTexts: Texts<MetricTexts> = {
  de: {
    band: (lower, upper) => `zwischen ${lower} und ${upper}`,
    atLeast: (bound) => `mindestens ${bound}`,
    atMost: (bound) => `höchstens ${bound}`,
    kept: (percent) => `an\u00a0${percent} der Tage`,
    milestones: (done, all) =>
      `${done} von ${all} ${all === '1' ? 'Meilenstein' : 'Meilensteinen'}`,
    noStep: 'noch keine Stufe',
    steps: { commit: 'Mindestziel', target: 'Ziel', stretch: 'Wunschziel' },
  },
  en: {
    band: (lower, upper) => `between ${lower} and ${upper}`,
    atLeast: (bound) => `at least ${bound}`,
    atMost: (bound) => `at most ${bound}`,
    kept: (percent) => `on\u00a0${percent} of days`,
    milestones: (done, all) => `${done} of ${all} ${all === '1' ? 'milestone' : 'milestones'}`,
    noStep: 'no step yet',
    steps: { commit: 'commit', target: 'target', stretch: 'stretch' },
  },
};
