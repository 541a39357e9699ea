import { describe, expect, it } from 'vitest';
import { buildTree, explainScore, metricOn, scoreKeyResult } from './index.ts';
import type { Metric } from './metric.ts';

const cycle = { start: '2026-10-01', end: '2026-12-31' };
const metric: Metric = { kind: 'number', baseline: 0, target: 50, unit: 'Anträge' };
const first: Metric = { ...metric, target: 200 };
const second: Metric = { ...metric, target: 100 };
const earlierMetrics = [
  { metric: first, until: '2026-10-31' },
  { metric: second, until: '2026-11-15' },
];

describe('the metric of a day', () => {
  it.each([
    ['2026-10-01', first, '2026-10-31'],
    ['2026-10-31', first, '2026-10-31'],
    ['2026-11-01', second, '2026-11-15'],
    ['2026-11-15', second, '2026-11-15'],
    ['2026-11-16', metric, null],
  ])('of %s is the one that held then', (...[day, held, until]) => {
    expect(metricOn({ metric, earlierMetrics }, day)).toEqual({ metric: held, until });
  });

  it('passes over one that was changed on the day it was set', () => {
    const sameDay = [...earlierMetrics, { metric: first, until: '2026-11-15' }];
    expect(metricOn({ metric, earlierMetrics: sameDay }, '2026-11-10').metric).toBe(second);
  });

  it('is never of another kind than now, for its check-ins are not', () => {
    const other: Metric = { kind: 'steps' };
    const history = { metric, earlierMetrics: [{ metric: other, until: '2026-10-31' }] };
    expect(metricOn(history, '2026-10-05')).toEqual({ metric, until: null });
    const checkIns = [{ date: '2026-10-03', value: 25 }];
    const score = scoreKeyResult(history, checkIns, { cycle, today: '2026-10-05' });
    expect(score.progress).toBe(0.5);
  });
});

describe('a score of a day before the target was changed', () => {
  const checkIns = [{ date: '2026-10-20', value: 50 }];
  const on = (today: string) =>
    scoreKeyResult({ metric, earlierMetrics }, checkIns, { cycle, today });

  it('is worked out by the metric of that day, progress and pace', () => {
    expect([on('2026-10-31').progress, on('2026-10-31').pace]).toEqual([0.25, 'onTrack']);
    expect([on('2026-11-15').progress, on('2026-11-15').pace]).toEqual([0.5, 'onTrack']);
    expect([on('2026-11-16').progress, on('2026-11-16').pace]).toEqual([1, 'achieved']);
  });

  it('says so in its explanation, in both languages', () => {
    const context = { cycle, today: '2026-11-10' };
    const source = { id: 'k', score: on('2026-11-10'), ambition: 'committed' as const };
    const german = explainScore({ ...source, kind: 'number' }, context, 'de');
    expect(german.progress).toMatchObject({
      value: 0.5,
      inputs: { target: 100, metricUntil: '2026-11-15' },
    });
    expect(german.progress.text.replaceAll('\u00a0', ' ')).toBe(
      'Auf dem Weg von 0 auf 100 Anträge ist der Wert 50: (50 − 0) ÷ (100 − 0) = 50 %. Die Messgröße wurde seitdem geändert; diese galt bis zum 15.11.2026.',
    );
    const english = explainScore({ ...source, kind: 'number' }, context, 'en');
    expect(english.progress.text).toContain(
      'The metric was changed since; this one held until 15 Nov 2026.',
    );
    expect(on('2026-11-16').explanation.inputs).not.toHaveProperty('metricUntil');
  });

  it('stands in a tree of that day beside the metric it was worked out by', () => {
    const keyResults = [{ id: 'k', objectiveId: 'o', title: 'k', metric, earlierMetrics }];
    const input = {
      cycle,
      keyResults,
      checkIns: checkIns.map((each) => ({ ...each, keyResultId: 'k' })),
    };
    const [past] = buildTree([{ id: 'o', title: 'o' }], { ...input, today: '2026-10-31' });
    expect(past?.score.progress).toBe(0.25);
    expect(past?.keyResults).toMatchObject([{ metric: first, score: { progress: 0.25 } }]);
    expect(past?.keyResults[0]).not.toHaveProperty('earlierMetrics');
    const [now] = buildTree([{ id: 'o', title: 'o' }], { ...input, today: '2026-11-20' });
    expect(now?.keyResults).toMatchObject([{ metric, score: { progress: 1 } }]);
  });
});
