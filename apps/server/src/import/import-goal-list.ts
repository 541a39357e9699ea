import { randomUUID } from 'node:crypto';
import type { IsoDate } from '@zielbaum/model';
import { recordUnattended } from '../audit/record.ts';
import { databaseProblemOf, inTenant, recordEvents } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { keepSharesCurrent } from '../shares/keep-current.ts';
import { lockAlignments } from '../objectives/store.ts';
import { checkedName } from '../organisations/checked-name.ts';
import { findOrganisation, insertOrganisation } from '../organisations/store.ts';
import { applyPlan } from './apply-plan.ts';
import type { GoalList } from './goal-list.ts';
import { eventsOf } from './plan-events.ts';
import type { Changes } from './plan.ts';
import { planImport } from './plan-import.ts';
import { readGoalList } from './read-goal-list.ts';
import { readStoredGoals } from './stored-goals.ts';

export type Stage = 'read' | 'compare' | 'write';

export interface ImportOptions {
  /** The name of the organisation; made when there is none yet. */
  organisation: string;
  today: IsoDate;
  /** `done` of `total` rows of the stage. */
  onProgress?: (stage: Stage, done: number, total: number) => void;
}

export type ChangeCounts = Record<'created' | 'changed' | 'unchanged' | 'absent', number>;

export interface ImportResult {
  isNewOrganisation: boolean;
  objectives: ChangeCounts;
  keyResults: ChangeCounts;
  checkIns: ChangeCounts;
  newCycles: string[];
  newUnits: string[];
  /** Things that are no mistake, but that the person who brings the list should know. */
  remarks: Pick<GoalList, 'organisations' | 'unknownColumns'> & {
    crossCycleAlignments: number;
    foreignUnits: number;
  };
}

/**
 * Brings a goal list into an organisation: checks everything first, then writes all or nothing in
 * one transaction. The same list again changes nothing.
 *
 * @throws GoalListError with every problem of the list
 * @throws StartError when the organisation cannot have this name
 */
export async function importGoalList(
  db: Db,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportResult> {
  const name = checkedName(options.organisation);
  const { onProgress = () => {} } = options;
  onProgress('read', 0, bytes.length);
  const list = readGoalList(bytes);
  const known = await findOrganisation(db, name);
  try {
    return await write(db, { list, name, tenantId: known, options });
  } catch (error) {
    // Somebody else has made the organisation meanwhile.
    const other =
      databaseProblemOf(error)?.kind === 'duplicate' &&
      !known &&
      (await findOrganisation(db, name));
    if (!other) throw error;
    return write(db, { list, name, tenantId: other, options });
  }
}

function write(
  db: Db,
  job: { list: GoalList; name: string; tenantId: string | undefined; options: ImportOptions },
): Promise<ImportResult> {
  const { list, name, options } = job;
  const { today, onProgress = () => {} } = options;
  const tenantId = job.tenantId ?? randomUUID();
  return inTenant(db, tenantId, async (transaction) => {
    if (!job.tenantId) {
      await insertOrganisation(transaction, { id: tenantId, name, kind: 'municipality' });
    }
    // Nobody else changes what contributes to what meanwhile; imports of one organisation take turns.
    await lockAlignments(transaction, tenantId);
    const rows = list.objectives.length + list.keyResults.length + list.checkIns.length;
    onProgress('compare', 0, rows);
    const stored = await readStoredGoals(transaction, tenantId);
    const plan = planImport(list, stored, today);
    let written = 0;
    const total =
      countRows(plan.objectives) + countRows(plan.keyResults) + countRows(plan.checkIns);
    const onWritten = (count: number) => onProgress('write', (written += count), total);
    await applyPlan({ transaction, tenantId, onWritten }, plan);
    await recordUnattended(transaction, tenantId, {
      action: 'goalList.import',
      thing: { resource: 'organisation', id: null },
      details: {
        objectives: countRows(plan.objectives),
        keyResults: countRows(plan.keyResults),
        checkIns: countRows(plan.checkIns),
      },
    });
    const changes = eventsOf(plan, stored);
    await recordEvents(transaction, tenantId, changes);
    await keepSharesCurrent({ transaction, tenantId }, { changes, today });
    return {
      isNewOrganisation: !job.tenantId,
      objectives: countsOf(plan.objectives),
      keyResults: countsOf(plan.keyResults),
      checkIns: countsOf(plan.checkIns),
      newCycles: plan.newCycles.map((cycle) => cycle.name),
      newUnits: plan.newUnits.map((unit) => unit.name),
      remarks: {
        organisations: list.organisations,
        unknownColumns: list.unknownColumns,
        crossCycleAlignments: plan.crossCycleAlignments,
        foreignUnits: plan.foreignUnits,
      },
    };
  });
}

function countRows({ created, changed }: Changes<unknown>): number {
  return created.length + changed.length;
}

function countsOf({ created, changed, unchanged, absent }: Changes<unknown>): ChangeCounts {
  return { created: created.length, changed: changed.length, unchanged, absent };
}
