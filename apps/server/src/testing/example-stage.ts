import { scopes } from '@zielbaum/model';
import type { Membership } from '@zielbaum/model';
import { demoId } from '@zielbaum/model/fixtures';
import { expect, vi } from 'vitest';
import { createAlliance, join } from './alliance.ts';
import type { Scene } from './scene.ts';
import { createScene, enterKey } from './scene.ts';

/** Where the examples of the API's document come true: Gießen and Fulda in the autumn of 2026. */
export interface ExampleStage {
  scene: Scene;
  /** Of the alliance both are in. */
  allianceKey: string;
  /** What is what here, by the id that the examples have for it. */
  realIds: ReadonlyMap<string, string>;
}

const names = [
  ...['tenantId', 'personId', 'memberId', 'unitId', 'officeUnitId', 'emptyUnitId'],
  ...['themeId', 'unusedThemeId', 'cycleId', 'nextCycleId', 'votedCycleId', 'reviewCycleId'],
  ...['objectiveId', 'partObjectiveId', 'proposedObjectiveId', 'otherProposedObjectiveId'],
  ...['votedObjectiveId', 'otherVotedObjectiveId'],
  ...['reviewedObjectiveId', 'keyResultId', 'milestonesKeyResultId', 'partKeyResultId'],
  ...['reviewedKeyResultId', 'checkInId', 'earlierCheckInId', 'readingId', 'approvedReadingId'],
  ...['allianceId', 'invitingAllianceId', 'fuldaId', 'allianceObjectiveId', 'sharedId'],
] as const;

type Name = (typeof names)[number];

/** The id that the examples have for each thing on the stage, by its name here. */
export const exampleIds: ReadonlyMap<Name, string> = new Map(
  names.map((name) => [name, demoId(`example/${name}`)]),
);

/** What builds the stage, as the person in Gießen who may do everything. */
interface Builder {
  scene: Scene;
  ids: Partial<Record<Name, string>>;
  /** Sends what has to succeed; returns the id of what was made. */
  make(request: `${string} /${string}`, body: object, key?: string): Promise<string>;
  /** Changes what is there, based on its present state. */
  change(path: `/${string}`, body: object): Promise<void>;
}

export async function createExampleStage(): Promise<ExampleStage> {
  const builder = createBuilder(await createScene());
  const { scene, ids } = builder;
  await nameWhatTheSceneHas(builder);
  const colleagues = await addColleagues(builder);
  await addPresentCycle(builder, colleagues);
  await addPlannings(builder, colleagues);
  await addReview(builder);
  const allianceKey = await addAlliances(builder);
  await addAuditReadings(builder, colleagues);
  await setBackTheDatabase(builder);
  const realIds = new Map(
    names.map((name) => {
      const real = ids[name];
      if (real === undefined) throw new Error(`nothing on the stage is ${name}`);
      return [demoId(`example/${name}`), real];
    }),
  );
  return { scene, allianceKey, realIds };
}

function createBuilder(scene: Scene): Builder {
  const { everyRoleKey, ...city } = scene.giessen;
  return {
    scene,
    ids: { ...city, fuldaId: scene.fulda.tenantId },
    async make(request, body, key = everyRoleKey) {
      const answer = await scene.ask(request, { key, body });
      expect(answer.status, answer.text).toBeLessThan(300);
      return (answer.body as { id: string }).id;
    },
    async change(path, body) {
      const known = await scene.ask(`GET ${path}`, { key: everyRoleKey });
      const headers = { 'if-match': known.headers['etag'] };
      const answer = await scene.ask(`PATCH ${path}`, { key: everyRoleKey, body, headers });
      expect(answer.status, answer.text).toBe(200);
    },
  };
}

/** Names as a city would give them. */
async function nameWhatTheSceneHas({ scene }: Builder): Promise<void> {
  const { unitId, themeId, personId, objectiveId, keyResultId } = scene.giessen;
  const { asOwner } = scene.database;
  await asOwner("update units set name = 'Amt für Soziales' where id = $1", [unitId]);
  await asOwner("update themes set name = 'Ende-zu-Ende-Prozesse' where id = $1", [themeId]);
  await asOwner("update people set name = 'Kim Beispiel' where id = $1", [personId]);
  const title = 'Wohngeld kommt schneller an';
  await asOwner('update objectives set title = $2 where id = $1', [objectiveId, title]);
  await asOwner('update key_results set title = $2, metric = $3 where id = $1', [
    keyResultId,
    'Vom Antrag bis zum Bescheid vergehen höchstens 21 Tage',
    JSON.stringify({ kind: 'number', baseline: 42, target: 28, unit: 'Tage' }),
  ]);
}

/** Their keys. */
interface Colleagues {
  robin: string;
  toni: string;
}

async function addColleagues({ scene, ids, make }: Builder): Promise<Colleagues> {
  const { tenantId, unitId } = scene.giessen;
  async function enter(name: string, memberships: Membership[]) {
    const personId = await make('POST /people', { name, memberships });
    const person = { personId, scopes: [...scopes] };
    return { id: personId, key: await enterKey(scene.database.db, tenantId, person) };
  }
  ids.officeUnitId = await make('POST /units', { name: 'Wohngeldstelle', parentId: unitId });
  ids.emptyUnitId = await make('POST /units', { name: 'Projektgruppe E-Akte' });
  ids.unusedThemeId = await make('POST /themes', { name: 'RPA' });
  const robin = await enter('Robin Muster', [{ role: 'member', unitId: ids.officeUnitId }]);
  const toni = await enter('Toni Beispiel', [
    { role: 'steering', unitId: null },
    { role: 'member', unitId: null },
  ]);
  ids.memberId = robin.id;
  return { robin: robin.key, toni: toni.key };
}

async function addPresentCycle(
  { scene, ids, make, change }: Builder,
  { robin }: Colleagues,
): Promise<void> {
  const { cycleId, objectiveId, keyResultId } = scene.giessen;
  await change(`/objectives/${objectiveId}`, {
    description: 'Wer Anspruch hat, soll nicht wochenlang auf Hilfe warten.',
    themes: ['Ende-zu-Ende-Prozesse'],
    rollup: 'both',
  });
  await change(`/key-results/${keyResultId}`, {
    metric: { kind: 'number', baseline: 42, target: 21, unit: 'Tage' },
    metricChange: { reason: '28 Tage waren schon im Oktober in Sicht.' },
    contributorUnitIds: [ids.officeUnitId],
  });
  const checkIns = `/key-results/${keyResultId}/check-ins` as const;
  const early = { date: '2026-10-12', value: 39, confidence: 5 };
  ids.earlierCheckInId = await make(`POST ${checkIns}`, early, robin);
  const note = 'Die Unterlagen kommen jetzt vollständig.';
  const late = { date: '2026-11-16', value: 30, confidence: 7, note };
  ids.checkInId = await make(`POST ${checkIns}`, late, robin);
  ids.milestonesKeyResultId = await make('POST /key-results', {
    objectiveId,
    title: 'Der Antrag ist vom Sofa aus möglich',
    metric: { kind: 'milestones', items: [{ label: 'Formular' }, { label: 'Nachweise' }] },
  });
  const done = { date: '2026-11-13', value: ['Formular'], confidence: 6 };
  await make(`POST /key-results/${ids.milestonesKeyResultId}/check-ins`, done);

  ids.partObjectiveId = await addActiveObjective(scene, make, {
    cycleId,
    unitId: ids.officeUnitId,
    title: 'Rückfragen werden selten',
    alignments: [{ parentId: objectiveId, weight: 1 }],
  });
  ids.partKeyResultId = await make('POST /key-results', {
    objectiveId: ids.partObjectiveId,
    title: 'Neun von zehn Anträgen sind vollständig',
    metric: { kind: 'number', baseline: 60, target: 90, unit: '%' },
  });
  const value = { date: '2026-11-09', value: 72 };
  await make(`POST /key-results/${ids.partKeyResultId}/check-ins`, value);
}

/** One that went its way from draft to active before the stage begins. */
async function addActiveObjective(
  scene: Scene,
  make: Builder['make'],
  objective: object,
): Promise<string> {
  const id = await make('POST /objectives', objective);
  await scene.database.asOwner("update objectives set state = 'active' where id = $1", [id]);
  return id;
}

/** Two plannings: one where nobody has voted yet, one where three have. */
async function addPlannings(
  { scene, ids, make }: Builder,
  { robin, toni }: Colleagues,
): Promise<void> {
  const propose = (cycleId: string, title: string) =>
    make('POST /objectives', { cycleId, unitId: scene.giessen.unitId, state: 'proposed', title });
  const queue = 'Niemand steht im Bürgerbüro länger an als nötig';
  const library = 'Die Stadtbücherei ist auch abends da';
  const next = { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31' };
  ids.nextCycleId = await make('POST /cycles', next);
  ids.proposedObjectiveId = await propose(ids.nextCycleId, queue);
  ids.otherProposedObjectiveId = await propose(ids.nextCycleId, library);
  const voted = { name: '2027-Q2', start: '2027-04-01', end: '2027-06-30' };
  ids.votedCycleId = await make('POST /cycles', voted);
  ids.votedObjectiveId = await propose(ids.votedCycleId, queue);
  ids.otherVotedObjectiveId = await propose(ids.votedCycleId, library);
  await make(`PUT /objectives/${ids.votedObjectiveId}/dots`, { dots: 3 }, robin);
  await make(`PUT /objectives/${ids.votedObjectiveId}/dots`, { dots: 2 }, toni);
  await make(`PUT /objectives/${ids.otherVotedObjectiveId}/dots`, { dots: 1 });
}

async function addReview({ scene, ids, make, change }: Builder): Promise<void> {
  const past = { name: '2026-Q3', start: '2026-07-01', end: '2026-09-30', phase: 'active' };
  ids.reviewCycleId = await make('POST /cycles', past);
  ids.reviewedObjectiveId = await addActiveObjective(scene, make, {
    cycleId: ids.reviewCycleId,
    unitId: scene.giessen.unitId,
    title: 'Wohngeldanträge bleiben nicht liegen',
    themes: ['Ende-zu-Ende-Prozesse'],
  });
  ids.reviewedKeyResultId = await make('POST /key-results', {
    objectiveId: ids.reviewedObjectiveId,
    title: 'Höchstens 100 Anträge sind offen',
    metric: { kind: 'number', baseline: 400, target: 100, unit: 'Anträge' },
  });
  const last = { date: '2026-09-28', value: 190, confidence: 8 };
  await make(`POST /key-results/${ids.reviewedKeyResultId}/check-ins`, last);
  await change(`/cycles/${ids.reviewCycleId}`, { phase: 'review' });
  await change(`/objectives/${ids.reviewedObjectiveId}/review`, {
    note: 'Der Rückstand ist kleiner, aber nicht weg.',
    outcome: { kind: 'keep', reason: 'Der Rest kommt bis zum Frühjahr.' },
  });
}

/** One with both cities and what Gießen shares, and one that only invites; returns the key of the first. */
async function addAlliances({ scene, ids, make }: Builder): Promise<string> {
  const { objectiveId } = scene.giessen;
  const alliance = await createAlliance(scene, 'Verbund Mittelhessen');
  await join(scene, scene.giessen, alliance);
  await join(scene, scene.fulda, alliance);
  const inviting = await createAlliance(scene, 'OKR-Verbund Hessen');
  await make('POST /alliance/invitations', { organisation: 'Gießen' }, inviting.key);
  await scene.database.asOwner(
    "insert into organisations (tenant_id, name, kind) values ($1, 'Marburg', 'municipality')",
    [crypto.randomUUID()],
  );
  ids.allianceId = alliance.tenantId;
  ids.invitingAllianceId = inviting.tenantId;
  ids.allianceObjectiveId = alliance.objectiveId;
  const shares = `/objectives/${objectiveId}/shares` as const;
  await make(`PUT ${shares}/${alliance.tenantId}`, { withKeyResults: true });
  await make(`PUT ${shares}/public`, {});
  const received = await vi.waitFor(async () => {
    const { body } = await scene.ask('GET /shared-objectives', { key: alliance.key });
    const [shared] = (body as { items: { id: string }[] }).items;
    expect(shared).toBeDefined();
    return shared?.id ?? '';
  });
  ids.sharedId = received;
  const alignment = `/shared-objectives/${received}/alignments/${alliance.objectiveId}` as const;
  await make(`PUT ${alignment}`, { weight: 1 }, alliance.key);
  return alliance.key;
}

async function addAuditReadings(
  { scene, ids, make }: Builder,
  { toni }: Colleagues,
): Promise<void> {
  const question = { reason: 'Wer hat das Ziel geändert?', from: '2026-11-01' };
  ids.readingId = await make('POST /audit/readings', question, toni);
  scene.clock.now = new Date('2026-11-23T10:01:00Z');
  ids.approvedReadingId = await make('POST /audit/readings', question, toni);
  await make(`PUT /audit/readings/${ids.approvedReadingId}/approval`, {});
}

/** It has a clock of its own, which days are read from, and lets nobody change what it has entered. */
async function setBackTheDatabase({ scene }: Builder): Promise<void> {
  await scene.database.asOwner(`
    set session_replication_role = replica;
    update audit_entries set at = '2026-11-23T09:00:00Z';
    delete from objective_events where field = 'title';
    update objective_events set created_at = '2026-11-23T09:00:00Z';
    set session_replication_role = origin`);
}
