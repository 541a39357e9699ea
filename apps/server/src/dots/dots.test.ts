import { dotsPerPlanning, fewestVoters } from '@zielbaum/model';
import type { Cycle, CycleDots, ObjectiveState, OwnDots, ScoredObjective } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene, enterKey, enterPerson } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

let scene: Scene;
/** Of four people. */
let voters: string[];
let viewer: string;

beforeAll(async () => {
  scene = await createScene();
  voters = await Promise.all([1, 2, 3, 4].map(() => personKey('member')));
  viewer = await personKey('viewer');
});
afterAll(() => scene.close());

async function personKey(role: 'member' | 'viewer'): Promise<string> {
  const { tenantId } = scene.giessen;
  const personId = await enterPerson(scene.database, tenantId, { role });
  return enterKey(scene.database.db, tenantId, { personId });
}

let count = 0;

interface Planning {
  cycleId: string;
  etag: string;
  a: string;
  b: string;
}

/** A cycle in planning with two proposals. */
async function planning(): Promise<Planning> {
  count += 1;
  const body = { name: `Planung ${count}`, start: '2027-01-01', end: '2027-03-31' };
  const created = await scene.ask('POST /cycles', { body });
  const { id: cycleId } = created.body as Cycle;
  const [a = '', b = ''] = [await objective(cycleId), await objective(cycleId)];
  return { cycleId, etag: String(created.headers['etag']), a, b };
}

async function objective(cycleId: string, state: ObjectiveState = 'proposed'): Promise<string> {
  const body = { cycleId, title: 'Vorschlag', state };
  return ((await scene.ask('POST /objectives', { body })).body as ScoredObjective).id;
}

function put(voter: number, objectiveId: string, dots: unknown): Promise<Answer> {
  return scene.ask(`PUT /objectives/${objectiveId}/dots`, {
    key: voters[voter] ?? '',
    body: { dots },
  });
}

async function own(voter: number, { cycleId }: Planning): Promise<OwnDots> {
  const { status, body } = await scene.ask(`GET /cycles/${cycleId}/dots/mine`, {
    key: voters[voter] ?? '',
  });
  expect(status).toBe(200);
  return body as OwnDots;
}

async function sums({ cycleId }: Planning): Promise<CycleDots> {
  return (await scene.ask(`GET /cycles/${cycleId}/dots`)).body as CycleDots;
}

function setVoting({ cycleId }: Planning, voting: string): Promise<Answer> {
  return scene.ask(`PUT /cycles/${cycleId}/voting`, { body: { voting } });
}

function turn({ cycleId, etag }: Planning, phase: string): Promise<Answer> {
  return scene.ask(`PATCH /cycles/${cycleId}`, { body: { phase }, headers: { 'if-match': etag } });
}

async function change(id: string, body: object): Promise<void> {
  const { headers } = await scene.ask(`GET /objectives/${id}`);
  const answer = await scene.ask(`PATCH /objectives/${id}`, {
    body,
    headers: { 'if-match': String(headers['etag']) },
  });
  expect(answer.status, answer.text).toBe(200);
}

describe('dots', () => {
  it('are five in all, to be put, changed and taken away', async () => {
    const plan = await planning();
    const { a, b } = plan;
    expect(await own(0, plan)).toEqual({ left: dotsPerPlanning, objectives: [] });
    const given = await put(0, a, 3);
    expect(given).toMatchObject({
      status: 200,
      body: { left: 2, objectives: [{ objectiveId: a, dots: 3 }] },
    });
    expect(await own(0, plan)).toEqual(given.body);
    expect((await put(0, b, 2)).body).toMatchObject({ left: 0 });
    const refused = await put(0, b, 3);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            pointer: '/dots',
            detail: 'sind mehr, als Sie haben: Für dieses Ziel bleiben Ihnen höchstens 2',
          },
        ],
      },
    });
    expect((await put(0, a, 0)).body).toEqual({
      left: 3,
      objectives: [{ objectiveId: b, dots: 2 }],
    });
    expect((await put(0, b, 5)).body).toMatchObject({ left: 0 });
    expect((await put(0, b, 5)).body).toMatchObject({ left: 0 });
  });

  it('stay five when they are given with several requests at once', async () => {
    const plan = await planning();
    const answers = await Promise.all([put(0, plan.a, 4), put(0, plan.b, 4)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await own(0, plan)).left).toBe(1);
  });

  it('are counted for each planning by itself', async () => {
    const [one, other] = [await planning(), await planning()];
    await put(0, one.a, 5);
    expect((await own(0, other)).left).toBe(5);
  });

  it.each([6, -1, 1.5, '1', null, undefined])('cannot be %j', async (dots) => {
    const { a } = await planning();
    expect(await put(0, a, dots)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/dots' }] },
    });
  });

  it('are for proposals, and go back when something is none any more', async () => {
    const plan = await planning();
    const draft = await objective(plan.cycleId, 'draft');
    expect(await put(0, draft, 1)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await put(0, plan.a, 4);
    await change(plan.a, { state: 'agreed' });
    expect((await own(0, plan)).left).toBe(1);
    await change(plan.a, { state: 'dropped', reason: 'Entfällt' });
    expect(await own(0, plan)).toEqual({ left: 5, objectives: [] });
  });

  it('are given by people with a role for it, who alone see their own', async () => {
    const plan = await planning();
    await put(0, plan.a, 2);
    expect(await own(1, plan)).toEqual({ left: 5, objectives: [] });
    const asked = (key: string) =>
      Promise.all([
        scene.ask(`PUT /objectives/${plan.a}/dots`, { key, body: { dots: 1 } }),
        scene.ask(`GET /cycles/${plan.cycleId}/dots/mine`, { key }),
      ]);
    for (const { status } of await asked(viewer)) expect(status).toBe(403);
    for (const { status, text } of await asked(scene.giessen.apiKey)) {
      expect(status).toBe(403);
      expect(text).toContain('Bitte den Schlüssel einer Person verwenden.');
    }
  });

  it('are no other version of an objective or cycle, and neither pages nor the audit log are told that somebody voted', async () => {
    const plan = await planning();
    const seen = () =>
      Promise.all(
        [`/objectives/${plan.a}`, `/cycles/${plan.cycleId}`, `/cycles/${plan.cycleId}/dots`].map(
          async (path) => (await scene.ask(`GET ${path}` as 'GET /')).headers['etag'],
        ),
      );
    const told = () =>
      scene.database.asOwner(
        'select (select count(*) from events), (select count(*) from audit_entries)',
      );
    const before = [await seen(), await told()];
    for (const voter of [0, 1, 2, 3]) await put(voter, plan.a, 1);
    expect([await seen(), await told()]).toEqual(before);
    await setVoting(plan, 'over');
    expect(await told()).not.toEqual(before[1]);
  });

  it('of what is not there are not found', async () => {
    for (const id of [crypto.randomUUID(), 'nichts', scene.fulda.objectiveId]) {
      expect((await put(0, id, 1)).status).toBe(404);
    }
    for (const id of [crypto.randomUUID(), 'nichts', scene.fulda.cycleId]) {
      const [key] = voters;
      expect((await scene.ask(`GET /cycles/${id}/dots`)).status).toBe(404);
      expect((await scene.ask(`GET /cycles/${id}/dots/mine`, { key: key ?? '' })).status).toBe(404);
      const body = { voting: 'over' };
      expect((await scene.ask(`PUT /cycles/${id}/voting`, { body })).status).toBe(404);
    }
  });
});

describe('sums of dots', () => {
  it('show nothing while voting is open, however many have voted', async () => {
    const plan = await planning();
    for (const voter of [0, 1, 2, 3]) await put(voter, plan.a, 5);
    expect(await sums(plan)).toEqual({
      voting: 'open',
      hidden: 'votingOpen',
      objectives: [
        { objectiveId: plan.a, dots: null },
        { objectiveId: plan.b, dots: null },
      ],
    });
  });

  it('show when voting is over, in the order of the objectives; drafts are left out', async () => {
    const plan = await planning();
    await objective(plan.cycleId, 'draft');
    await put(0, plan.a, 3);
    await put(0, plan.b, 2);
    await put(1, plan.b, 5);
    await put(2, plan.b, 1);
    const ended = await setVoting(plan, 'over');
    expect(ended).toMatchObject({
      status: 200,
      body: {
        voting: 'over',
        hidden: null,
        objectives: [
          { objectiveId: plan.a, dots: 3 },
          { objectiveId: plan.b, dots: 8 },
        ],
      },
    });
    expect(await sums(plan)).toEqual(ended.body);
    expect((await setVoting(plan, 'over')).body).toEqual(ended.body);
  });

  it('show nothing when fewer than three have voted', async () => {
    const plan = await planning();
    for (let voter = 0; voter < fewestVoters - 1; voter += 1) {
      await put(voter, plan.a, 2);
      await put(voter, plan.b, 3);
    }
    await put(2, plan.a, 1);
    await put(2, plan.a, 0);
    expect((await setVoting(plan, 'over')).body).toMatchObject({
      hidden: 'tooFewVoters',
      objectives: [{ dots: null }, { dots: null }],
    });
  });

  it('are all that is kept: who gave what is forgotten', async () => {
    const plan = await planning();
    for (const voter of [0, 1, 2]) await put(voter, plan.a, 1);
    const dots = () =>
      scene.database.asOwner('select 1 from dots where cycle_id = $1', [plan.cycleId]);
    expect(await dots()).toHaveLength(3);
    await setVoting(plan, 'over');
    expect(await dots()).toEqual([]);
    expect(await own(0, plan)).toEqual({ left: 0, objectives: [] });
    expect(await put(0, plan.a, 2)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('come with the end of planning, and stay whatever becomes of the objectives', async () => {
    const plan = await planning();
    for (const voter of [0, 1, 2]) await put(voter, plan.a, 2);
    await change(plan.a, { state: 'agreed' });
    expect((await turn(plan, 'active')).body).toMatchObject({ phase: 'active' });
    await change(plan.a, { state: 'dropped', reason: 'Entfällt' });
    expect(await sums(plan)).toMatchObject({
      voting: 'over',
      hidden: null,
      objectives: [{ objectiveId: plan.a, dots: 6 }, { dots: 0 }],
    });
    expect(await setVoting(plan, 'open')).toMatchObject({ status: 409 });
  });

  it('are gone when a vote begins anew, without any dots', async () => {
    const plan = await planning();
    for (const voter of [0, 1, 2]) await put(voter, plan.a, 2);
    await setVoting(plan, 'over');
    expect((await setVoting(plan, 'open')).body).toMatchObject({ hidden: 'votingOpen' });
    expect(await own(0, plan)).toEqual({ left: 5, objectives: [] });
    await put(3, plan.b, 1);
    expect((await setVoting(plan, 'over')).body).toMatchObject({ hidden: 'tooFewVoters' });
  });

  it('never differ by the vote of one: who votes after the end is not counted', async () => {
    const plan = await planning();
    for (const voter of [0, 1, 2]) await put(voter, plan.a, 1);
    const before = (await setVoting(plan, 'over')).body;
    await put(3, plan.a, 5);
    expect(await sums(plan)).toEqual(before);
  });

  it('are ended by an OKR master, once: at the same time as somebody votes', async () => {
    const plan = await planning();
    const [key = ''] = voters;
    const asMember = { key, body: { voting: 'over' } };
    expect((await scene.ask(`PUT /cycles/${plan.cycleId}/voting`, asMember)).status).toBe(403);
    for (const voter of [0, 1, 2]) await put(voter, plan.a, 1);
    const [late, ended] = await Promise.all([put(3, plan.a, 1), setVoting(plan, 'over')]);
    const counted = late.status === 200 ? 4 : 3;
    expect(ended.body).toMatchObject({ objectives: [{ dots: counted }, { dots: 0 }] });
    const body = { voting: 'paused' };
    expect((await scene.ask(`PUT /cycles/${plan.cycleId}/voting`, { body })).status).toBe(422);
  });
});
