import { describe, expect, test } from 'vitest';
import { readCycles, readMeetings } from './read-cycles.ts';

const quarter = { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', phase: 'active' };

describe('cycles', () => {
  test('come one or many, the earliest first', () => {
    const half = { ...quarter, name: '2026-H2', start: '2026-07-01' };
    expect(readCycles(quarter)).toHaveLength(1);
    expect(readCycles([quarter, half]).map(({ name }) => name)).toEqual(['2026-H2', '2026-Q4']);
  });

  test('for practice are told apart, and a phase nobody knows is none', () => {
    expect(readCycles({ ...quarter, kind: 'practice' })[0]?.isPractice).toBe(true);
    expect(readCycles(quarter)[0]).toMatchObject({ isPractice: false, phase: 'active' });
    expect(readCycles({ ...quarter, phase: 'constructor' })[0]?.phase).toBeUndefined();
  });

  test.each([
    null,
    undefined,
    7,
    'Text',
    {},
    [null, 7],
    { ...quarter, start: '2026-02-30' },
    { ...quarter, end: 20261231 },
    { ...quarter, end: '2026-09-30' },
  ])('that cannot be drawn are left out: %j', (data) => {
    expect(readCycles(data)).toEqual([]);
  });
});

test('meetings come by their days; what has none is left out', () => {
  const meetings = [
    { date: '2026-12-15', kind: 'review' },
    { date: 'bald', kind: 'review' },
    null,
    { date: '2026-10-01', kind: 7, label: 'Auftakt' },
  ];
  expect(readMeetings(meetings).map(({ kind, label }) => [kind, label])).toEqual([
    ['', 'Auftakt'],
    ['review', ''],
  ]);
  expect(readMeetings('keine')).toEqual([]);
});
