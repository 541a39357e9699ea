import { buildTree } from '@zielbaum/model';
import type { IsoDate, TreeObjective } from '@zielbaum/model';
import { readInTenant } from '../../db/index.ts';
import type { Db } from '../../db/index.ts';
import { findOrganisation } from '../../organisations/store.ts';
import { readStoredGoals } from '../stored-goals.ts';

/** The trees of all cycles of an organisation by name, with everything a reader sees but the ids. */
export async function treesOf(
  db: Db,
  organisation: string,
  today: IsoDate,
): Promise<Record<string, unknown>> {
  const tenantId = await findOrganisation(db, organisation);
  if (!tenantId) throw new Error(`There is no organisation ${organisation}`);
  const { cycles, objectives, ...rest } = await readInTenant(db, tenantId, (transaction) =>
    readStoredGoals(transaction, tenantId),
  );
  return Object.fromEntries(
    cycles.map(({ id, ...cycle }) => {
      const ofCycle = objectives.filter(({ cycleId }) => cycleId === id);
      return [
        cycle.name,
        { ...cycle, objectives: withoutIds(buildTree(ofCycle, { ...rest, cycle, today })) },
      ];
    }),
  );
}

function withoutIds(objectives: readonly TreeObjective[]): unknown {
  return JSON.parse(JSON.stringify(objectives, (key, value) => (key === 'id' ? undefined : value)));
}
