import type { IsoDate } from '@zielbaum/model';
import type { SummaryTexts } from '../i18n/summary.ts';
import type { Goals } from '../goals/read-goals.ts';

/** How much of a cycle is left on a day; empty where that is not known. */
export function timeText(
  { start, end, phase }: Goals['cycle'],
  today: IsoDate | null,
  texts: Pick<SummaryTexts, 'closed' | 'startsIn' | 'ended' | 'daysLeft'>,
): string {
  if (phase === 'closed') return texts.closed;
  if (!today) return '';
  if (start && start > today) return texts.startsIn(daysBetween(today, start));
  if (!end) return '';
  return end < today ? texts.ended : texts.daysLeft(daysBetween(today, end));
}

/** Calendar days from a day to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
