import type { KeyResultTrend } from '@zielbaum/elements';
import { addDays } from '@zielbaum/model';

const first = '2024-01-01';

/** A key result with a check-in a day, in a cycle long enough for so many and a few more. */
export function trendOf(count: number): KeyResultTrend {
  return {
    keyResult: {
      title: 'Aufrufe des Serviceportals am Tag',
      metric: { kind: 'number', baseline: 120, target: 640, unit: 'Aufrufe' },
    },
    checkIns: Array.from({ length: count }, (_, index) => checkInOn(index)),
    cycle: { start: first, end: addDays(first, count + 96) },
    today: addDays(first, count + 20),
  };
}

/** The same after one more check-in. */
export function afterCheckIn(before: KeyResultTrend): KeyResultTrend {
  return { ...before, checkIns: [...before.checkIns, checkInOn(before.checkIns.length)] };
}

export function newestValue({ checkIns }: KeyResultTrend): number {
  return Number(checkIns.at(-1)?.value);
}

/** Days since 1970. */
export function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000;
}

function checkInOn(index: number): KeyResultTrend['checkIns'][number] {
  return {
    date: addDays(first, index),
    value: Math.round(120 + index * 0.45 + 45 * Math.sin(index / 29) + ((index * 37) % 41)),
  };
}
