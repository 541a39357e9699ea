import { gradeInForce, summaryOf, trendsOf } from '@zielbaum/model';
import type { Cycle, CycleSummary, IsoDate, Trend, TrendKey } from '@zielbaum/model';
import { existingCycle } from '../cycles/existing-cycle.ts';
import { listCycles } from '../cycles/store.ts';
import { readInTenant } from '../db/index.ts';
import type { Db, Reading } from '../db/index.ts';
import { isUuid } from '../http/is-uuid.ts';
import { unknownObjective } from '../objectives/existing-objective.ts';
import { scoresToday } from '../tree/scores-today.ts';
import { existingUnit } from '../units/existing-unit.ts';
import { keyResultCounts, lineageIdOf, objectivesIn, reviewsOf } from './store.ts';
import type { StoredTrendObjective } from './store.ts';

/** Whose trends are asked for; what is left out narrows nothing. */
export interface TrendQuestion {
  by: TrendKey;
  unit?: string | undefined;
  theme?: string | undefined;
  /** Any objective of the line. */
  lineage?: string | undefined;
}

/** Figures of many objectives together, never of people. */
export interface FigureService {
  /** @throws ProblemError `not_found` for a unit or a line that is not there */
  trends(tenantId: string, question: TrendQuestion): Promise<{ items: Trend[] }>;
  /** @throws ProblemError `not_found` */
  summary(tenantId: string, cycleId: string): Promise<CycleSummary>;
}

// A trend over more cycles would be one over decades.
const mostCycles = 60;

export function createFigureService({
  db,
  today,
}: {
  db: Db;
  today: () => IsoDate;
}): FigureService {
  return { trends, summary };

  function trends(tenantId: string, question: TrendQuestion): Promise<{ items: Trend[] }> {
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      const isAsked = await narrowedTo(reading, question);
      const cycles = await begunCycles(reading, today());
      const ids = cycles.map(({ id }) => id);
      const stored = await objectivesIn(transaction, tenantId, ids);
      const graded = await withGrades(reading, stored.filter(isAsked));
      return { items: trendsOf(cycles, graded, question.by) };
    });
  }

  function summary(tenantId: string, cycleId: string): Promise<CycleSummary> {
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      const cycle = await existingCycle(reading, cycleId);
      const graded = await withGrades(
        reading,
        await objectivesIn(transaction, tenantId, [cycle.id]),
      );
      const keyResults = await keyResultCounts(transaction, { tenantId, id: cycle.id });
      const objectives = graded.map((each) => ({
        ...each,
        keyResults: keyResults.get(each.id) ?? 0,
      }));
      return summaryOf(cycle.id, objectives);
    });
  }

  async function withGrades(reading: Reading, stored: readonly StoredTrendObjective[]) {
    const { transaction, tenantId } = reading;
    const ids = stored.map(({ id }) => id);
    const [reviews, scores] = await Promise.all([
      reviewsOf(transaction, tenantId, ids),
      scoresToday(reading, stored, { today: today() }),
    ]);
    return stored.map((objective) => {
      const { progress = null, pace = null } = scores.get(objective.id) ?? {};
      const { ambition } = objective;
      const { override } = reviews.get(objective.id) ?? {};
      const { grade, band } = gradeInForce(override, { progress, ambition });
      return { ...objective, progress, pace, grade, band };
    });
  }
}

/** The newest regular cycles, the earliest first; what has not begun has nothing to show yet. */
async function begunCycles({ transaction, tenantId }: Reading, today: IsoDate): Promise<Cycle[]> {
  const page = { afterId: undefined, limit: mostCycles };
  const newest = await listCycles(transaction, tenantId, page);
  return newest.filter(({ kind, start }) => kind === 'regular' && start <= today).reverse();
}

async function narrowedTo(
  reading: Reading,
  { unit, theme, lineage }: TrendQuestion,
): Promise<(objective: StoredTrendObjective) => boolean> {
  if (unit !== undefined) await existingUnit(reading, unit);
  const id = lineage !== undefined && isUuid(lineage) ? lineage : undefined;
  const line = id && (await lineageIdOf(reading.transaction, { tenantId: reading.tenantId, id }));
  if (lineage !== undefined && !line) throw unknownObjective();
  return ({ unitId, themes, lineageId }) =>
    (unit === undefined || unitId === unit) &&
    (theme === undefined || themes.includes(theme)) &&
    (line === undefined || lineageId === line);
}
