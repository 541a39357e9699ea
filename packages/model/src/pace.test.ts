import { describe, expect, it } from 'vitest';
import { type PaceInput, paceOf } from './pace.ts';

const quarter = { start: '2026-01-01', end: '2026-03-31' };

function pace(input: Partial<PaceInput>) {
  return paceOf({ progress: 0.5, cycle: quarter, today: '2026-02-14', ...input }).pace;
}

describe('pace', () => {
  it('follows the organisation’s thresholds', () => {
    const strict = { onTrack: 0, behind: -0.1 };
    expect(pace({ progress: 0.49 })).toBe('onTrack');
    expect(pace({ progress: 0.49, thresholds: strict })).toBe('behind');
    expect(pace({ progress: 0.3, thresholds: strict })).toBe('offTrack');
  });

  it('is achieved from six decimals of 1 on', () => {
    expect(pace({ progress: 0.9999996 })).toBe('achieved');
    expect(pace({ progress: 0.999999 })).toBe('onTrack');
    expect(pace({ progress: 3 })).toBe('achieved');
  });

  it('is early for the whole of a cycle of a week, and not after it', () => {
    const week = { start: '2026-01-05', end: '2026-01-09' };
    expect(pace({ progress: 0, cycle: week, today: '2026-01-09' })).toBe('early');
    expect(pace({ progress: 0, cycle: week, today: '2026-01-10' })).toBe('offTrack');
  });

  it('is none for steps and open without progress', () => {
    expect(pace({ kind: 'steps' })).toBeNull();
    expect(pace({ kind: 'steps', progress: null })).toBe('open');
  });

  it('follows the band for maintain, and is never achieved', () => {
    expect(pace({ kind: 'maintain', progress: 1, isInBand: true })).toBe('onTrack');
    expect(pace({ kind: 'maintain', progress: 0.9, isInBand: false })).toBe('offTrack');
    expect(pace({ kind: 'maintain', progress: 1 })).toBe('onTrack');
    expect(pace({ kind: 'maintain', progress: 0 })).toBe('offTrack');
  });

  it('explains itself by days and gap', () => {
    const { gap, explanation } = paceOf({
      progress: 0.35,
      cycle: { start: '2026-04-01', end: '2026-04-30' },
      today: '2026-04-15',
    });
    expect(gap).toBe(-0.15);
    expect(explanation.inputs).toMatchObject({ day: 15, days: 30, earlyDays: 7, gap: -0.15 });
  });

  it('counts a leap year’s February', () => {
    const { expected } = paceOf({
      progress: 0,
      cycle: { start: '2028-02-01', end: '2028-02-29' },
      today: '2028-02-29',
    });
    expect(expected).toBe(1);
  });

  it('refuses thresholds in the wrong order and numbers that are none', () => {
    expect(() => pace({ thresholds: { onTrack: -0.3, behind: -0.15 } })).toThrow(
      'thresholds.behind',
    );
    expect(() => pace({ thresholds: { onTrack: NaN, behind: -0.15 } })).toThrow(
      'thresholds.onTrack',
    );
    expect(() => pace({ progress: NaN })).toThrow('progress');
  });
});
