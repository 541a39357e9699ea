import { scopes } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterKey, createScene } from './testing/scene.ts';
import type { City, Scene } from './testing/scene.ts';
import { addressOf, bodyFor } from './testing/requests.ts';
import { allOperations } from './testing/operations.ts';

/** Two cities on one server: whatever Fulda's key asks for, nothing of Gießen may come or change. */
let scene: Scene;
let giessenBefore: unknown;
let checkInId: string;
let readingId: string;
const operations = await allOperations();

beforeAll(async () => {
  scene = await createScene();
  const { keyResultId } = scene.giessen;
  const checkIn = await scene.ask(`POST /key-results/${keyResultId}/check-ins`, {
    body: { value: 42, note: 'Nur für Gießen' },
    headers: { 'idempotency-key': 'gleicher-schluessel' },
  });
  checkInId = (checkIn.body as { id: string }).id;
  const reading = await scene.ask('POST /audit/readings', {
    key: scene.giessen.everyRoleKey,
    body: { reason: 'Nur für Gießen' },
  });
  readingId = (reading.body as { id: string }).id;
  giessenBefore = await everythingOf(scene.giessen);
  expect(JSON.stringify(giessenBefore)).toContain('Nur für Gießen');
});
afterAll(() => scene.close());

/** All rows of a tenant, past row level security. */
function everythingOf({ tenantId }: City): Promise<unknown> {
  const tables = [
    'organisations',
    'units',
    'themes',
    'people',
    'memberships',
    'cycles',
    'objectives',
    'objective_events',
    'dots',
    'dot_sums',
    'reviews',
    'alignments',
    'key_results',
    'key_result_contributors',
    'earlier_metrics',
    'check_ins',
    'events',
    'audit_entries',
    'audit_readings',
    'idempotency_keys',
    'alliance_members',
    'alliance_memberships',
    'shares',
    'shared_objectives',
    'shared_snapshots',
    'shared_alignments',
    'deliveries',
    'delivery_positions',
    'sharing_tenants',
  ];
  // In one statement, since each takes a connection of its own.
  const rows = tables.map(
    (table) =>
      `(select json_agg(t order by t::text) from ${table} t where tenant_id = $1) as ${table}`,
  );
  return scene.database.asOwner(`select ${rows.join(', ')}`, [tenantId]);
}

function secretsOf(city: City): string[] {
  const { tenantId, personId, unitId, cycleId, objectiveId, keyResultId } = city;
  return [
    tenantId,
    personId,
    unitId,
    cycleId,
    objectiveId,
    keyResultId,
    checkInId,
    readingId,
    'Gießen',
  ];
}

describe("another city's key", () => {
  const finite = operations.filter(({ operationId }) => operationId !== 'live.events');

  it.each(finite.map((operation) => [operation.operationId, operation] as const))(
    'reads and writes nothing by %s',
    async (_id, operation) => {
      const before = JSON.stringify(await everythingOf(scene.fulda));
      const address = addressOf(operation, { ...scene.giessen, checkInId, readingId });
      const { status, text, headers } = await scene.ask(
        `${operation.method} /${address.slice(1)}`,
        {
          key: scene.fulda.everyRoleKey,
          body: bodyFor(operation, scene.giessen),
          headers: { 'if-match': '"1-x"', 'idempotency-key': crypto.randomUUID() },
        },
      );
      const ownOnly = address === operation.path;
      if (!ownOnly) expect([404, 422], `${status} ${text}`).toContain(status);
      if (operation.path.includes('{')) expect(status).toBe(404);
      for (const secret of secretsOf(scene.giessen)) {
        expect(text + JSON.stringify(headers)).not.toContain(secret);
      }
      expect(await everythingOf(scene.giessen)).toEqual(giessenBefore);
      const isForeignWrite = status >= 400;
      if (isForeignWrite) expect(JSON.stringify(await everythingOf(scene.fulda))).toBe(before);
    },
  );

  it('names the same absence for what is foreign and for what does not exist', async () => {
    const { objectiveId, keyResultId, cycleId } = scene.giessen;
    for (const path of [
      `/objectives/${objectiveId}`,
      `/key-results/${keyResultId}`,
      `/cycles/${cycleId}`,
    ]) {
      const foreign = await scene.ask(`GET ${path}` as 'GET /', { key: scene.fulda.apiKey });
      const nowhere = await scene.ask(
        `GET ${path.replace(/[^/]+$/, crypto.randomUUID())}` as 'GET /',
        {
          key: scene.fulda.apiKey,
        },
      );
      const { detail, ...said } = foreign.body as { detail: string; traceId?: string };
      delete said.traceId;
      expect(detail).toBeTruthy();
      expect(nowhere.body).toMatchObject({ ...said, detail });
    }
  });

  it('does not get the answer of the same Idempotency-Key', async () => {
    const { keyResultId } = scene.fulda;
    const answer = await scene.ask(`POST /key-results/${keyResultId}/check-ins`, {
      key: scene.fulda.apiKey,
      body: { value: 42, note: 'Nur für Gießen' },
      headers: { 'idempotency-key': 'gleicher-schluessel' },
    });
    expect(answer.status).toBe(201);
    expect(answer.headers['idempotency-replayed']).toBeUndefined();
    expect(answer.body).toMatchObject({ keyResultId });
  });

  it('sees its own city by every operation that names no other', async () => {
    for (const path of [
      '/organisation',
      '/units',
      '/cycles',
      '/tree',
      '/objectives',
      '/key-results',
    ] as const) {
      const { status, text } = await scene.ask(`GET ${path}`, { key: scene.fulda.apiKey });
      expect(status).toBe(200);
      expect(text).toMatch(/Fulda|2026-Q4/);
      for (const secret of secretsOf(scene.giessen)) expect(text).not.toContain(secret);
    }
  });

  it('cannot choose a tenant by query, body or header', async () => {
    const { tenantId } = scene.giessen;
    const headers = { 'x-tenant-id': tenantId, 'x-tenant': tenantId };
    const { body } = await scene.ask('GET /organisation?tenant=x', {
      key: scene.fulda.apiKey,
      headers,
    });
    expect(body).toMatchObject({ id: scene.fulda.tenantId });
    expect(
      (await scene.ask(`GET /tree?tenantId=${tenantId}`, { key: scene.fulda.apiKey })).status,
    ).toBe(422);
  });
});

describe('every operation', () => {
  it.each(operations.map((operation) => [operation.operationId, operation] as const))(
    'asks for a key: %s',
    async (_id, operation) => {
      const address =
        `${operation.method} /${addressOf(operation, scene.giessen).slice(1)}` as const;
      const body = bodyFor(operation, scene.giessen);
      const headers = { authorization: '', 'if-match': '"1-x"' };
      for (const authorization of ['', 'Bearer', 'Basic abc', `Bearer okr_sk_${'a'.repeat(43)}`]) {
        const answer = await scene.ask(address, { body, headers: { ...headers, authorization } });
        expect(answer).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
        expect(answer.headers['www-authenticate']).toContain('Bearer');
      }
    },
  );

  it.each(operations.map((operation) => [operation.operationId, operation] as const))(
    'asks for its scope: %s',
    async (_id, operation) => {
      const { description } = operation;
      const needed =
        description
          .split('Needs the scope')
          .at(-1)
          ?.match(/okr:\w+/g) ?? [];
      const { tenantId, personId } = scene.giessen;
      const others = scopes.filter((each) => !needed.some((one) => one === each));
      const key = await enterKey(scene.database.db, tenantId, { scopes: others, personId });
      const address =
        `${operation.method} /${addressOf(operation, scene.giessen).slice(1)}` as const;
      const answer = await scene.ask(address, {
        key,
        body: bodyFor(operation, scene.giessen),
        headers: { 'if-match': '"1-x"' },
      });
      expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
      expect(needed).not.toEqual([]);
      expect(answer.text).toContain(needed[0]);
    },
  );
});
