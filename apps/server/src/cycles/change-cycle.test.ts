import type { Cycle, ObjectiveState, Page, Problem, ScoredObjective } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inTenant } from '../db/index.ts';
import { createScene } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';
import { openCycle } from './open-cycle.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

let count = 0;

interface Known extends Cycle {
  etag: string;
}

async function create(more: Partial<Cycle> = {}): Promise<Known> {
  count += 1;
  const body = { name: `Zyklus ${count}`, start: '2027-01-01', end: '2027-03-31', ...more };
  const answer = await scene.ask('POST /cycles', { body });
  expect(answer.status, answer.text).toBe(201);
  return { ...(answer.body as Cycle), etag: String(answer.headers['etag']) };
}

function change({ id, etag }: Known, body: object): Promise<Answer> {
  return scene.ask(`PATCH /cycles/${id}`, { body, headers: { 'if-match': etag } });
}

async function changed(cycle: Known, body: object): Promise<Known> {
  const answer = await change(cycle, body);
  expect(answer.status, answer.text).toBe(200);
  return { ...(answer.body as Cycle), etag: String(answer.headers['etag']) };
}

/** An objective of the cycle, put into a state past the API's rules. */
async function objective({ id: cycleId }: Known, state: ObjectiveState): Promise<string> {
  const answer = await scene.ask('POST /objectives', { body: { cycleId, title: state } });
  const { id } = answer.body as ScoredObjective;
  await scene.database.asOwner('update objectives set state = $2 where id = $1', [id, state]);
  return id;
}

async function statesIn({ name }: Known): Promise<Record<string, string>> {
  const page = await scene.ask(`GET /objectives?cycle=${encodeURIComponent(name)}`);
  const { items } = page.body as Page<ScoredObjective>;
  return Object.fromEntries(items.map(({ title, state }) => [title, state]));
}

describe('a cycle', () => {
  it('changes only with the ETag of what was read, which its creation and its reading give', async () => {
    const cycle = await create();
    const read = await scene.ask(`GET /cycles/${cycle.id}`);
    expect(read.headers['etag']).toBe(cycle.etag);
    const path = `PATCH /cycles/${cycle.id}` as const;
    expect((await scene.ask(path, { body: { name: 'Ohne' } })).status).toBe(428);
    const after = await changed(cycle, { name: ' Umbenannt ', kind: 'practice' });
    expect(after).toMatchObject({ name: 'Umbenannt', kind: 'practice', start: cycle.start });
    const late = await change(cycle, { name: 'Zu spät' });
    expect(late).toMatchObject({ status: 412, headers: { etag: after.etag } });
    expect((late.body as Problem).current).toEqual(
      (await scene.ask(`GET /cycles/${cycle.id}`)).body,
    );
    expect((await changed(after, { name: 'Umbenannt' })).etag).toBe(after.etag);
    expect((await changed(after, {})).etag).toBe(after.etag);
  });

  it('of two simultaneous changes takes one', async () => {
    const cycle = await create();
    const answers = await Promise.all(
      ['2027-04-01', '2027-04-02', '2027-04-03'].map((end) => change(cycle, { end })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('may overlap with others', async () => {
    const one = await create({ start: '2028-01-01', end: '2028-06-30' });
    const other = await create({ start: '2028-03-01', end: '2028-04-30' });
    expect(await changed(other, { start: one.start, end: one.end })).toMatchObject({
      start: one.start,
      end: one.end,
    });
  });

  it.each([
    ['a name that is taken', { name: '2026-Q4' }, { status: 409, pointer: '/name' }],
    [
      'a name that addresses take for something else',
      { name: 'current' },
      { status: 422, pointer: '/name' },
    ],
    ['no name at all', { name: '  ' }, { status: 422, pointer: '/name' }],
    ['a long name', { name: 'x'.repeat(101) }, { status: 422, pointer: '/name' }],
    ['an end before its start', { end: '2026-12-31' }, { status: 422, pointer: '/end' }],
    ['a start after its end', { start: '2027-04-01' }, { status: 422, pointer: '/start' }],
    ['a day that does not exist', { end: '2027-02-29' }, { status: 422, pointer: '/end' }],
    ['a number for a day', { start: 20270101 }, { status: 422, pointer: '/start' }],
    ['an unknown kind', { kind: 'exercise' }, { status: 422, pointer: '/kind' }],
    ['an unknown phase', { phase: 'over' }, { status: 422, pointer: '/phase' }],
    ['an unknown property', { tenantId: 'x' }, { status: 422, pointer: '/tenantId' }],
  ])('refuses %s', async (_what, body, { status, pointer }) => {
    const refused = await change(await create(), body);
    expect(refused.status, refused.text).toBe(status);
    expect((refused.body as Problem).errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it('that does not exist is not found', async () => {
    for (const id of [crypto.randomUUID(), 'kein-zyklus', scene.fulda.cycleId]) {
      const headers = { 'if-match': '"1-x"' };
      expect((await scene.ask(`PATCH /cycles/${id}`, { body: {}, headers })).status).toBe(404);
    }
  });

  it('is told of to open pages', async () => {
    const cycle = await create();
    await objective(cycle, 'agreed');
    await changed(cycle, { phase: 'active' });
    const events = await scene.database.asOwner(
      `select resource from events where cycle_id = $1 and id > (
        select max(id) from events where cycle_id = $1 and resource = 'objective' and id < (
          select max(id) from events where cycle_id = $1 and resource = 'cycle')
      ) order by id`,
      [cycle.id],
    );
    expect(events.map(({ resource }) => resource as string)).toEqual(['cycle', 'objective']);
  });
});

describe('the phase of a cycle', () => {
  it('goes on step by step, and one step back', async () => {
    let cycle = await create();
    for (const phase of ['active', 'planning', 'active', 'review', 'active', 'review', 'closed']) {
      cycle = await changed(cycle, { phase });
      expect(cycle.phase).toBe(phase);
    }
  });

  it.each([
    ['planning', 'review', '„läuft“'],
    ['planning', 'closed', '„läuft“'],
    ['active', 'closed', '„Review“ oder „Planung“'],
    ['review', 'planning', '„abgeschlossen“ oder „läuft“'],
  ] as const)('does not jump from %s to %s, and names the way', async (from, to, way) => {
    const refused = await change(await create({ phase: from }), { phase: to });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'conflict', errors: [{ pointer: '/phase' }] },
    });
    expect((refused.body as Problem).detail).toContain(way);
  });

  it('takes agreed objectives along and back, and closes active ones; all others stay', async () => {
    const planned = await create();
    for (const state of ['draft', 'proposed', 'agreed', 'postponed', 'dropped'] as const) {
      await objective(planned, state);
    }
    const others = { draft: 'draft', proposed: 'proposed' };
    const left = { postponed: 'postponed', dropped: 'dropped' };
    const active = await changed(planned, { phase: 'active' });
    expect(await statesIn(active)).toEqual({ ...others, agreed: 'active', ...left });
    const again = await changed(active, { phase: 'planning' });
    expect(await statesIn(again)).toEqual({ ...others, agreed: 'agreed', ...left });
    const review = await changed(await changed(again, { phase: 'active' }), { phase: 'review' });
    expect(await statesIn(review)).toEqual({ ...others, agreed: 'active', ...left });
    const closed = await changed(review, { phase: 'closed' });
    expect(await statesIn(closed)).toEqual({ ...others, agreed: 'closed', ...left });
  });

  it('leaves the objectives of other cycles alone', async () => {
    const [one, other] = [await create(), await create()];
    await objective(other, 'agreed');
    await changed(one, { phase: 'active' });
    expect(await statesIn(other)).toEqual({ agreed: 'agreed' });
  });

  it.each([{ name: 'Neu' }, { end: '2027-12-31' }, { kind: 'practice' }, { phase: 'review' }, {}])(
    'once closed is the last word: %j',
    async (body) => {
      const refused = await change(await create({ phase: 'closed' }), body);
      expect(refused).toMatchObject({ status: 409, body: { code: 'cycle_closed' } });
    },
  );
});

describe('kind and days of a cycle', () => {
  it('change while it is planned, together with its phase', async () => {
    const body = { start: '2027-02-01', end: '2027-04-30', kind: 'practice', phase: 'active' };
    expect(await changed(await create(), body)).toMatchObject(body);
  });

  it('while it is active, allow a later end only', async () => {
    const cycle = await create({ phase: 'active' });
    for (const [body, pointer] of [
      [{ start: '2027-01-02' }, '/start'],
      [{ end: '2027-03-30' }, '/end'],
      [{ kind: 'practice' }, '/kind'],
    ] as const) {
      const refused = await change(cycle, body);
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'conflict', errors: [{ pointer }] },
      });
    }
    const { start, kind } = cycle;
    const longer = await changed(cycle, { start, kind, end: '2027-04-15' });
    expect(longer.end).toBe('2027-04-15');
  });

  it('stay as they are in the review', async () => {
    const cycle = await create({ phase: 'review' });
    expect((await change(cycle, { end: '2027-12-31' })).status).toBe(409);
    expect(await changed(cycle, { name: 'Im Review umbenannt' })).toMatchObject({
      name: 'Im Review umbenannt',
    });
  });
});

describe('whoever closes a cycle', () => {
  it('waits for changes in it that have begun, so that none comes after', async () => {
    const cycle = await create({ phase: 'review' });
    const { tenantId } = scene.giessen;
    const closing = await inTenant(scene.database.db, tenantId, async (transaction) => {
      await openCycle({ transaction, tenantId }, cycle.id);
      const answer = change(cycle, { phase: 'closed' });
      await vi.waitFor(async () => {
        const waiting = await scene.database.asOwner(
          "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
        );
        expect(waiting).toHaveLength(1);
      });
      return { answer };
    });
    expect((await closing.answer).status).toBe(200);
    const late = scene.ask('POST /objectives', { body: { cycleId: cycle.id, title: 'Zu spät' } });
    expect(await late).toMatchObject({ status: 409, body: { code: 'cycle_closed' } });
  });

  it('and whoever changes its objectives at the same time never wait for each other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const cycle = await create({ phase: 'review' });
      const ids = [await objective(cycle, 'active'), await objective(cycle, 'active')];
      const rename = async (id: string) => {
        const { headers } = await scene.ask(`GET /objectives/${id}`);
        return scene.ask(`PATCH /objectives/${id}`, {
          body: { title: 'Knapp' },
          headers: { 'if-match': String(headers['etag']) },
        });
      };
      const [closing, ...renamings] = await Promise.all([
        change(cycle, { phase: 'closed' }),
        ...ids.map(rename),
      ]);
      expect(closing?.status).toBe(200);
      for (const { status } of renamings) expect([200, 409]).toContain(status);
      expect(Object.values(await statesIn(cycle))).not.toContain('active');
    }
  });
});
