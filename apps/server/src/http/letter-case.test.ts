import type { Cycle, Objective, Person, Review } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlliance, join } from '../testing/alliance.ts';
import type { Alliance } from '../testing/alliance.ts';
import { allOperations } from '../testing/operations.ts';
import { addressOf } from '../testing/requests.ts';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
let alliance: Alliance;
let ids: Record<string, string>;
beforeAll(async () => {
  scene = await createScene();
  const { keyResultId, objectiveId, tenantId, everyRoleKey: key } = scene.giessen;
  const checkIn = await make<{ id: string }>(`POST /key-results/${keyResultId}/check-ins`, {
    value: 1,
  });
  const reading = await make<{ id: string }>('POST /audit/readings', { reason: 'Stichprobe' });
  alliance = await createAlliance(scene, 'Verbund');
  await join(scene, scene.giessen, alliance);
  const { tenantId: allianceId } = alliance;
  await scene.ask(`PUT /objectives/${objectiveId}/shares/${allianceId}`, { key, body: {} });
  const shared = await scene.ask('GET /shared-objectives', { key: alliance.key });
  const sharedId = (shared.body as { items: { id: string }[] }).items[0]?.id ?? '';
  ids = { checkInId: checkIn.id, readingId: reading.id, allianceId, sharedId, memberId: tenantId };
});
afterAll(() => scene.close());

async function make<Made>(request: `POST /${string}`, body: object): Promise<Made> {
  const answer = await scene.ask(request, { key: scene.giessen.everyRoleKey, body });
  expect(answer, request).toMatchObject({ status: 201 });
  return answer.body as Made;
}

async function change(address: `/${string}`, body: object) {
  const key = scene.giessen.everyRoleKey;
  const { headers } = await scene.ask(`GET ${address}`, { key });
  return scene.ask(`PATCH ${address}`, { key, body, headers: { 'if-match': headers.etag ?? '' } });
}

/** Ids in capitals, and nothing else. */
function inCapitals(text: string): string {
  return text.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => id.toUpperCase());
}

const reads = (await allOperations()).filter(
  ({ method, operationId, path }) =>
    method === 'GET' && operationId !== 'live.events' && /\{|trends/.test(path),
);

describe('an id in capital letters', () => {
  it.each(reads)('reads the same: $operationId', async (operation) => {
    const { giessen } = scene;
    const isOfAlliance = /members|shared-/.test(operation.path);
    const address =
      operation.operationId === 'trends'
        ? `/trends?unit=${giessen.unitId}`
        : addressOf(operation, { ...giessen, ...ids }).replace(/[?&]cursor=[^&]*/, '');
    const ask = async (text: string) => {
      const { status, body } = await scene.ask(`GET ${text as `/${string}`}`, {
        key: isOfAlliance ? alliance.key : giessen.everyRoleKey,
      });
      return { status, body: { ...(body as object), traceId: undefined } };
    };
    expect(inCapitals(address)).not.toBe(address);
    expect(await ask(inCapitals(address))).toEqual(await ask(address));
  });

  it('names a parent, once', async () => {
    const { cycleId, objectiveId } = scene.giessen;
    const parentId = objectiveId.toUpperCase();
    const { id, alignments } = await make<Objective>('POST /objectives', {
      cycleId: cycleId.toUpperCase(),
      title: 'Ein Kind',
      alignments: [{ parentId }],
    });
    expect(alignments).toEqual([{ parentId: objectiveId, weight: 1 }]);
    const twice = { alignments: [{ parentId: objectiveId }, { parentId }] };
    expect(await change(`/objectives/${id}`, twice)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/alignments/1/parentId' }] },
    });
    const loop = { alignments: [{ parentId: id.toUpperCase() }] };
    expect(await change(`/objectives/${objectiveId}`, loop)).toMatchObject({
      body: { code: 'alignment_loop' },
    });
  });

  it('names an objective to be carried over', async () => {
    const dates = { start: '2027-01-01', end: '2027-03-31' };
    const from = await make<Cycle>('POST /cycles', { name: 'Vorher', ...dates });
    const to = await make<Cycle>('POST /cycles', { name: 'Nachher', ...dates });
    const { id } = await make<Objective>('POST /objectives', { cycleId: from.id, title: 'Bleibt' });
    for (const phase of ['active', 'review']) await change(`/cycles/${from.id}`, { phase });
    const outcome = { kind: 'keep', reason: 'Es geht weiter.' };
    const review = await change(`/objectives/${id}/review`, { outcome });
    expect(review.body as Review).toMatchObject({ outcome });
    const body = { toCycleId: to.id, objectiveIds: [id.toUpperCase(), id] };
    expect(await make(`POST /cycles/${from.id}/carry-over`, body)).toMatchObject({
      objectives: [{ fromId: id }],
    });
  });

  it('keeps the roles of a person', async () => {
    const { unitId, personId } = scene.giessen;
    const memberships = [
      { role: 'admin', unitId: null },
      { role: 'member', unitId: unitId.toUpperCase() },
    ];
    const answer = await change(`/people/${personId.toUpperCase()}`, { memberships });
    expect((answer.body as Person).memberships).toEqual([
      { role: 'admin', unitId: null },
      { role: 'member', unitId },
    ]);
  });
});
