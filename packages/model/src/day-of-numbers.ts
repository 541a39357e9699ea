import type { Cycle } from './cycle.ts';
import type { IsoDate } from './iso-date.ts';

/**
 * The day the numbers of a cycle hold for: a past day asked for, or else today. Read today, those of
 * a closed cycle hold for its end or a later day, however early it was closed, so that they do not
 * change any more.
 */
export function dayOfNumbers(
  { phase, end }: Pick<Cycle, 'phase' | 'end'>,
  { today, on = today }: { today: IsoDate; on?: IsoDate | undefined },
): IsoDate {
  if (on < today) return on;
  return phase === 'closed' && today < end ? end : today;
}
