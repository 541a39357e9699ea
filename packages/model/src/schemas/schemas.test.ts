import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  checkInValueSchema,
  cycleSchema,
  isoDateSchema,
  issueMessages,
  keyResultChangesSchema,
  metricSchema,
  newCheckInSchema,
  newCycleSchema,
  newKeyResultSchema,
  newObjectiveSchema,
  objectiveChangesSchema,
  pageOf,
  treeSchema,
  unitSchema,
} from './index.ts';

/** Where each issue lies and, for issues of our own, which it is. */
function issues(schema: z.ZodType, input: unknown): string[] {
  const { error } = schema.safeParse(input);
  return (error?.issues ?? []).map(({ path, ...issue }) => {
    const key: unknown = issue.code === 'custom' ? issue.params?.['key'] : issue.code;
    return `${path.join('.')}: ${String(key)}`;
  });
}

const objective = { cycleId: 'c', title: 'Ziel' };

describe('metrics', () => {
  it.each([
    { kind: 'number', baseline: 0, target: 1, stretch: null, unit: '%' },
    { kind: 'maintain', upper: 5 },
    { kind: 'maintain', lower: 5, upper: 5 },
    { kind: 'milestones', items: [{ label: 'a' }] },
    { kind: 'steps' },
    {
      kind: 'steps',
      steps: [
        { label: 'a', score: 0 },
        { label: 'b', score: 1 },
      ],
    },
  ])('take %j', (metric) => {
    expect(metricSchema.parse(metric)).toEqual(metric);
  });

  it.each([
    [{ kind: 'number', baseline: 1, target: 1 }, 'target: baseline_equals_target'],
    [{ kind: 'number', baseline: 1, target: Infinity }, 'target: invalid_type'],
    [{ kind: 'number', baseline: 1, target: 1e16 }, 'target: too_big'],
    [{ kind: 'number', baseline: 1, target: 2, extra: 1 }, ': unrecognized_keys'],
    [{ kind: 'maintain', lower: null }, 'lower: band_missing'],
    [{ kind: 'maintain', lower: 2, upper: 1 }, 'upper: band_reversed'],
    [{ kind: 'milestones', items: [] }, 'items: too_small'],
    [
      { kind: 'milestones', items: [{ label: 'a' }, { label: ' a ' }] },
      'items.1.label: label_repeated',
    ],
    [{ kind: 'milestones', items: [{ label: 'a', weight: -1 }] }, 'items.0.weight: too_small'],
    [
      {
        kind: 'steps',
        steps: [
          { label: 'a', score: 0.5 },
          { label: 'b', score: 0.5 },
        ],
      },
      'steps.1.score: steps_not_rising',
    ],
    [{ kind: 'steps', steps: [{ label: 'a', score: 1.1 }] }, 'steps.0.score: too_big'],
    [{ kind: 'other' }, 'kind: invalid_union'],
  ])('refuse %j', (metric, issue) => {
    expect(issues(metricSchema, metric)).toEqual([issue]);
  });
});

describe('texts', () => {
  it('are trimmed, then measured', () => {
    expect(newObjectiveSchema.parse({ ...objective, title: '  Ziel ' }).title).toBe('Ziel');
    expect(issues(newObjectiveSchema, { ...objective, title: '   ' })).toEqual([
      'title: too_small',
    ]);
    expect(issues(newObjectiveSchema, { ...objective, title: 'x'.repeat(301) })).toEqual([
      'title: too_big',
    ]);
  });

  it.each(['a\0b', '\ud800', 'x\udc00'])('that no database keeps are refused: %j', (title) => {
    expect(issues(newObjectiveSchema, { ...objective, title })).toEqual([
      'title: text_not_storable',
    ]);
    expect(issues(newCheckInSchema, { value: 1, note: title })).toEqual([
      'note: text_not_storable',
    ]);
  });

  it('may hold every real character', () => {
    expect(issues(newObjectiveSchema, { ...objective, title: 'Gießen 🌳 ﷽ 中文' })).toEqual([]);
  });
});

describe('objects', () => {
  it('refuse unknown properties', () => {
    expect(issues(newObjectiveSchema, { ...objective, owner: 'x' })).toEqual([
      ': unrecognized_keys',
    ]);
    expect(issues(objectiveChangesSchema, { cycleId: 'x' })).toEqual([': unrecognized_keys']);
    expect(issues(keyResultChangesSchema, { objectiveId: 'x' })).toEqual([': unrecognized_keys']);
    expect(issues(unitSchema, { id: 'a', name: 'b' })).toEqual(['parentId: invalid_type']);
  });

  it('changes may be empty and never add a default', () => {
    expect(objectiveChangesSchema.parse({})).toEqual({});
    expect(keyResultChangesSchema.parse({ state: 'dropped' })).toEqual({ state: 'dropped' });
  });

  it('refuse the same parent twice', () => {
    const alignments = [{ parentId: 'p' }, { parentId: 'p' }];
    expect(issues(newObjectiveSchema, { ...objective, alignments })).toEqual([
      'alignments.1.parentId: parent_repeated',
    ]);
  });

  it('limit ids, lists and numbers', () => {
    const keyResult = { objectiveId: 'o', title: 't', metric: { kind: 'steps' } };
    expect(issues(newKeyResultSchema, keyResult)).toEqual([]);
    expect(issues(newKeyResultSchema, { ...keyResult, objectiveId: '' })).toEqual([
      'objectiveId: too_small',
    ]);
    expect(issues(newKeyResultSchema, { ...keyResult, weight: 1e7 })).toEqual(['weight: too_big']);
    expect(issues(newKeyResultSchema, { ...keyResult, cadenceDays: 1.5 })).toEqual([
      'cadenceDays: invalid_type',
    ]);
    expect(issues(newCheckInSchema, { value: 1, confidence: 11 })).toEqual(['confidence: too_big']);
    expect(
      issues(newObjectiveSchema, { ...objective, themes: Array.from({ length: 21 }, String) }),
    ).toEqual(['themes: too_big']);
  });
});

describe('days and cycles', () => {
  it.each(['2026-02-29', '1899-12-31', '2201-01-01', '2026-2-1', '', 'x'.repeat(11)])(
    'refuse the day “%s”',
    (date) => {
      expect(issues(isoDateSchema, date)).toContain(': not_a_day');
    },
  );

  it('refuse an end before the start', () => {
    const cycle = { name: '2026-Q1', start: '2026-03-31', end: '2026-01-01' };
    expect(issues(newCycleSchema, cycle)).toEqual(['end: cycle_reversed']);
    expect(issues(cycleSchema, { ...cycle, id: 'c', kind: 'regular', phase: 'active' })).toEqual([
      'end: cycle_reversed',
    ]);
    expect(issues(newCycleSchema, { ...cycle, end: cycle.start })).toEqual([]);
  });
});

it.each([3.5, 'target', null, ['a', 'b'], []])('a check-in’s value may be %j', (value) => {
  expect(checkInValueSchema.parse(value)).toEqual(value);
});

it.each([NaN, Infinity, true, {}, [1]])('a check-in’s value is not %j', (value) => {
  expect(checkInValueSchema.safeParse(value).success).toBe(false);
});

it('a page holds items and the next cursor', () => {
  expect(pageOf(unitSchema).safeParse({ items: [], nextCursor: null }).success).toBe(true);
  expect(pageOf(unitSchema).safeParse({ items: [{}], nextCursor: null }).success).toBe(false);
});

it('every issue of our own has German and English words', () => {
  for (const words of Object.values(issueMessages)) {
    expect(words.de.length).toBeGreaterThan(10);
    expect(words.en.length).toBeGreaterThan(10);
  }
  expect(issueMessages.baseline_equals_target.de).toContain('maintain');
});

it('can be written as JSON Schema, trees by reference to themselves', () => {
  const { $defs } = z.toJSONSchema(treeSchema);
  expect($defs?.['TreeObjective']?.properties?.['children']).toEqual({
    type: 'array',
    items: { $ref: '#/$defs/TreeObjective' },
  });
});

describe('names', () => {
  it.each(['\u200b', '\u00ad\u2060', '\u3164', '\u2800', '\u202e'])(
    'must show something: %j',
    (title) => {
      expect(issues(newObjectiveSchema, { ...objective, title })).toEqual([
        'title: text_not_visible',
      ]);
    },
  );

  it.each(['a\u0007b', 'a\u001b[31m', 'a\u009fb'])('have no control characters: %j', (title) => {
    expect(issues(newObjectiveSchema, { ...objective, title })).toEqual(['title: text_control']);
  });

  it('stand on one line', () => {
    const title = ' Erste \r\n zweite\tdritte\u2028vierte ';
    expect(newObjectiveSchema.parse({ ...objective, title }).title).toBe(
      'Erste zweite dritte vierte',
    );
  });

  it.each(['current', 'Current', '0198f2aa-0000-7000-8000-000000000000'])(
    'of cycles are not what addresses mean otherwise: %s',
    (name) => {
      const days = { start: '2026-01-01', end: '2026-01-02' };
      expect(issues(newCycleSchema, { ...days, name })).toEqual(['name: cycle_name_reserved']);
    },
  );

  it('of milestones done count once', () => {
    expect(checkInValueSchema.parse(['a', 'b', ' a'])).toEqual(['a', 'b']);
  });
});
