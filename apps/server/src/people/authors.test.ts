import { createClient } from '@zielbaum/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene, enterKey, enterPerson } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

const unit = 'Digitalisierung Gießen';
const name = 'Toni Beispiel';

let scene: Scene;
let address: string;
beforeAll(async () => {
  scene = await createScene();
  address = await scene.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => scene.close());

async function show(authorDisplay: string): Promise<void> {
  const key = scene.giessen.everyRoleKey;
  const headers = { 'if-match': (await scene.ask('GET /settings')).headers['etag'] };
  const { status } = await scene.ask('PATCH /settings', { key, body: { authorDisplay }, headers });
  expect(status).toBe(200);
}

/** Somebody who works for the unit, and their key. */
async function enter(): Promise<{ id: string; key: string }> {
  const { tenantId, unitId } = scene.giessen;
  const id = await enterPerson(scene.database, tenantId, { role: 'member', unitId });
  const key = await enterKey(scene.database.db, tenantId, { personId: id });
  return { id, key };
}

let value = 0;

/** Another wording, another target, and check-ins in every way there is. */
async function work(key: string): Promise<void> {
  const { objectiveId, keyResultId } = scene.giessen;
  value += 1;
  const change = async (path: `/${string}`, body: object) => {
    const headers = { 'if-match': (await scene.ask(`GET ${path}`)).headers['etag'] };
    expect((await scene.ask(`PATCH ${path}`, { key, body, headers })).status).toBe(200);
  };
  await change(`/objectives/${objectiveId}`, { title: `Wortlaut ${value}` });
  const { body } = await scene.ask(`GET /key-results/${keyResultId}`);
  const { target } = (body as { metric: { target: number } }).metric;
  await change(`/key-results/${keyResultId}`, {
    metric: { kind: 'number', baseline: 0, target: target + 1 },
    metricChange: { reason: 'Mehr geht' },
  });
  const send = async (request: `${string} /${string}`, given: object) => {
    const answer = await scene.ask(request, { key, body: given });
    expect([request, answer.status]).toEqual([request, request.startsWith('PUT') ? 200 : 201]);
    return answer.body as { id: string };
  };
  const checkIns = `/key-results/${keyResultId}/check-ins` as const;
  const { id } = await send(`POST ${checkIns}`, { value });
  await send(`POST ${checkIns}/${id}/correction`, { value, note: 'Tippfehler' });
  await send(`POST ${checkIns}/${id}/withdrawal`, { reason: 'Doppelt' });
  await send(`PUT /key-results/${keyResultId}/values/2026-11-20`, { value });
  const rows = [{ date: '2026-11-19', value }];
  expect(await send(`POST ${checkIns}/import`, { rows })).toMatchObject({ entered: 1 });
}

const lists = () => {
  const { objectiveId, keyResultId } = scene.giessen;
  return [
    `/objectives/${objectiveId}/history`,
    `/key-results/${keyResultId}/metrics`,
    `/key-results/${keyResultId}/check-ins`,
  ] as const;
};

const authorsIn = ({ body }: Answer) =>
  (body as { items: { author: string | null; authorRole: string | null }[] }).items.map(
    ({ author, authorRole }) => ({ author, authorRole }),
  );

/** Who stands for each entry of the three lists. */
async function authors(): Promise<{ author: string | null; authorRole: string | null }[]> {
  const answers = await Promise.all(lists().map((list) => scene.ask(`GET ${list}`)));
  return answers.flatMap(authorsIn);
}

describe('the author of an entry', () => {
  const asUnit = { author: unit, authorRole: null };

  it('is shown as the organisation shows authors when it is read', async () => {
    const { key } = await enter();
    await work(key);
    const entries = await authors();
    expect(entries).toEqual(Array(7).fill(asUnit));
    await show('role');
    expect(await authors()).toEqual(Array(7).fill({ author: null, authorRole: 'member' }));
    await show('name');
    expect(await authors()).toEqual(Array(7).fill({ author: name, authorRole: null }));
    await show('unit');
    expect(await authors()).toEqual(Array(7).fill(asUnit));
  });

  it('gives each list another ETag when it is shown another way', async () => {
    for (const list of lists()) {
      const before = await scene.ask(`GET ${list}`);
      await show('name');
      const headers = { 'if-none-match': before.headers['etag'] };
      const named = await scene.ask(`GET ${list}`, { headers });
      expect(named.status).toBe(200);
      expect(named.text).toContain(name);
      await show('unit');
      const again = await scene.ask(`GET ${list}`, {
        headers: { 'if-none-match': named.headers['etag'] },
      });
      expect(again.status).toBe(200);
      expect(again.text).toBe(before.text);
    }
  });

  it('is told to pages that are open', async () => {
    const stop = new AbortController();
    const { body } = await fetch(`${address}/api/v1/events`, {
      headers: { authorization: `Bearer ${scene.giessen.apiKey}` },
      signal: stop.signal,
    });
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    await reader?.read();
    await show('role');
    expect((await reader?.read())?.value).toContain('"resource":"organisation"');
    stop.abort();
    await show('unit');
  });

  it('is the unit where a tool has entered something, and nobody where no unit owns it', async () => {
    const { keyResultId, objectiveId } = scene.giessen;
    await show('role');
    const list = `/key-results/${keyResultId}/check-ins` as const;
    const byTool = await scene.ask(`POST ${list}`, { body: { value: 5 } });
    expect(byTool.body).toMatchObject(asUnit);
    await scene.database.asOwner('update objectives set unit_id = null where id = $1', [
      objectiveId,
    ]);
    const { everyRoleKey: key, unitId } = scene.giessen;
    const byPerson = await scene.ask(`POST ${list}`, { key, body: { value: 6 } });
    expect(byPerson.body).toMatchObject({ author: null, authorRole: 'okrMaster' });
    await show('unit');
    expect((await authors()).at(-1)).toEqual({ author: null, authorRole: null });
    await scene.database.asOwner('update objectives set unit_id = $2 where id = $1', [
      objectiveId,
      unitId,
    ]);
  });

  it('is told by the client, too', async () => {
    const { keyResultId } = scene.giessen;
    const { key } = await enter();
    const okr = createClient({ baseUrl: address, auth: key });
    await show('name');
    const entered = await okr.keyResults.checkIn(keyResultId, { value: 8 });
    expect(entered).toMatchObject({ author: name, authorRole: null });
    const again = async () => {
      for await (const each of okr.keyResults.checkIns(keyResultId)) {
        if (each.id === entered.id) return each;
      }
      return undefined;
    };
    expect(await again()).toEqual(entered);
    await show('unit');
    expect(await again()).toEqual({ ...entered, ...asUnit });
  });

  it('is the unit in the answer to a repetition, so that no name is kept with it', async () => {
    const { keyResultId } = scene.giessen;
    const { id, key } = await enter();
    await show('name');
    const send = (sender: string) =>
      scene.ask(`POST /key-results/${keyResultId}/check-ins`, {
        key: sender,
        body: { value: 9 },
        headers: { 'idempotency-key': 'neun' },
      });
    const first = await send(key);
    expect(first.body).toMatchObject({ author: name });
    const again = await send(key);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual({ ...(first.body as object), ...asUnit });
    const everyRoleKey = scene.giessen.everyRoleKey;
    await scene.ask(`DELETE /people/${id}`, { key: everyRoleKey });
    expect((await send(everyRoleKey)).body).toEqual(again.body);
    await show('unit');
  });

  it.each(['role', 'name'])('is the unit once they are erased, shown as a %s', async (display) => {
    const { id, key } = await enter();
    await show(display);
    const shown = async () => (await authors()).filter(({ author }) => author !== unit).length;
    const before = await shown();
    await work(key);
    expect(await shown()).toBe(before + 7);
    await scene.ask(`DELETE /people/${id}`, { key: scene.giessen.everyRoleKey });
    expect(await shown()).toBe(before);
    const left = await scene.database.asOwner(
      'select 1 from check_ins where person_id is null and author_role is not null',
    );
    expect(left).toEqual([]);
    await show('unit');
  });

  it('is among what is stored about a person', async () => {
    const { id, key } = await enter();
    await work(key);
    const { body } = await scene.ask(`GET /people/${id}/data`, { key: scene.giessen.everyRoleKey });
    const { records } = body as { records: Record<string, object[]> };
    expect(records).toMatchObject({
      earlier_metrics: [{ reason: 'Mehr geht' }],
      objective_events: [{ field: 'title' }],
    });
    expect(records['check_ins']).toHaveLength(5);
  });
});
