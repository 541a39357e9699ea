import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allOperations } from '../testing/operations.ts';
import { addressOf, bodyFor } from '../testing/requests.ts';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

/** Whatever writes to something in a closed cycle is refused, by the API's document: none is forgotten. */
let scene: Scene;
let checkInId: string;
const writing = (await allOperations()).filter(({ method }) => method !== 'GET');

beforeAll(async () => {
  scene = await createScene();
  const { cycleId, keyResultId, tenantId } = scene.giessen;
  const entered = await scene.ask(`POST /key-results/${keyResultId}/check-ins`, {
    body: { value: 42 },
  });
  checkInId = (entered.body as { id: string }).id;
  for (const phase of ['review', 'closed']) {
    const etag = (await scene.ask(`GET /cycles/${cycleId}`)).headers['etag'] ?? '';
    const headers = { 'if-match': etag };
    const turned = await scene.ask(`PATCH /cycles/${cycleId}`, { body: { phase }, headers });
    expect(turned.status, turned.text).toBe(200);
  }
  await scene.database.asOwner('insert into reviews (tenant_id, objective_id) values ($1, $2)', [
    tenantId,
    scene.giessen.objectiveId,
  ]);
});
afterAll(() => scene.close());

/** All rows that belong to cycles, past row level security. */
function everythingInCycles(): Promise<unknown> {
  const tables = [
    'cycles',
    'objectives',
    'alignments',
    'key_results',
    'key_result_contributors',
    'earlier_metrics',
    'check_ins',
    'reviews',
    'dots',
    'dot_sums',
  ];
  return Promise.all(
    tables.map((table) => scene.database.asOwner(`select * from ${table} t order by t::text`)),
  );
}

/** Where the usual body says what is so already. */
const changes: Record<string, object> = { 'cycles.setVoting': { voting: 'open' } };

/** Operations whose address or body names something of the cycle. */
const touching = writing.filter((operation) => {
  const marked = Object.fromEntries(
    ['cycleId', 'objectiveId', 'keyResultId', 'checkInId'].map((name) => [name, 'in-the-cycle']),
  );
  const city = marked as unknown as Scene['giessen'];
  const request = [addressOf(operation, city), bodyFor(operation, city)];
  // To share is no change of what is shared; to share no longer must always be possible.
  if (operation.operationId.startsWith('shares.')) return false;
  return JSON.stringify(request).includes('in-the-cycle');
});

describe('a closed cycle', () => {
  it.each(touching.map((operation) => [operation.operationId, operation] as const))(
    'refuses %s',
    async (_id, operation) => {
      const { everyRoleKey: key } = scene.giessen;
      const address = addressOf(operation, { ...scene.giessen, checkInId });
      const { headers: known } = await scene.ask(`GET ${address as '/'}`, { key });
      const before = await everythingInCycles();
      const answer = await scene.ask(`${operation.method} /${address.slice(1)}`, {
        key,
        body: changes[operation.operationId] ?? bodyFor(operation, scene.giessen),
        headers: { 'if-match': known['etag'] ?? '', 'idempotency-key': crypto.randomUUID() },
      });
      expect(answer, answer.text).toMatchObject({ status: 409, body: { code: 'cycle_closed' } });
      expect(answer.text).toMatch(/abgeschlossen/);
      expect(await everythingInCycles()).toEqual(before);
    },
  );

  it('is touched by what one would expect', () => {
    expect(touching.map(({ operationId }) => operationId)).toEqual(
      expect.arrayContaining([
        'cycles.change',
        'objectives.create',
        'objectives.changeReview',
        'keyResults.change',
        'keyResults.checkIn',
        'keyResults.withdrawCheckIn',
      ]),
    );
  });
});
