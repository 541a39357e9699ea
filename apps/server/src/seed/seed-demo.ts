import type { IsoDate } from '@zielbaum/model';
import { demoAlliance } from '@zielbaum/model/fixtures';
import type { DemoOrganisation } from '@zielbaum/model/fixtures';
import { databaseProblemOf, inTenant, lookUp } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { applyPlan } from '../import/apply-plan.ts';
import { emptyPlan } from '../import/plan.ts';
import type { Plan } from '../import/plan.ts';

export interface SeededOrganisation {
  id: string;
  name: string;
  /** Whether it was made now; one that is there already stays as it is. */
  isNew: boolean;
}

/** Fills in the demo alliance: six cities and their alliance, all marked as example data. */
export async function seedDemo(db: Db, today: IsoDate): Promise<SeededOrganisation[]> {
  const seeded: SeededOrganisation[] = [];
  for (const demo of demoAlliance({ today }).organisations) {
    const { id, name } = demo.organisation;
    seeded.push({ id, name, isNew: await seedOrganisation(db, demo) });
  }
  return seeded;
}

/** All of it or, where its name is taken, nothing. */
async function seedOrganisation(db: Db, demo: DemoOrganisation): Promise<boolean> {
  const { id, name, kind, isExample, paceThresholds } = demo.organisation;
  const known = await lookUp(db, { organisation: name }, (transaction) =>
    transaction
      .selectFrom('organisations')
      .select('tenant_id')
      .where('name', '=', name)
      .executeTakeFirst(),
  );
  if (known) return false;
  try {
    await inTenant(db, id, async (transaction) => {
      await transaction
        .insertInto('organisations')
        .values({
          tenant_id: id,
          name,
          kind,
          is_example: isExample,
          pace_on_track: paceThresholds.onTrack,
          pace_behind: paceThresholds.behind,
        })
        .execute();
      await applyPlan({ transaction, tenantId: id, onWritten: () => {} }, planOf(demo));
    });
    return true;
  } catch (error) {
    // Renamed since, or another process is seeding, too.
    if (databaseProblemOf(error)?.kind === 'duplicate') return false;
    throw error;
  }
}

function planOf({ units, cycles, objectives, keyResults, checkIns }: DemoOrganisation): Plan {
  const plan = emptyPlan();
  plan.newUnits = units;
  plan.newCycles = cycles;
  plan.objectives.created = objectives;
  plan.keyResults.created = keyResults;
  plan.checkIns.created = checkIns.map((checkIn) => ({ ...checkIn, source: 'seed' }));
  return plan;
}
