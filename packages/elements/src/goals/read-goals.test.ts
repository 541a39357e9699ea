import {
  gradeOf,
  meansOf,
  summaryOf,
  type SummaryObjective,
  type TreeObjective,
} from '@zielbaum/model';
import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import { expect, test } from 'vitest';
import { keyResult, objective, treeWith } from '../tree/testing/nodes.ts';
import { readGoals } from './read-goals.ts';

const today = '2026-11-23';

test('counts and means agree with the summary of the model, for every example city', () => {
  for (const demo of demoAlliance({ today }).organisations) {
    const tree = treeOf(demo, 'current', today);
    const { goals = [] } = readGoals(tree) ?? {};
    const { whole } = summaryOf(tree.cycle.id, tree.objectives.flatMap(summarised));
    expect(goals).toHaveLength(whole.objectives);
    expect(goals.flatMap(({ keyResults }) => keyResults)).toHaveLength(whole.keyResults);
    expect(meansOf(goals).progress).toBeCloseTo(whole.progress ?? NaN, 10);
    expect(meansOf(goals).grade).toBeCloseTo(whole.grade ?? NaN, 10);
    expect(goals.filter(({ pace }) => pace === 'onTrack')).toHaveLength(whole.paces.onTrack);
  }
});

function summarised(node: TreeObjective): SummaryObjective[] {
  const { state, themes, score, keyResults, children, isReference } = node;
  if (isReference) return [];
  const { progress } = score;
  const { grade } = gradeOf({ progress, ambition: 'aspirational' });
  const own = { state, themes, progress, grade, band: null, pace: score.pace, unitId: null };
  return [{ ...own, keyResults: keyResults.length }, ...children.flatMap(summarised)];
}

test('what is not agreed, was given up or stands elsewhere in full counts nowhere', () => {
  const below = objective('below', { state: 'active' });
  const { goals = [] } =
    readGoals(
      treeWith(
        objective('draft', { state: 'draft', children: [below] }),
        objective('dropped', { state: 'dropped' }),
        objective('a', {
          keyResults: [keyResult('k1'), keyResult('k2', { state: 'dropped' })],
          children: [objective('below', { isReference: true })],
        }),
      ),
    ) ?? {};
  expect(goals.map(({ id }) => id)).toEqual(['below', 'a']);
  expect(goals[1]?.keyResults.map(({ id }) => id)).toEqual(['k1']);
});

test('the grade of the review counts before the one that progress proposes', () => {
  const review = { grade: 0.2, band: 'red', proposedGrade: 0.5, override: null } as const;
  const { goals = [] } =
    readGoals([
      objective('a', { review: { ...review, note: '', outcome: null } }),
      objective('b', { score: { progress: 0.25 } }),
      objective('c', { score: { progress: null } }),
    ]) ?? {};
  expect(goals.map(({ grade }) => grade)).toEqual([0.2, 0.3, null]);
});

test('every thousandth of progress proposes the grade that the model proposes', () => {
  for (let thousandths = 0; thousandths <= 1000; thousandths++) {
    const progress = thousandths / 1000;
    const { goals = [] } = readGoals([objective('a', { score: { progress } })]) ?? {};
    expect(goals[0]?.grade).toBe(gradeOf({ progress, ambition: 'aspirational' }).grade);
  }
});

test('data of any quality give what can be read of them, and never an error', () => {
  const endless: Record<string, unknown> = { id: 'endless', title: 'Ohne Ende' };
  endless['children'] = [endless];
  for (const data of [null, undefined, 3, 'x', {}, { objectives: {} }])
    expect(readGoals(data)).toBeUndefined();
  const {
    goals,
    cycle,
    today: day,
  } = readGoals({
    cycle: { name: 7, end: 'bald', phase: 'never' },
    today: '2026-02-30',
    objectives: [null, 'x', endless, { id: 5, themes: [1, 'Bau', ''], keyResults: [null, {}] }],
  }) ?? { goals: [] };
  expect(goals.map(({ id }) => id)).toEqual(['endless', '5']);
  expect(goals[1]).toMatchObject({ themes: ['Bau'], pace: 'open', progress: null });
  expect(goals[1]?.keyResults).toHaveLength(1);
  expect(cycle).toMatchObject({ name: null, end: null, phase: null });
  expect(day).toBeNull();
});

test('takes more objectives below one than a call takes arguments', () => {
  const children = Array.from({ length: 200_000 }, (_, i) => ({ id: String(i) }));
  expect(readGoals([{ id: 'all', children }])?.goals).toHaveLength(200_001);
});
