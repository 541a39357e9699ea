import type { TreeObjective } from '@zielbaum/model';
import { objectiveTexts } from '../i18n/objective.ts';
import { clip } from '../internal/clip.ts';
import { listOf } from '../internal/list-of.ts';
import type { Locale } from '../internal/locale.ts';

/** Whose objective it is, its themes and its ambition, in one line; what is not known is left out. */
export function aboutText(objective: Partial<TreeObjective>, { language }: Locale): string {
  const { sharedBy, unit, ambition } = objective;
  const words = objectiveTexts[language].ambitions;
  const isKnown = typeof ambition === 'string' && Object.hasOwn(words, ambition);
  return [
    clip(sharedBy),
    clip(unit),
    ...listOf(objective.themes as unknown)
      .slice(0, 10)
      .map(clip),
    isKnown ? words[ambition] : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
