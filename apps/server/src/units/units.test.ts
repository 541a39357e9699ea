import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInTenant } from '../db/index.ts';
import { createScene } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';
import { unitsCalled } from './store.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

interface Made {
  id: string;
  etag: string;
}

function ask(request: `${string} /${string}`, body?: object, etag?: string): Promise<Answer> {
  const key = scene.giessen.everyRoleKey;
  return scene.ask(request, { key, body, headers: etag === undefined ? {} : { 'if-match': etag } });
}

async function make(name: string, parentId: string | null = null): Promise<Made> {
  const { status, body, headers } = await ask('POST /units', { name, parentId });
  expect(status).toBe(201);
  return { id: (body as Made).id, etag: headers['etag'] ?? '' };
}

describe('units', () => {
  it('are found by their id, whatever others are named', async () => {
    const { tenantId } = scene.giessen;
    const meant = await make('Ordnungsamt');
    const namesake = await make(meant.id);
    const called = (text: string) =>
      readInTenant(scene.database.db, tenantId, (transaction) =>
        unitsCalled(transaction, tenantId, text),
      );
    expect(await called(meant.id.toUpperCase())).toEqual([meant.id]);
    expect(await called(namesake.id)).toEqual([namesake.id]);
    expect(await called('Ordnungsamt')).toEqual([meant.id]);
  });

  it('are created, renamed and moved', async () => {
    const top = await make('Dezernat I');
    const team = await make('Team Service', top.id);
    const moved = await ask(
      `PATCH /units/${team.id}`,
      { parentId: null, name: 'Service' },
      team.etag,
    );
    expect(moved).toMatchObject({ status: 200, body: { name: 'Service', parentId: null } });
    expect((await ask(`GET /units/${team.id}`)).body).toEqual(moved.body);
    expect((await ask('GET /units')).body).toMatchObject({
      items: expect.arrayContaining([moved.body]) as object[],
    });
    expect(await ask(`PATCH /units/${team.id}`, { name: 'Zu spät' }, team.etag)).toMatchObject({
      status: 412,
      body: { current: { name: 'Service' } },
    });
  });

  it('have a name once below one parent', async () => {
    const top = await make('Dezernat II');
    await make('Kämmerei', top.id);
    await make('Kämmerei');
    expect(await ask('POST /units', { name: 'Kämmerei', parentId: top.id })).toMatchObject({
      status: 409,
      body: { code: 'duplicate', errors: [{ pointer: '/name' }] },
    });
  });

  it('never form a loop', async () => {
    const top = await make('Dezernat III');
    const middle = await make('Amt', top.id);
    const low = await make('Sachgebiet', middle.id);
    for (const parentId of [top.id, middle.id, low.id]) {
      expect(await ask(`PATCH /units/${top.id}`, { parentId }, top.etag)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/parentId' }] },
      });
    }
  });

  it('hang below none of another organisation', async () => {
    const body = { name: 'Fremd', parentId: scene.fulda.unitId };
    expect(await ask('POST /units', body)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/parentId' }] },
    });
  });

  it('are removed only when nothing refers to them', async () => {
    const unused = await make('Leer');
    expect((await ask(`DELETE /units/${unused.id}`)).status).toBe(204);
    expect((await ask(`GET /units/${unused.id}`)).status).toBe(404);
    expect(await ask(`DELETE /units/${scene.giessen.unitId}`)).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
  });

  it('move in turn: two that would hang below each other do not both', async () => {
    const one = await make('Eins');
    const other = await make('Zwei');
    const answers = await Promise.all([
      ask(`PATCH /units/${one.id}`, { parentId: other.id }, one.etag),
      ask(`PATCH /units/${other.id}`, { parentId: one.id }, other.etag),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});

describe('themes', () => {
  it('are named by objectives, and renamed at each of them', async () => {
    const { cycleId } = scene.giessen;
    const created = await scene.ask('POST /objectives', {
      body: { cycleId, title: 'Mit Thema', themes: ['RPA', 'Methoden'] },
    });
    const { items } = (await ask('GET /themes')).body as { items: { id: string; name: string }[] };
    expect(items.map(({ name }) => name)).toEqual(['Thema von Gießen', 'RPA', 'Methoden']);
    const id = items[1]?.id ?? '';
    const etag = (await ask(`GET /themes/${id}`)).headers['etag'];
    const renamed = await ask(`PATCH /themes/${id}`, { name: 'Automatisierung' }, etag);
    expect(renamed).toMatchObject({ status: 200, body: { id, name: 'Automatisierung' } });
    const objective = await ask(`GET /objectives/${(created.body as { id: string }).id}`);
    expect(objective.body).toMatchObject({ themes: ['Automatisierung', 'Methoden'] });
    expect(await ask(`DELETE /themes/${id}`)).toMatchObject({ status: 409 });
  });

  it('have a name once, and go when no objective has them', async () => {
    const { body } = await ask('POST /themes', { name: 'Datengovernance' });
    expect(await ask('POST /themes', { name: 'Datengovernance' })).toMatchObject({
      status: 409,
      body: { code: 'duplicate' },
    });
    const address = `/themes/${(body as { id: string }).id}` as const;
    expect((await ask(`DELETE ${address}`)).status).toBe(204);
    expect((await ask(`GET ${address}`)).status).toBe(404);
  });
});
