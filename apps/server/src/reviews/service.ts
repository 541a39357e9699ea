import { gradeInForce } from '@zielbaum/model';
import type { Cycle, IsoDate, LineageEntry, Review, ReviewChanges } from '@zielbaum/model';
import { openCycle } from '../cycles/open-cycle.ts';
import { findCycles } from '../cycles/store.ts';
import { readInTenant } from '../db/index.ts';
import type { Db, Reading } from '../db/index.ts';
import { permit } from '../http/permit.ts';
import { ProblemError } from '../http/problem-error.ts';
import { changedMeanwhile } from '../http/versioned.ts';
import type { ChangeTarget, Versioned } from '../http/versioned.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer } from '../live/writer.ts';
import { existingObjective } from '../objectives/existing-objective.ts';
import { lockObjective } from '../objectives/store.ts';
import type { StoredObjective } from '../objectives/store.ts';
import { scoresToday } from '../tree/scores-today.ts';
import { lineOf, readReview, reviewsOf, writeReview } from './store.ts';

export interface ReviewService {
  get(tenantId: string, objectiveId: string): Promise<Versioned<Review>>;
  change(by: Credential, target: ChangeTarget, changes: ReviewChanges): Promise<Versioned<Review>>;
  lineage(tenantId: string, objectiveId: string): Promise<{ items: LineageEntry[] }>;
}

export function createReviewService(deps: {
  db: Db;
  write: Writer;
  today: () => IsoDate;
}): ReviewService {
  const { db, write, today } = deps;
  return { get, change, lineage };

  function get(tenantId: string, objectiveId: string): Promise<Versioned<Review>> {
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      return read(reading, await existingObjective(reading, objectiveId));
    });
  }

  function change(
    by: Credential,
    { id, expected }: ChangeTarget,
    changes: ReviewChanges,
  ): Promise<Versioned<Review>> {
    return write(by, async (writing) => {
      const { transaction, tenantId, changed } = writing;
      const { cycleId } = await existingObjective(writing, id);
      const cycle = await openCycle(writing, cycleId);
      await lockObjective(transaction, tenantId, id);
      const objective = await existingObjective(writing, id);
      permit(by, 'review.write', objective);
      const current = await read(writing, objective);
      if (current.version !== expected) throw changedMeanwhile(current);
      if (cycle.phase !== 'review') throw notInReview(cycle);
      refuseOutcome(objective, changes);
      const { override, note, outcome } = current.body;
      await writeReview(transaction, { tenantId, id }, { override, note, outcome, ...changes });
      const now = await read(writing, objective);
      if (now.version !== expected) {
        changed({ resource: 'objective', id, cycleId, objectiveId: id });
      }
      return now;
    });
  }

  async function read(reading: Reading, objective: StoredObjective): Promise<Versioned<Review>> {
    const { transaction, tenantId } = reading;
    const { id, cycleId } = objective;
    const stored = await readReview(transaction, { tenantId, id });
    const scores = await scoresToday(reading, [{ id, cycleId }], { today: today() });
    const { version, ...written } = stored;
    const { ambition } = objective;
    const progress = scores.get(id)?.progress ?? null;
    const graded = gradeInForce(stored.override, { progress, ambition });
    return { body: { objectiveId: id, ...graded, ...written }, version };
  }

  function lineage(tenantId: string, objectiveId: string): Promise<{ items: LineageEntry[] }> {
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      const { id } = await existingObjective(reading, objectiveId);
      const line = await lineOf(transaction, { tenantId, id });
      const ids = line.map((each) => each.objectiveId);
      const [cycles, reviews, scores] = await Promise.all([
        findCycles(
          transaction,
          tenantId,
          line.map(({ cycleId }) => cycleId),
        ),
        reviewsOf(transaction, tenantId, ids),
        scoresToday(
          reading,
          line.map(({ objectiveId: each, cycleId }) => ({ id: each, cycleId })),
          { today: today() },
        ),
      ]);
      const items = line.flatMap(({ cycleId, ambition, ...entry }): LineageEntry[] => {
        const cycle = cycles.find((each) => each.id === cycleId);
        if (!cycle) return [];
        const review = reviews.get(entry.objectiveId);
        const progress = scores.get(entry.objectiveId)?.progress ?? null;
        const { grade, band } = gradeInForce(review?.override, { progress, ambition });
        const outcome = review?.outcome?.kind ?? null;
        return [{ ...entry, cycle: named(cycle), progress, grade, band, outcome }];
      });
      items.sort((one, other) => one.cycle.start.localeCompare(other.cycle.start));
      return { items };
    });
  }
}

function named({ id, name, start, end, kind, phase }: Cycle): LineageEntry['cycle'] {
  return { id, name, start, end, kind, phase };
}

/** What has been dropped is not kept, nor changed. @throws ProblemError `conflict` */
function refuseOutcome(
  { title, state }: Pick<StoredObjective, 'title' | 'state'>,
  { outcome }: ReviewChanges,
): void {
  if (state !== 'dropped' || !outcome || outcome.kind === 'drop') return;
  const detail = {
    de: `Das Ziel „${title}“ ist verworfen und kann nur verworfen bleiben. Wer es weiterführen will, schlägt es zuerst wieder vor (proposed).`,
    en: `The objective "${title}" has been dropped and can only stay dropped. To go on with it, please propose it again first.`,
  };
  throw new ProblemError('conflict', { detail, errors: [{ pointer: '/outcome', detail }] });
}

function notInReview({ name }: Cycle): ProblemError {
  return new ProblemError('conflict', {
    detail: {
      de: `Bewertet wird im Review. Der Zyklus „${name}“ ist noch nicht so weit; bitte zuerst seine Phase auf „review“ stellen.`,
      en: `Grades are given in the review. The cycle "${name}" has not come to it; please set its phase to "review" first.`,
    },
  });
}
