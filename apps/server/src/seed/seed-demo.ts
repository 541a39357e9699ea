import type { IsoDate } from '@zielbaum/model';
import { demoAlliance } from '@zielbaum/model/fixtures';
import type { DemoOrganisation } from '@zielbaum/model/fixtures';
import type { Transaction } from 'kysely';
import { isSomeCycleLasting } from '../cycles/store.ts';
import { databaseProblemOf, inTenant, recordEvents } from '../db/index.ts';
import type { Db, Tables } from '../db/index.ts';
import { applyPlan } from '../import/apply-plan.ts';
import { emptyPlan } from '../import/plan.ts';
import type { Plan } from '../import/plan.ts';
import { eventsOf } from '../import/plan-events.ts';
import { findOrganisation, insertOrganisation } from '../organisations/store.ts';
import { writeReview } from '../reviews/store.ts';
import { nextQuarterOf } from './next-quarter.ts';
import { shareDemo } from './share-demo.ts';

export interface SeededOrganisation {
  id: string;
  name: string;
  /** What was done now; one that is there and has a cycle for today stays as it is. */
  change: 'created' | 'continued' | 'none';
}

/**
 * Fills in the demo alliance: six cities and their alliance, all marked as example data. Where it was
 * filled in before and its last cycle has ended since, the quarter that holds today is added to it. The
 * cities share some of what they do in it with the alliance.
 */
export async function seedDemo(db: Db, today: IsoDate): Promise<SeededOrganisation[]> {
  const seeded: SeededOrganisation[] = [];
  const alliance = demoAlliance({ today });
  for (const demo of alliance.organisations) {
    const { id, name } = demo.organisation;
    seeded.push({ id, name, change: await seedOrganisation(db, demo, today) });
  }
  const isNew = seeded.some(({ change }) => change !== 'none');
  await shareDemo(db, alliance, { today, isNew });
  return seeded;
}

async function seedOrganisation(
  db: Db,
  demo: DemoOrganisation,
  today: IsoDate,
): Promise<SeededOrganisation['change']> {
  const { id, name } = demo.organisation;
  const known = await findOrganisation(db, name);
  try {
    if (!known) {
      await create(db, demo);
      return 'created';
    }
    return known === id && (await goOn(db, demo, today)) ? 'continued' : 'none';
  } catch (error) {
    // Renamed since, or another process is seeding, too.
    if (databaseProblemOf(error)?.kind === 'duplicate') return 'none';
    throw error;
  }
}

function create(db: Db, demo: DemoOrganisation): Promise<void> {
  return inTenant(db, demo.organisation.id, async (transaction) => {
    await insertOrganisation(transaction, demo.organisation);
    await write(transaction, demo);
  });
}

/** Adds the present quarter, unless some cycle lasts until today or longer. */
function goOn(db: Db, demo: DemoOrganisation, today: IsoDate): Promise<boolean> {
  const { id } = demo.organisation;
  return inTenant(db, id, async (transaction) => {
    if (await isSomeCycleLasting(transaction, id, today)) return false;
    await write(transaction, nextQuarterOf(demo));
    return true;
  });
}

async function write(transaction: Transaction<Tables>, demo: DemoOrganisation): Promise<void> {
  const { id } = demo.organisation;
  const plan = planOf(demo);
  await applyPlan({ transaction, tenantId: id, onWritten: () => {} }, plan);
  for (const [objectiveId, review] of demo.reviews) {
    await writeReview(transaction, { tenantId: id, id: objectiveId }, review);
  }
  await recordEvents(transaction, id, eventsOf(plan, { objectives: [], keyResults: [] }));
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
