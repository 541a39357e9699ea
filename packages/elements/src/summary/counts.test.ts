import { describe, expect, test } from 'vitest';
import { summaryTexts } from '../i18n/summary.ts';
import { hasNeed, needs } from '../goals/attention.ts';
import { readGoals } from '../goals/read-goals.ts';
import { keyResult, objective } from '../tree/testing/nodes.ts';
import { tally } from './tally.ts';
import { daysBetween, timeText } from './time-text.ts';

const keyResults =
  readGoals([
    objective('a', {
      keyResults: [
        keyResult('fine'),
        keyResult('old', { score: { isStale: true } }),
        keyResult('unsure', { score: { confidence: 4, pace: 'behind' } }),
        keyResult('enough', { score: { confidence: 5 } }),
        keyResult('steps', { score: { pace: null } }),
        keyResult('open', {
          score: { progress: null, confidence: null, pace: 'open', expected: 0.5 },
        }),
        keyResult('lost', { score: { pace: 'offTrack', confidence: 2, isStale: true } }),
      ],
    }),
  ])?.goals[0]?.keyResults ?? [];

test('counts by pace, best first, and what of it is stale', () => {
  expect(tally(keyResults).map(({ pace, all, stale }) => [pace, all.length, stale.length])).toEqual(
    [
      ['onTrack', 3, 1],
      ['behind', 1, 0],
      ['offTrack', 1, 1],
      ['open', 1, 0],
      ['none', 1, 0],
    ],
  );
});

test('finds what needs attention, by reason; at the limit confidence is enough', () => {
  const found = needs.map((need) => [
    need,
    keyResults.filter((each) => hasNeed(need, each)).map(({ id }) => id),
  ]);
  expect(found).toEqual([
    ['offTrack', ['lost']],
    ['behind', ['unsure']],
    ['stale', ['old', 'lost']],
    ['unsure', ['unsure', 'lost']],
    ['open', ['open']],
  ]);
});

describe('the time left', () => {
  const cycle = { name: null, start: '2026-10-01', end: '2026-12-31', isPractice: false } as const;
  const on = (today: string | null, phase: 'active' | 'closed' | null = 'active') =>
    timeText({ ...cycle, phase }, today, summaryTexts.de);

  test.each([
    ['2026-12-29', 'noch 2 Tage'],
    ['2026-12-30', 'noch 1 Tag'],
    ['2026-12-31', 'letzter Tag'],
    ['2027-01-01', 'Zeit abgelaufen'],
    ['2026-09-29', 'beginnt in 2 Tagen'],
    ['2026-09-30', 'beginnt morgen'],
    [null, ''],
  ])('on %s: %s', (today, words) => {
    expect(on(today)).toBe(words);
  });

  test('of a closed cycle is none', () => {
    expect(on('2026-11-12', 'closed')).toBe('abgeschlossen');
  });

  test('counts calendar days, also over the change of the clocks', () => {
    expect(daysBetween('2026-10-24', '2026-10-31')).toBe(7);
  });
});
