import { describe, expect, it } from 'vitest';
import { gradeInForce, gradeOf } from './grade.ts';

describe('a grade', () => {
  it.each([
    [0.049999, 0],
    [0.05, 0.1],
    [0.15, 0.2],
    [0.25, 0.3],
    [0.349999, 0.3],
    [0.3499999, 0.4],
    [0.65, 0.7],
    [1.4, 1],
    [-0.2, 0],
  ])('of progress %d is %d', (progress, grade) => {
    expect(gradeOf({ progress, ambition: 'aspirational' }).grade).toBe(grade);
  });

  it('is none while there is no progress', () => {
    expect(gradeOf({ progress: null, ambition: 'committed' })).toMatchObject({
      grade: null,
      band: null,
    });
  });

  it('explains from where on its bands begin', () => {
    expect(gradeOf({ progress: 0.8, ambition: 'committed' }).explanation).toEqual({
      rule: 'grade',
      inputs: { progress: 0.8, ambition: 'committed', greenFrom: 1, yellowFrom: 0.7 },
    });
  });

  it('is the one that the review has set, with its own band', () => {
    const measured = { progress: 0.8, ambition: 'committed' } as const;
    expect(gradeInForce(null, measured)).toEqual({
      proposedGrade: 0.8,
      grade: 0.8,
      band: 'yellow',
    });
    expect(gradeInForce({ grade: 0.6 }, measured)).toEqual({
      proposedGrade: 0.8,
      grade: 0.6,
      band: 'red',
    });
  });

  it('is refused for NaN', () => {
    expect(() => gradeOf({ progress: NaN, ambition: 'committed' })).toThrow('progress');
  });
});
