import type {
  IsoDate,
  NewObjective,
  Objective,
  ObjectiveChanges,
  ObjectiveEvent,
  ObjectivePosition,
  Page,
  ScoredObjective,
} from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Db, Reading } from '../db/index.ts';
import { openCycle } from '../cycles/open-cycle.ts';
import { resolveCycle } from '../cycles/resolve-cycle.ts';
import { readPage } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { isUuid } from '../http/is-uuid.ts';
import { once } from '../http/once.ts';
import type { PostAnswer, Posted } from '../http/once.ts';
import { permit } from '../http/permit.ts';
import { invalidInput } from '../http/problem-error.ts';
import { changedMeanwhile } from '../http/versioned.ts';
import type { ChangeTarget, Versioned } from '../http/versioned.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer, Writing } from '../live/writer.ts';
import { scoresToday } from '../tree/scores-today.ts';
import { noSuchUnit } from '../units/existing-unit.ts';
import { unitName } from '../units/store.ts';
import { authorshipOf } from '../people/authorship.ts';
import { ownUnitName } from '../people/own-unit-name.ts';
import { checkAlignments, weighed } from './alignments.ts';
import { existingObjective, unknownObjective } from './existing-objective.ts';
import { listObjectiveEvents, objectiveEventExists, saidBy } from './history-store.ts';
import { moveObjective } from './move-objective.ts';
import { permitChanges, permitNew } from './permit-objective.ts';
import { refuseFirstState, refuseTransition } from './refuse-transition.ts';
import {
  findObjective,
  insertObjective,
  listObjectives,
  lockObjective,
  replaceAlignments,
  updateObjective,
} from './store.ts';
import type { StoredObjective } from './store.ts';

export interface ObjectiveService {
  list(
    tenantId: string,
    filter: { cycle?: string | undefined },
    page: PageRequest,
  ): Promise<Page<ScoredObjective>>;
  /** With the explanation of its score. */
  get(tenantId: string, id: string): Promise<Versioned<ScoredObjective>>;
  create(by: Credential, objective: NewObjective, posted: Posted): Promise<PostAnswer>;
  change(
    by: Credential,
    target: ChangeTarget,
    changes: ObjectiveChanges,
  ): Promise<Versioned<ScoredObjective>>;
  /** Nothing happens where it stands there already. */
  move(by: Credential, id: string, position: ObjectivePosition): Promise<ObjectivePosition>;
  history(tenantId: string, id: string, page: PageRequest): Promise<Page<ObjectiveEvent>>;
}

export function createObjectiveService(deps: {
  db: Db;
  write: Writer;
  today: () => IsoDate;
}): ObjectiveService {
  const { db, write, today } = deps;
  return { list, get, create, change, move, history };

  function list(
    tenantId: string,
    { cycle }: { cycle?: string | undefined },
    page: PageRequest,
  ): Promise<Page<ScoredObjective>> {
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      const cycleId = cycle && (await resolveCycle(reading, { cycle, today: today() }));
      return readPage(page, {
        has: (id) => findObjective(transaction, tenantId, id),
        read: async (asked) => {
          const rows = await listObjectives(transaction, tenantId, { cycleId, ...asked });
          const scored = await withScores(reading, rows, false);
          return scored.map(({ version: _version, ...objective }) => objective);
        },
      });
    });
  }

  function get(tenantId: string, id: string): Promise<Versioned<ScoredObjective>> {
    return readInTenant(db, tenantId, (transaction) => read({ transaction, tenantId }, id));
  }

  function create(by: Credential, objective: NewObjective, posted: Posted): Promise<PostAnswer> {
    return write(by, (writing) =>
      once(writing, posted, async () => {
        const { transaction, tenantId } = writing;
        const { cycleId, unitId } = objective;
        const alignments = weighed(objective.alignments ?? []);
        const cycle = await openCycle(writing, cycleId);
        await checkUnit(writing, unitId);
        permitNew(by, objective);
        refuseFirstState(objective, cycle);
        const id = await insertObjective(transaction, tenantId, objective);
        if (alignments.length > 0) {
          await checkAlignments(writing, { id, cycleId, alignments });
          await replaceAlignments(transaction, { tenantId, id }, alignments);
        }
        tellChanged(writing, { id, cycleId });
        return { ...(await read(writing, id)), location: `/api/v1/objectives/${id}` };
      }),
    );
  }

  function change(
    by: Credential,
    { id, expected }: ChangeTarget,
    changes: ObjectiveChanges,
  ): Promise<Versioned<ScoredObjective>> {
    return write(by, async (writing) => {
      const { transaction, tenantId } = writing;
      const { cycleId } = await existingObjective(writing, id);
      const cycle = await openCycle(writing, cycleId);
      await lockObjective(transaction, tenantId, id);
      const current = await read(writing, id);
      permitChanges(by, current.body, changes);
      if (current.version !== expected) throw changedMeanwhile(current);
      refuseTransition(current.body, changes, cycle);
      await checkUnit(writing, changes.unitId);
      const unit = await ownUnitName(writing, by);
      const authorship = authorshipOf(by, current.body, unit);
      await saidBy(transaction, { reason: changes.reason, ...authorship });
      await updateObjective(transaction, { tenantId, id }, changes);
      const alignments = changes.alignments && weighed(changes.alignments);
      if (alignments && !isSame(alignments, current.body.alignments)) {
        await checkAlignments(writing, { id, cycleId, alignments });
        await replaceAlignments(transaction, { tenantId, id }, alignments);
      }
      const changed = await read(writing, id);
      if (changed.version !== expected) tellChanged(writing, { id, cycleId });
      return changed;
    });
  }

  function move(
    by: Credential,
    id: string,
    { before }: ObjectivePosition,
  ): Promise<ObjectivePosition> {
    return write(by, async (writing) => {
      const objective = await existingObjective(writing, id);
      permit(by, 'objective.change', objective);
      const { cycleId } = objective;
      await openCycle(writing, cycleId, 'change');
      const isMoved = await moveObjective(writing, { id: objective.id, cycleId, before });
      if (isMoved) tellChanged(writing, { id: objective.id, cycleId });
      return { before };
    });
  }

  function history(tenantId: string, id: string, page: PageRequest): Promise<Page<ObjectiveEvent>> {
    return readInTenant(db, tenantId, async (transaction) => {
      const { id: objectiveId } = await existingObjective({ transaction, tenantId }, id);
      const place = { tenantId, objectiveId };
      return readPage(page, {
        has: (eventId) => objectiveEventExists(transaction, place, eventId),
        read: (asked) => listObjectiveEvents(transaction, place, asked),
      });
    });
  }

  async function read(reading: Reading, id: string): Promise<Versioned<ScoredObjective>> {
    const [scored] = await withScores(reading, [await existingObjective(reading, id)], true);
    if (!scored) throw unknownObjective();
    const { version, ...body } = scored;
    return { body, version };
  }

  async function withScores(
    reading: Reading,
    rows: readonly StoredObjective[],
    explain: boolean,
  ): Promise<(StoredObjective & ScoredObjective)[]> {
    const scores = await scoresToday(reading, rows, { today: today(), explain });
    return rows.flatMap((row) => {
      const score = scores.get(row.id);
      return score ? [{ ...row, score }] : [];
    });
  }
}

function tellChanged({ changed }: Writing, { id, cycleId }: { id: string; cycleId: string }): void {
  changed({ resource: 'objective', id, cycleId, objectiveId: id });
}

async function checkUnit(
  { transaction, tenantId }: Reading,
  unitId: string | null | undefined,
): Promise<void> {
  if (unitId === null || unitId === undefined) return;
  if (isUuid(unitId) && (await unitName(transaction, tenantId, unitId)) !== null) return;
  throw invalidInput('/unitId', noSuchUnit);
}

function isSame(one: Objective['alignments'], other: Objective['alignments']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
