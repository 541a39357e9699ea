import type { CheckIn } from '@zielbaum/model';

/** What stands of what was checked in, the newest day first; of one day, the last entered first. */
export function standing(checkIns: unknown): Partial<CheckIn>[] {
  if (!Array.isArray(checkIns)) return [];
  return checkIns
    .filter((each): each is Partial<CheckIn> => typeof each === 'object' && each !== null)
    .filter(({ replacedBy, kind }) => !replacedBy && kind !== 'withdrawal')
    .reverse()
    .toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
}

/** The day of an entry, `YYYY-MM-DD`; empty where it has none. */
export function dayOf({ date }: Partial<CheckIn>): string {
  return typeof date === 'string' ? date.slice(0, 10) : '';
}
