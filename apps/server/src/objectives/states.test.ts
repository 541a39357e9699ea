import { firstStates, objectiveStates, objectiveTransitions } from '@zielbaum/model';
import type {
  Cycle,
  CyclePhase,
  ObjectiveEvent,
  ObjectiveState,
  Page,
  Problem,
  ScoredObjective,
} from '@zielbaum/model';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant } from '../db/index.ts';
import { createScene, enterKey, enterPerson } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

let scene: Scene;
const cycleIds = new Map<CyclePhase, string>();
beforeAll(async () => {
  scene = await createScene();
  for (const phase of ['planning', 'active', 'review'] as const) {
    const body = { name: `Zyklus ${phase}`, start: '2027-01-01', end: '2027-03-31', phase };
    const { id } = (await scene.ask('POST /cycles', { body })).body as Cycle;
    cycleIds.set(phase, id);
  }
});
afterAll(() => scene.close());

/** An objective, put into a state past the API's rules. */
async function objective(state: ObjectiveState, phase: CyclePhase = 'active'): Promise<string> {
  const body = { cycleId: cycleIds.get(phase), title: 'Anträge ohne Papier' };
  const { id } = (await scene.ask('POST /objectives', { body })).body as ScoredObjective;
  await scene.database.asOwner('update objectives set state = $2 where id = $1', [id, state]);
  return id;
}

async function change(id: string, body: object): Promise<Answer> {
  const { headers } = await scene.ask(`GET /objectives/${id}`);
  return scene.ask(`PATCH /objectives/${id}`, {
    body,
    headers: { 'if-match': String(headers['etag']) },
  });
}

async function historyOf(id: string): Promise<readonly ObjectiveEvent[]> {
  const { status, body, text } = await scene.ask(`GET /objectives/${id}/history`);
  expect(status, text).toBe(200);
  return (body as Page<ObjectiveEvent>).items;
}

describe('the state of an objective', () => {
  it.each(['planning', 'active', 'review'] as const)(
    'changes exactly as the model says, while its cycle is in %s',
    async (phase) => {
      for (const from of objectiveStates) {
        const id = await objective(from, phase);
        const allowed = objectiveTransitions(from, phase);
        for (const to of objectiveStates) {
          await scene.database.asOwner('update objectives set state = $2 where id = $1', [
            id,
            from,
          ]);
          const answer = await change(id, { state: to, reason: 'So beschlossen' });
          const isAllowed = to === from || allowed.includes(to);
          expect(answer.status, `${from} → ${to}`).toBe(isAllowed ? 200 : 409);
          if (isAllowed) expect(answer.body).toMatchObject({ state: to });
        }
      }
    },
  );

  it('that cannot follow is refused with those that can, and nothing else is changed', async () => {
    const id = await objective('draft');
    const refused = await change(id, { state: 'active', title: 'Übersprungen' });
    expect(refused.body).toMatchObject({ code: 'conflict', errors: [{ pointer: '/state' }] });
    expect((refused.body as Problem).detail).toBe(
      'Das Ziel „Anträge ohne Papier“ ist „Entwurf“ und kann jetzt nicht „aktiv“ werden. Möglich ist: „vorgeschlagen“ (proposed), „verworfen“ (dropped).',
    );
    expect((await scene.ask(`GET /objectives/${id}`)).body).toMatchObject({
      title: 'Anträge ohne Papier',
      state: 'draft',
    });
  });

  it('becomes dropped with a reason only, which nobody has to give again', async () => {
    const id = await objective('active');
    const refused = await change(id, { state: 'dropped' });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
    expect((await change(id, { state: 'dropped', reason: '  ' })).status).toBe(422);
    expect((await change(id, { state: 'dropped', reason: 'x'.repeat(501) })).status).toBe(422);
    const reason = 'Das Land übernimmt das Verfahren';
    expect((await change(id, { state: 'dropped', reason })).status).toBe(200);
    expect((await change(id, { state: 'dropped' })).status).toBe(200);
    expect(await historyOf(id)).toContainEqual(
      expect.objectContaining({ field: 'state', from: 'active', to: 'dropped', reason }),
    );
  });
});

describe('the first state of an objective', () => {
  it.each(['planning', 'active', 'review'] as const)(
    'is one that the model lets it begin in, while its cycle is in %s',
    async (phase) => {
      const allowed = firstStates(phase);
      for (const state of objectiveStates) {
        const body = { cycleId: cycleIds.get(phase), title: 'Anträge ohne Papier', state };
        const answer = await scene.ask('POST /objectives', { body });
        const isAllowed = allowed.includes(state);
        expect(answer.status, state).toBe(isAllowed ? 201 : 409);
        if (isAllowed) expect(answer.body).toMatchObject({ state });
      }
    },
  );

  it.each([
    [
      'de',
      'Das Ziel „Anträge ohne Papier“ kann in diesem Zyklus nicht als „abgeschlossen“ angelegt werden. Möglich ist: „Entwurf“ (draft), „vorgeschlagen“ (proposed), „vereinbart“ (agreed).',
    ],
    [
      'en',
      'The objective "Anträge ohne Papier" cannot be created as closed in this cycle. It can be: draft, proposed, agreed.',
    ],
  ])('is refused with those it can have: %s', async (language, detail) => {
    const cycleId = cycleIds.get('planning');
    const body = { cycleId, title: 'Anträge ohne Papier', state: 'closed' };
    const headers = { 'accept-language': language };
    const { body: refused } = await scene.ask('POST /objectives', { body, headers });
    expect(refused).toMatchObject({
      code: 'conflict',
      detail,
      errors: [{ pointer: '/state', detail }],
    });
  });
});

describe('an agreement', () => {
  let member: string;
  let master: string;
  beforeAll(async () => {
    const { tenantId, unitId } = scene.giessen;
    const { db } = scene.database;
    member = await enterKey(db, tenantId, { role: 'member', unitId });
    master = await enterKey(db, tenantId, { role: 'okrMaster', unitId });
  });

  async function changeAs(key: string, id: string, body: object): Promise<Answer> {
    const { headers } = await scene.ask(`GET /objectives/${id}`);
    return scene.ask(`PATCH /objectives/${id}`, {
      key,
      body,
      headers: { 'if-match': String(headers['etag']) },
    });
  }

  it('is the OKR master’s to make, all other steps are those of whoever works on the goal', async () => {
    const { unitId } = scene.giessen;
    const body = { cycleId: cycleIds.get('active'), unitId, title: 'Vorschlag' };
    const created = await scene.ask('POST /objectives', { key: member, body });
    const { id } = created.body as ScoredObjective;
    expect((await changeAs(member, id, { state: 'proposed' })).status).toBe(200);
    const refused = await changeAs(member, id, { state: 'agreed' });
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'forbidden', detail: 'Das dürfen nur diese Rollen: OKR-Master.' },
    });
    expect((await changeAs(master, id, { state: 'agreed' })).status).toBe(200);
    expect((await changeAs(member, id, { state: 'agreed', title: 'Neu' })).status).toBe(200);
    expect((await changeAs(member, id, { state: 'active' })).status).toBe(200);
  });

  it('is not got round by creating an objective that is further on', async () => {
    const { unitId } = scene.giessen;
    for (const state of firstStates('active')) {
      const body = { cycleId: cycleIds.get('active'), unitId, title: 'Neu', state };
      const isProposal = state === 'draft' || state === 'proposed';
      const asMember = await scene.ask('POST /objectives', { key: member, body });
      expect(asMember.status, state).toBe(isProposal ? 201 : 403);
      const asMaster = await scene.ask('POST /objectives', { key: master, body });
      expect(asMaster.status, state).toBe(201);
    }
  });
});

describe('the history of an objective', () => {
  it('names the unit of whoever changed it, and nobody', async () => {
    const { tenantId, unitId } = scene.giessen;
    const personId = await enterPerson(scene.database, tenantId, { role: 'member', unitId });
    const key = await enterKey(scene.database.db, tenantId, { personId });
    const body = { cycleId: cycleIds.get('active'), unitId, title: 'Alt' };
    const created = await scene.ask('POST /objectives', { body });
    const { id } = created.body as ScoredObjective;
    const headers = { 'if-match': String(created.headers['etag']) };
    const changed = await scene.ask(`PATCH /objectives/${id}`, {
      key,
      body: { title: 'Neu' },
      headers,
    });
    expect(changed.status, changed.text).toBe(200);
    const { text, body: page } = await scene.ask(`GET /objectives/${id}/history`);
    expect(page).toMatchObject({ items: [{ to: 'Neu', author: 'Digitalisierung Gießen' }] });
    expect(text).not.toContain(personId);
    expect(text).not.toContain('Toni');
  });

  it('is empty as long as nothing has changed', async () => {
    const { objectiveId } = scene.giessen;
    expect(await historyOf(objectiveId)).toEqual([]);
    await change(objectiveId, { title: 'Ziel von Gießen', themes: ['Daten'] });
    expect(await historyOf(objectiveId)).toEqual([]);
  });

  it('tells what was said before, when and why, in the order it happened', async () => {
    const body = { cycleId: cycleIds.get('active'), title: 'Erster', description: 'Alt' };
    const { id } = (await scene.ask('POST /objectives', { body })).body as ScoredObjective;
    await change(id, { title: 'Zweiter', description: '', reason: 'Nach der Planung' });
    await change(id, { state: 'proposed' });
    const [title, description, state, ...more] = await historyOf(id);
    expect(more).toEqual([]);
    expect(title).toEqual({
      id: expect.any(String) as string,
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      field: 'title',
      from: 'Erster',
      to: 'Zweiter',
      reason: 'Nach der Planung',
      author: null,
      authorRole: null,
    });
    expect(description).toMatchObject({ field: 'description', from: 'Alt', to: '' });
    expect(state).toMatchObject({ field: 'state', from: 'draft', to: 'proposed', reason: null });
  });

  it('forgets no change, whichever way it comes', async () => {
    const body = { name: 'Wird aktiv', start: '2027-01-01', end: '2027-03-31' };
    const cycle = await scene.ask('POST /cycles', { body });
    const { id: cycleId } = cycle.body as Cycle;
    const created = await scene.ask('POST /objectives', {
      body: { cycleId, title: 'Mit dem Zyklus', state: 'agreed' },
    });
    const { id } = created.body as ScoredObjective;
    const headers = { 'if-match': String(cycle.headers['etag']) };
    await scene.ask(`PATCH /cycles/${cycleId}`, { body: { phase: 'active' }, headers });
    await scene.database.asOwner("update objectives set title = 'Von außen' where id = $1", [id]);
    expect(await historyOf(id)).toMatchObject([
      { field: 'state', from: 'agreed', to: 'active', reason: null },
      { field: 'title', from: 'Mit dem Zyklus', to: 'Von außen' },
    ]);
  });

  it('does not lend one change the reason of another', async () => {
    const [one, other] = [await objective('draft'), await objective('draft')];
    await change(one, { title: 'Mit Grund', reason: 'Ein Grund' });
    await change(other, { title: 'Ohne Grund' });
    expect((await historyOf(other)).at(-1)).toMatchObject({ to: 'Ohne Grund', reason: null });
  });

  it('comes in pages that hold each change once', async () => {
    const id = await objective('draft');
    for (const number of [1, 2, 3, 4]) await change(id, { title: `Titel ${number}` });
    const titles: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path = `/objectives/${id}/history?limit=3${cursor && `&cursor=${cursor}`}` as const;
      const { items, nextCursor } = (await scene.ask(`GET ${path}`)).body as Page<ObjectiveEvent>;
      titles.push(...items.map(({ to }) => to));
      cursor = nextCursor;
    }
    expect(titles).toEqual(['Titel 1', 'Titel 2', 'Titel 3', 'Titel 4']);
  });

  it('cannot be rewritten by the server’s own role', async () => {
    const { tenantId } = scene.giessen;
    for (const statement of [
      "update objective_events set new_value = 'x'",
      'delete from objective_events',
    ]) {
      const rewriting = inTenant(scene.database.db, tenantId, (transaction) =>
        sql.raw(statement).execute(transaction),
      );
      await expect(rewriting).rejects.toThrow('permission denied');
    }
  });

  it('is not found for what is not there, and takes no foreign cursor', async () => {
    for (const id of [crypto.randomUUID(), 'kein-ziel', scene.fulda.objectiveId]) {
      expect((await scene.ask(`GET /objectives/${id}/history`)).status).toBe(404);
    }
    const cursor = Buffer.from(scene.giessen.objectiveId).toString('base64url');
    const path = `/objectives/${scene.giessen.objectiveId}/history?cursor=${cursor}` as const;
    expect((await scene.ask(`GET ${path}`)).status).toBe(422);
  });
});
