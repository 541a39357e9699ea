import { randomUUID } from 'node:crypto';
import { demoAlliance } from '@zielbaum/model/fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../db/testing/test-database.ts';
import { createTestDatabase } from '../db/testing/test-database.ts';
import { inTenant } from '../db/index.ts';
import { seedDemo } from '../seed/seed-demo.ts';
import { applyPlan } from './apply-plan.ts';
import { listColumns } from './columns.ts';
import { exportGoalList } from './export-goal-list.ts';
import { importGoalList } from './import-goal-list.ts';
import { emptyPlan } from './plan.ts';
import { treesOf } from './testing/trees.ts';

const today = '2026-11-23';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(database.db, today);
  await furnishTricky();
});
afterAll(() => database.close());

function exported(organisation: string, cycle?: string) {
  return exportGoalList(database.db, { organisation, today, cycle });
}

function bring(list: string, organisation: string) {
  return importGoalList(database.db, Buffer.from(list), { organisation, today });
}

/** An organisation with everything a plain list has no word for, as the API may have made it. */
async function furnishTricky(): Promise<void> {
  const tenantId = randomUUID();
  const [office, team, other] = [randomUUID(), randomUUID(), randomUUID()];
  const [autumn, quarter] = [randomUUID(), randomUUID()];
  const [goal, child, keyResult, steps] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const plan = emptyPlan();
  plan.newUnits = [
    { id: office, name: 'Amt | 1', parentId: null },
    { id: team, name: 'Team', parentId: office },
    { id: other, name: 'Team', parentId: null },
  ];
  plan.newCycles = [
    {
      id: autumn,
      name: 'Herbst 2026',
      start: '2026-09-21',
      end: '2026-12-20',
      kind: 'practice',
      phase: 'closed',
    },
    {
      id: quarter,
      name: '2026-Q4',
      start: '2026-10-01',
      end: '2026-12-31',
      kind: 'regular',
      phase: 'active',
    },
  ];
  const objective = {
    ref: null,
    cycleId: quarter,
    unitId: team,
    title: '=SUMME(1;2)',
    description: '- erstens\r\n- zweitens "mit" Anführung; und, Komma\n  ',
    ambition: 'committed' as const,
    state: 'active' as const,
    rollup: 'both' as const,
    themes: ['A; B', 'C\\', "'-D"],
    alignments: [],
  };
  plan.objectives.created = [
    { ...objective, id: goal },
    {
      ...objective,
      id: child,
      unitId: other,
      state: 'postponed',
      alignments: [{ parentId: goal, weight: 2.5 }],
    },
    {
      ...objective,
      id: randomUUID(),
      cycleId: autumn,
      unitId: null,
      title: '@Verteiler',
      description: "'=x",
    },
  ];
  const result = {
    ref: null,
    objectiveId: goal,
    title: '+1',
    description: '',
    weight: 0.125,
    cadenceDays: 14,
    contributorUnitIds: [],
  };
  plan.keyResults.created = [
    {
      ...result,
      id: keyResult,
      state: 'active',
      metric: {
        kind: 'number',
        baseline: -1.234,
        target: 1_000_000,
        stretch: 1e-7,
        unit: '=Stück',
      },
    },
    {
      ...result,
      id: steps,
      state: 'dropped',
      metric: {
        kind: 'steps',
        steps: [
          { label: '-5 | Grad = kalt', score: 0.25 },
          { label: 'x|y\\', score: 0.5 },
        ],
      },
    },
    {
      ...result,
      id: randomUUID(),
      state: 'active',
      metric: {
        kind: 'milestones',
        items: [{ label: 'eins', done: true }, { label: '| zwei', weight: 0 }, { label: 'a = b' }],
      },
    },
    { ...result, id: randomUUID(), state: 'active', metric: { kind: 'steps' } },
    { ...result, id: randomUUID(), state: 'active', metric: { kind: 'maintain', upper: -1.5 } },
  ];
  const checkIn = {
    keyResultId: keyResult,
    date: '2026-11-01',
    confidence: 7.5,
    author: 'Team',
    source: 'api' as const,
  };
  plan.checkIns.created = [
    { ...checkIn, id: randomUUID(), value: -1.234, note: '=böse' },
    { ...checkIn, id: randomUUID(), value: 12.345, note: ' \r Leerzeichen ' },
    { ...checkIn, id: randomUUID(), value: 12.345, note: ' \r Leerzeichen ' },
    {
      ...checkIn,
      id: randomUUID(),
      keyResultId: steps,
      value: '-5 | Grad = kalt',
      note: '',
      author: null,
    },
    {
      ...checkIn,
      id: randomUUID(),
      keyResultId: steps,
      date: '2026-11-02',
      value: null,
      note: '',
      confidence: null,
    },
  ];
  await inTenant(database.db, tenantId, async (transaction) => {
    await transaction
      .insertInto('organisations')
      .values({ tenant_id: tenantId, name: 'Schwierig', kind: 'municipality' })
      .execute();
    await applyPlan({ transaction, tenantId, onWritten: () => {} }, plan);
  });
}

const cities = demoAlliance({ today }).organisations.map(({ organisation }) => organisation.name);

describe('an exported list', () => {
  it.each([...cities, 'Schwierig'])(
    'gives the same trees in an empty organisation: %s',
    async (name) => {
      const list = await exported(name);
      await bring(list, `${name} (Kopie)`);
      expect(await treesOf(database.db, `${name} (Kopie)`, today)).toEqual(
        await treesOf(database.db, name, today),
      );
      // And once more, from the copy.
      const again = await exported(`${name} (Kopie)`);
      expect(again.replaceAll(`${name} (Kopie)`, name)).toBe(list);
    },
  );

  it.each([...cities, 'Schwierig'])('changes nothing where it came from: %s', async (name) => {
    const version = () =>
      database.asOwner(
        'select sum(version) as versions, (select max(id) from events) as event from objectives',
      );
    const before = await version();
    const result = await bring(await exported(name), name);
    for (const counts of [result.objectives, result.keyResults, result.checkIns]) {
      expect(counts).toMatchObject({ created: 0, changed: 0, absent: 0 });
    }
    expect(await version()).toEqual(before);
  });

  it('has no columns but the usual ones where these say everything', async () => {
    await bring('type,ref,cycle,title\nobjective,A,2026-Q4,Ziel\n', 'Schlicht');
    expect((await exported('Schlicht')).split('\r\n')[0]).toBe(listColumns.join(','));
  });

  it('starts no cell with what a spreadsheet takes for a formula', async () => {
    const list = await exported('Schwierig');
    expect(list).toContain("'=SUMME(1;2)");
    const cells = list.split('\r\n').flatMap((row) => row.split(/,"?/));
    expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });

  it('holds one cycle where only one is asked for', async () => {
    const list = await exported('Schwierig', 'Herbst 2026');
    expect(list.split('\r\n').filter((row) => row.startsWith('objective'))).toHaveLength(1);
  });

  it('is refused in one sentence for an organisation or a cycle that is not there', async () => {
    await expect(exported('Atlantis')).rejects.toThrow(
      'Eine Organisation „Atlantis“ gibt es nicht.',
    );
    await expect(exported('Schlicht', '2030-Q1')).rejects.toThrow(
      'Einen Zyklus „2030-Q1“ gibt es in „Schlicht“ nicht; vorhanden sind: 2026-Q4.',
    );
  });
});
