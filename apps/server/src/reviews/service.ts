import { bandOf, gradeOf, trendsOf } from '@zielbaum/model';
import type {
  Ambition,
  Cycle,
  IsoDate,
  LineageEntry,
  Review,
  ReviewChanges,
  Trend,
  TrendKey,
} from '@zielbaum/model';
import { openCycle } from '../cycles/open-cycle.ts';
import { findCycles, listCycles } from '../cycles/store.ts';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { isUuid } from '../http/cursor.ts';
import { permit } from '../http/permit.ts';
import { ProblemError } from '../http/problem-error.ts';
import { changedMeanwhile } from '../http/versioned.ts';
import type { ChangeTarget, Versioned } from '../http/versioned.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer, Writing } from '../live/writer.ts';
import { unknownObjective } from '../objectives/service.ts';
import { findObjective, lockObjective } from '../objectives/store.ts';
import type { StoredObjective } from '../objectives/store.ts';
import { readOrganisation } from '../organisations/store.ts';
import { scoresOf } from '../tree/scores.ts';
import { lineOf, objectivesIn, readReview, reviewsOf, writeReview } from './store.ts';
import type { StoredReview } from './store.ts';

export interface ReviewService {
  get(tenantId: string, objectiveId: string): Promise<Versioned<Review>>;
  change(by: Credential, target: ChangeTarget, changes: ReviewChanges): Promise<Versioned<Review>>;
  lineage(tenantId: string, objectiveId: string): Promise<{ items: LineageEntry[] }>;
  trends(tenantId: string, by: TrendKey): Promise<{ items: Trend[] }>;
}

type Reading = Pick<Writing, 'transaction' | 'tenantId'>;

// A trend over more cycles would be one over decades.
const mostCycles = 60;

export function createReviewService(deps: {
  db: Db;
  write: Writer;
  today: () => IsoDate;
}): ReviewService {
  const { db, write, today } = deps;
  return { get, change, lineage, trends };

  function get(tenantId: string, objectiveId: string): Promise<Versioned<Review>> {
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      return read(reading, await existing(reading, objectiveId));
    });
  }

  function change(
    by: Credential,
    { id, expected }: ChangeTarget,
    changes: ReviewChanges,
  ): Promise<Versioned<Review>> {
    return write(by, async (writing) => {
      const { transaction, tenantId, changed } = writing;
      const { cycleId } = await existing(writing, id);
      const cycle = await openCycle(writing, cycleId);
      await lockObjective(transaction, tenantId, id);
      const objective = await existing(writing, id);
      permit(by, 'review.write', objective);
      const current = await read(writing, objective);
      if (current.version !== expected) throw changedMeanwhile(current);
      if (cycle.phase !== 'review') throw notInReview(cycle);
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
    const progress = await progressOf(reading, [{ id, cycleId }]);
    const { version, ...written } = stored;
    const { ambition } = objective;
    const graded = gradedBy(stored, { progress: progress.get(id) ?? null, ambition });
    return { body: { objectiveId: id, ...graded, ...written }, version };
  }

  function lineage(tenantId: string, objectiveId: string): Promise<{ items: LineageEntry[] }> {
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      const { id } = await existing(reading, objectiveId);
      const line = await lineOf(transaction, { tenantId, id });
      const ids = line.map((each) => each.objectiveId);
      const [cycles, reviews, progress] = await Promise.all([
        findCycles(
          transaction,
          tenantId,
          line.map(({ cycleId }) => cycleId),
        ),
        reviewsOf(transaction, tenantId, ids),
        progressOf(
          reading,
          line.map(({ objectiveId: each, cycleId }) => ({ id: each, cycleId })),
        ),
      ]);
      const items = line.flatMap(({ cycleId, ambition, ...entry }): LineageEntry[] => {
        const cycle = cycles.find((each) => each.id === cycleId);
        if (!cycle) return [];
        const review = reviews.get(entry.objectiveId);
        const own = progress.get(entry.objectiveId) ?? null;
        const { grade, band } = gradedBy(review, { progress: own, ambition });
        const outcome = review?.outcome?.kind ?? null;
        return [{ ...entry, cycle: named(cycle), progress: own, grade, band, outcome }];
      });
      items.sort((one, other) => one.cycle.start.localeCompare(other.cycle.start));
      return { items };
    });
  }

  function trends(tenantId: string, by: TrendKey): Promise<{ items: Trend[] }> {
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      const newest = await listCycles(transaction, tenantId, {
        afterId: undefined,
        limit: mostCycles,
      });
      // What has not begun has nothing to show yet.
      const cycles = newest
        .filter(({ kind, start }) => kind === 'regular' && start <= today())
        .reverse();
      const ids = cycles.map(({ id }) => id);
      const stored = await objectivesIn(transaction, tenantId, ids);
      const [reviews, progress] = await Promise.all([
        reviewsOf(
          transaction,
          tenantId,
          stored.map(({ id }) => id),
        ),
        progressOf(reading, stored),
      ]);
      const objectives = stored.map(({ id, ambition, ...objective }) => {
        const own = progress.get(id) ?? null;
        const { grade } = gradedBy(reviews.get(id), { progress: own, ambition });
        return { ...objective, progress: own, grade };
      });
      return { items: trendsOf(cycles, objectives, by) };
    });
  }

  /** The same numbers as in the tree; those of a cycle that is over no longer depend on the day. */
  async function progressOf(
    reading: Reading,
    objectives: readonly { id: string; cycleId: string }[],
  ): Promise<Map<string, number | null>> {
    const { transaction, tenantId } = reading;
    const cycleIds = [...new Set(objectives.map(({ cycleId }) => cycleId))];
    const [organisation, cycles] = await Promise.all([
      readOrganisation(transaction, tenantId),
      findCycles(transaction, tenantId, cycleIds),
    ]);
    const scores = await scoresOf(
      reading,
      objectives.map(({ id }) => id),
      { today: today(), thresholds: organisation.paceThresholds, cycles, explain: false },
    );
    return new Map([...scores].map(([id, { progress }]) => [id, progress]));
  }
}

async function existing({ transaction, tenantId }: Reading, id: string): Promise<StoredObjective> {
  const row = isUuid(id) ? await findObjective(transaction, tenantId, id) : undefined;
  if (!row) throw unknownObjective();
  return row;
}

function gradedBy(
  review: Pick<StoredReview, 'override'> | undefined,
  measured: { progress: number | null; ambition: Ambition },
): Pick<Review, 'proposedGrade' | 'grade' | 'band'> {
  const { grade: proposedGrade, band } = gradeOf(measured);
  const override = review?.override;
  if (!override) return { proposedGrade, grade: proposedGrade, band };
  const { grade } = override;
  return { proposedGrade, grade, band: bandOf(grade, measured.ambition) };
}

function named({ id, name, start, end, kind, phase }: Cycle): LineageEntry['cycle'] {
  return { id, name, start, end, kind, phase };
}

function notInReview({ name }: Cycle): ProblemError {
  return new ProblemError('conflict', {
    detail: {
      de: `Bewertet wird im Review. Der Zyklus „${name}“ ist noch nicht so weit; bitte zuerst seine Phase auf „review“ stellen.`,
      en: `Grades are given in the review. The cycle "${name}" has not come to it; please set its phase to "review" first.`,
    },
  });
}
