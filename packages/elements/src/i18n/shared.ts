import type { Pace } from '@zielbaum/model';
import type { Texts } from './texts.ts';

/** Texts that several elements use. */
export interface SharedTexts {
  open: string;
  stale: string;
  progress: string;
  confidence: string;
  /** Confidence is given from 0 to 10. */
  ofTen: (confidence: string) => string;
  pace: Readonly<Record<Pace, string>>;
  retry: string;
  traceId: (id: string) => string;
  /** A value on its way up to a target, e.g. `42 von 80 Anträgen`. */
  valueOf: (value: string, target: string) => string;
  /** A value on any other way to a target. */
  valueAndTarget: (value: string, target: string) => string;
  band: (lower: string, upper: string) => string;
  atLeast: (bound: string) => string;
  atMost: (bound: string) => string;
  milestones: (done: number, all: number) => string;
  noStep: string;
  /** The steps of a metric that names none of its own. */
  steps: Readonly<Record<string, string>>;
}

/** "von" asks for the dative: Anträge, Tage, Bürger and the like take an n. */
function dative(count: string): string {
  return /^[\d.,]+\s\p{Lu}\p{Ll}+(e|er|el)$/u.test(count) ? `${count}n` : count;
}

export const sharedTexts: Texts<SharedTexts> = {
  de: {
    open: 'offen',
    stale: 'veraltet',
    progress: 'Fortschritt',
    confidence: 'Zuversicht',
    ofTen: (confidence) => `${confidence} von 10`,
    pace: {
      achieved: 'erreicht',
      early: 'am Anfang',
      onTrack: 'im Plan',
      behind: 'hinter Plan',
      offTrack: 'gefährdet',
      open: 'offen',
    },
    retry: 'Erneut versuchen',
    traceId: (id) => `Vorgangsnummer für die Technik: ${id}`,
    valueOf: (value, target) => `${value} von ${dative(target)}`,
    valueAndTarget: (value, target) => `${value}, Ziel ${target}`,
    band: (lower, upper) => `zwischen ${lower} und ${upper}`,
    atLeast: (bound) => `mindestens ${bound}`,
    atMost: (bound) => `höchstens ${bound}`,
    milestones: (done, all) => `${done} von ${all} ${all === 1 ? 'Meilenstein' : 'Meilensteinen'}`,
    noStep: 'noch keine Stufe',
    steps: { commit: 'Mindestziel', target: 'Ziel', stretch: 'Bestfall' },
  },
  en: {
    open: 'open',
    stale: 'out of date',
    progress: 'Progress',
    confidence: 'Confidence',
    ofTen: (confidence) => `${confidence} of 10`,
    pace: {
      achieved: 'achieved',
      early: 'just begun',
      onTrack: 'on track',
      behind: 'behind',
      offTrack: 'at risk',
      open: 'open',
    },
    retry: 'Try again',
    traceId: (id) => `Reference for the help desk: ${id}`,
    valueOf: (value, target) => `${value} of ${target}`,
    valueAndTarget: (value, target) => `${value}, target ${target}`,
    band: (lower, upper) => `between ${lower} and ${upper}`,
    atLeast: (bound) => `at least ${bound}`,
    atMost: (bound) => `at most ${bound}`,
    milestones: (done, all) => `${done} of ${all} ${all === 1 ? 'milestone' : 'milestones'}`,
    noStep: 'no step yet',
    steps: { commit: 'commit', target: 'target', stretch: 'stretch' },
  },
};
