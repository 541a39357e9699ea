import type { Texts } from './texts.ts';

/** `2026-Q4` and `2026-H2` as a person says them; any other name as it is. */
function spoken(name: string, words: { quarter: string; half: string }): string {
  const [, year, kind, number] = /^(\d{4})-([QH])(\d)$/.exec(name) ?? [];
  if (!year || !kind || !number) return name;
  const word = kind === 'Q' ? words.quarter : words.half;
  return word.replace('#', number) + year;
}

/** How the name of a cycle is said. */
export const cycleNames: Texts<(name: string) => string> = {
  de: (name) => spoken(name, { quarter: '#. Quartal ', half: '#. Halbjahr ' }),
  en: (name) => spoken(name, { quarter: 'Quarter # of ', half: 'Half-year # of ' }),
};
