import type { Pace } from '@zielbaum/model';
import type { Texts } from './texts.ts';

/** How several elements say where a key result stands. */
export interface SharedTexts {
  stale: string;
  pace: Readonly<Record<Pace, string>>;
  /** Within a line, before `7 von 10`. */
  confident: string;
  /** A value on its way up to a target, e.g. `42 von 80 Anträgen`. */
  valueOf: (value: string, target: string) => string;
  /** A value on any other way to a target. */
  valueAndTarget: (value: string, target: string) => string;
}

export const sharedTexts: Texts<SharedTexts> = {
  de: {
    stale: 'veraltet',
    pace: {
      achieved: 'erreicht',
      early: 'noch früh',
      onTrack: 'im Plan',
      behind: 'hinter Plan',
      offTrack: 'gefährdet',
      open: 'offen',
    },
    confident: 'Zuversicht',
    // "von" asks for the dative: Anträge, Tage, Bürger and the like take an n.
    valueOf: (value, target) =>
      `${value} von ${target.replace(/^\S+\s\p{Lu}\p{Ll}+e[rl]?$/u, '$&n')}`,
    valueAndTarget: (value, target) => `${value}, Ziel ${target}`,
  },
  en: {
    stale: 'stale',
    pace: {
      achieved: 'achieved',
      early: 'still early',
      onTrack: 'on track',
      behind: 'behind',
      offTrack: 'off track',
      open: 'open',
    },
    confident: 'confidence',
    valueOf: (value, target) => `${value} of ${target}`,
    valueAndTarget: (value, target) => `${value}, target ${target}`,
  },
};
