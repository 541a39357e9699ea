import { isDeepStrictEqual } from 'node:util';
import { dayOfNumbers, scoreKeyResult } from '@zielbaum/model';
import type {
  EarlierMetric,
  IsoDate,
  KeyResult,
  KeyResultChanges,
  NewKeyResult,
  Page,
  ScoredKeyResult,
} from '@zielbaum/model';
import { openCycle } from '../cycles/open-cycle.ts';
import { resolveCycle } from '../cycles/resolve-cycle.ts';
import { findCycles } from '../cycles/store.ts';
import { readInTenant } from '../db/index.ts';
import type { Db, Reading } from '../db/index.ts';
import { readPage } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { isUuid } from '../http/is-uuid.ts';
import { once } from '../http/once.ts';
import type { PostAnswer, Posted } from '../http/once.ts';
import { permit } from '../http/permit.ts';
import { invalidInput, ProblemError } from '../http/problem-error.ts';
import { changedMeanwhile } from '../http/versioned.ts';
import type { ChangeTarget, Versioned } from '../http/versioned.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer, Writing } from '../live/writer.ts';
import { existingObjective } from '../objectives/existing-objective.ts';
import { findObjective } from '../objectives/store.ts';
import { readOrganisation } from '../organisations/store.ts';
import { noSuchUnit } from '../units/existing-unit.ts';
import { knownUnits } from '../units/store.ts';
import { checkInsOf } from './check-in-store.ts';
import { earlierMetricExists, listEarlierMetrics } from './earlier-metric-store.ts';
import { existingKeyResult, unknownKeyResult } from './existing-key-result.ts';
import { changeMetric } from './metric-change.ts';
import { readSettings } from '../settings/store.ts';
import {
  findKeyResult,
  insertKeyResult,
  listKeyResults,
  replaceContributors,
  updateKeyResult,
} from './store.ts';
import type { StoredKeyResult } from './store.ts';

export interface KeyResultFilter {
  /** Id, name or `current`. */
  cycle?: string | undefined;
  /** Id of an objective. */
  objective?: string | undefined;
}

export interface KeyResultService {
  list(
    tenantId: string,
    filter: KeyResultFilter,
    page: PageRequest,
  ): Promise<Page<ScoredKeyResult>>;
  /** With the explanation of its score. */
  get(tenantId: string, id: string): Promise<Versioned<ScoredKeyResult>>;
  create(by: Credential, keyResult: NewKeyResult, posted: Posted): Promise<PostAnswer>;
  /** What it was measured by before, in the order it was changed. */
  metrics(tenantId: string, id: string, page: PageRequest): Promise<Page<EarlierMetric>>;
  change(
    by: Credential,
    target: ChangeTarget,
    changes: KeyResultChanges,
  ): Promise<Versioned<ScoredKeyResult>>;
}

export function createKeyResultService(deps: {
  db: Db;
  write: Writer;
  today: () => IsoDate;
}): KeyResultService {
  const { db, write, today } = deps;
  return { list, get, create, metrics, change };

  function list(
    tenantId: string,
    { cycle, objective }: KeyResultFilter,
    page: PageRequest,
  ): Promise<Page<ScoredKeyResult>> {
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      const cycleId = cycle && (await resolveCycle(reading, { cycle, today: today() }));
      if (objective !== undefined) await existingObjective(reading, objective);
      return readPage(page, {
        has: (id) => findKeyResult(transaction, tenantId, id),
        read: async (asked) => {
          const filter = { cycleId, objectiveId: objective, ...asked };
          return withScores(reading, await listKeyResults(transaction, tenantId, filter), false);
        },
      });
    });
  }

  function get(tenantId: string, id: string): Promise<Versioned<ScoredKeyResult>> {
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      return scored(reading, await existingKeyResult(reading, id));
    });
  }

  function create(by: Credential, keyResult: NewKeyResult, posted: Posted): Promise<PostAnswer> {
    return write(by, (writing) =>
      once(writing, posted, async () => {
        const { transaction, tenantId } = writing;
        const { objectiveId } = keyResult;
        const objective = isUuid(objectiveId)
          ? await findObjective(transaction, tenantId, objectiveId)
          : undefined;
        if (!objective) throw unknownObjectiveId();
        permit(by, 'keyResult.change', objective);
        await openCycle(writing, objective.cycleId);
        const { cadenceDays } = (await readSettings(transaction, tenantId)).body;
        const contributors = await existingContributors(writing, keyResult);
        const id = await insertKeyResult(transaction, tenantId, { cadenceDays, ...keyResult });
        await replaceContributors(transaction, { tenantId, id }, contributors ?? []);
        const created = await existingKeyResult(writing, id);
        tellChanged(writing, created);
        return { ...(await scored(writing, created)), location: `/api/v1/key-results/${id}` };
      }),
    );
  }

  function metrics(tenantId: string, id: string, page: PageRequest): Promise<Page<EarlierMetric>> {
    return readInTenant(db, tenantId, async (transaction) => {
      const { id: keyResultId } = await existingKeyResult({ transaction, tenantId }, id);
      const place = { tenantId, keyResultId };
      return readPage(page, {
        has: (metricId) => earlierMetricExists(transaction, place, metricId),
        read: (asked) => listEarlierMetrics(transaction, place, asked),
      });
    });
  }

  function change(
    by: Credential,
    { id, expected }: ChangeTarget,
    changes: KeyResultChanges,
  ): Promise<Versioned<ScoredKeyResult>> {
    return write(by, async (writing) => {
      const { transaction, tenantId } = writing;
      const current = await existingKeyResult(writing, id, 'change');
      // Contributors check in; what they work towards is the owner's to decide.
      permit(by, 'keyResult.change', { unitId: current.unitId });
      if (current.version !== expected) throw changedMeanwhile(await scored(writing, current));
      const { phase } = await openCycle(writing, current.cycleId);
      const { metric, metricChange } = changes;
      if (metric) {
        const reason = metricChange?.reason;
        await changeMetric(writing, current, { by, metric, reason, phase, today: today() });
      }
      const contributors = await existingContributors(writing, changes);
      const areOthers =
        contributors && !isDeepStrictEqual(contributors, current.contributorUnitIds);
      if (areOthers) await replaceContributors(transaction, { tenantId, id }, contributors);
      await updateKeyResult(transaction, { tenantId, id }, { ...changes, areOthers });
      const changed = await existingKeyResult(writing, id);
      if (changed.version !== expected) tellChanged(writing, changed);
      return scored(writing, changed);
    });
  }

  async function scored(
    reading: Reading,
    row: StoredKeyResult,
  ): Promise<Versioned<ScoredKeyResult>> {
    const [body] = await withScores(reading, [row], true);
    if (!body) throw unknownKeyResult();
    return { body, version: row.version };
  }

  async function withScores(
    { transaction, tenantId }: Reading,
    rows: readonly StoredKeyResult[],
    explain: boolean,
  ): Promise<ScoredKeyResult[]> {
    const cycleIds = [...new Set(rows.map(({ cycleId }) => cycleId))];
    const ids = rows.map(({ id }) => id);
    const [organisation, cycles, checkIns] = await Promise.all([
      readOrganisation(transaction, tenantId),
      findCycles(transaction, tenantId, cycleIds),
      checkInsOf(transaction, tenantId, ids),
    ]);
    const { paceThresholds: thresholds } = organisation;
    const day = { today: today() };
    return rows.flatMap((row) => {
      const cycle = cycles.find(({ id }) => id === row.cycleId);
      if (!cycle) return [];
      const context = { cycle, today: dayOfNumbers(cycle, day), thresholds };
      const { explanation, ...score } = scoreKeyResult(row, checkIns.get(row.id) ?? [], context);
      return [{ ...publicPart(row), score: explain ? { ...score, explanation } : score }];
    });
  }
}

/** The units named. @throws ProblemError `invalid_input` */
async function existingContributors(
  { transaction, tenantId }: Writing,
  { contributorUnitIds }: Pick<NewKeyResult, 'contributorUnitIds'>,
): Promise<readonly string[] | undefined> {
  if (!contributorUnitIds) return undefined;
  const ids = contributorUnitIds.filter(isUuid);
  const known = new Set(await knownUnits(transaction, tenantId, ids));
  const errors = contributorUnitIds.flatMap((id, index) =>
    known.has(id) ? [] : [{ pointer: `/contributorUnitIds/${index}`, detail: noSuchUnit }],
  );
  if (errors.length > 0) throw new ProblemError('invalid_input', { errors });
  return contributorUnitIds;
}

function publicPart(row: StoredKeyResult): KeyResult {
  const { id, ref, objectiveId, title, description, metric, weight } = row;
  const { cadenceDays, state, contributorUnitIds } = row;
  const measured = { metric, weight, cadenceDays };
  return { id, ref, objectiveId, title, description, ...measured, state, contributorUnitIds };
}

function tellChanged({ changed }: Writing, { id, cycleId, objectiveId }: StoredKeyResult): void {
  changed({ resource: 'keyResult', id, cycleId, objectiveId, keyResultId: id });
}

function unknownObjectiveId(): ProblemError {
  return invalidInput('/objectiveId', {
    de: 'nennt ein Ziel, das es hier nicht gibt',
    en: 'names an objective that does not exist here',
  });
}
