import { todayInBerlin } from '@zielbaum/model';
import type { IsoDate } from '@zielbaum/model';

const quarterHourMs = 15 * 60 * 1000;

/**
 * The day in Berlin, for every request: worked out once in a quarter of an hour, because midnight
 * in Berlin falls on one and formatting dates costs more than the rest of an answer from memory.
 */
export function createToday(clock: () => Date): () => IsoDate {
  let quarter = NaN;
  let today = '';
  return () => {
    const now = clock();
    const current = Math.floor(now.getTime() / quarterHourMs);
    if (current !== quarter) {
      today = todayInBerlin(now);
      quarter = current;
    }
    return today;
  };
}
