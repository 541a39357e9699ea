import { cycleTexts } from '../i18n/cycle.ts';
import type { Locale } from '../internal/locale.ts';
import type { Row } from './read-cycles.ts';

/** How far a cycle has come, in words. */
export function standingOf(
  { first, last, phase }: Row,
  today: number,
  { language, number }: Locale,
): string[] {
  const texts = cycleTexts[language];
  if (today > last) return phase === 'closed' ? [] : [texts.over];
  if (today < first) return [texts.beginsIn(first - today, number(first - today))];
  return [
    texts.dayOf(number(today - first + 1), number(last - first + 1)),
    texts.left(last - today, number(last - today)),
  ];
}
