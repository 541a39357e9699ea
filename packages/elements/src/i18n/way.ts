import type { Texts } from './texts.ts';

/** How the whole way of a number is said, where there is room for it. */
export interface WayTexts {
  /** After the value, in brackets. */
  fromTo: (baseline: string, target: string) => string;
}

export const wayTexts: Texts<WayTexts> = {
  de: { fromTo: (baseline, target) => `von ${baseline} auf ${target}` },
  en: { fromTo: (baseline, target) => `from ${baseline} to ${target}` },
};
