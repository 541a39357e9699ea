import { describe, expect, it } from 'vitest';
import { dayOfNumbers } from './day-of-numbers.ts';
import { scoreKeyResult } from './score-key-result.ts';

const cycle = { start: '2026-10-01', end: '2026-12-31' };
const keyResults = [
  { metric: { kind: 'number', baseline: 0, target: 100 } as const },
  { metric: { kind: 'maintain', lower: 10 } as const },
];
const checkIns = [
  { date: '2026-10-20', value: 40 },
  { date: '2026-11-12', value: 5 },
];

describe('the day of numbers', () => {
  it('is today while a cycle is not closed', () => {
    for (const phase of ['planning', 'active', 'review'] as const) {
      expect(dayOfNumbers({ ...cycle, phase }, { today: '2026-11-23' })).toBe('2026-11-23');
      expect(dayOfNumbers({ ...cycle, phase }, { today: '2027-02-01' })).toBe('2027-02-01');
    }
  });

  it('is a past day where one is asked for, of a closed cycle too', () => {
    for (const phase of ['active', 'closed'] as const) {
      const asked = { today: '2026-11-23', on: '2026-11-03' };
      expect(dayOfNumbers({ ...cycle, phase }, asked)).toBe('2026-11-03');
    }
  });

  it('keeps every number of a closed one, on whatever day it is read', () => {
    const closed = { ...cycle, phase: 'closed' } as const;
    for (const keyResult of keyResults) {
      const read = ['2026-11-23', '2026-12-31', '2027-01-01', '2031-05-05'].map((day) => {
        const today = dayOfNumbers(closed, { today: day });
        const { progress, pace, expected, isStale } = scoreKeyResult(keyResult, checkIns, {
          cycle,
          today,
        });
        return { progress, pace, expected, isStale };
      });
      expect(new Set(read.map((score) => JSON.stringify(score))).size).toBe(1);
      expect(read[0]).toMatchObject({ expected: 1, isStale: true });
    }
  });
});
