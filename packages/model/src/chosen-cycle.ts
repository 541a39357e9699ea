import type { Cycle } from './cycle.ts';
import type { IsoDate } from './iso-date.ts';

/**
 * The cycle a reader means: by id, by name, or `current` for the one that holds the day, else the
 * newest. Of several that hold it the regular one, then the shortest, then the latest. `undefined`
 * when there is none.
 */
export function chosenCycle(
  cycles: readonly Cycle[],
  { cycle, today }: { cycle: string; today: IsoDate },
): Cycle | undefined {
  if (cycle !== 'current') {
    return cycles.find(({ id }) => id === cycle) ?? cycles.find(({ name }) => name === cycle);
  }
  const holding = cycles.filter(({ start, end }) => start <= today && today <= end);
  const candidates = holding.length > 0 ? holding : cycles;
  return candidates.toSorted((one, other) => compare(one, other, holding.length > 0))[0];
}

function compare(one: Cycle, other: Cycle, isHolding: boolean): number {
  const first = isHolding ? practice(one) - practice(other) || days(one) - days(other) : 0;
  return first || other.start.localeCompare(one.start) || one.name.localeCompare(other.name);
}

function practice({ kind }: Cycle): number {
  return kind === 'regular' ? 0 : 1;
}

function days({ start, end }: Cycle): number {
  return Date.parse(end) - Date.parse(start);
}
