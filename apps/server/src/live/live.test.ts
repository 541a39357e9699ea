import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { createScene, enterKey, pageOrigin } from '../testing/scene.ts';
import type { City, Scene } from '../testing/scene.ts';

let scene: Scene;
let port: number;
const open: Reader[] = [];
beforeAll(async () => {
  scene = await createScene({
    limits: { heartbeatMs: 50, streams: { most: 10_000, mostPerKey: 4 } },
  });
  await scene.app.listen({ port: 0, host: '127.0.0.1' });
  port = (scene.app.server.address() as AddressInfo).port;
});
afterEach(() => open.splice(0).forEach((reader) => reader.leave()));
afterAll(() => scene.close());

interface Reader {
  response: IncomingMessage;
  /** Everything received so far. */
  text(): string;
  /** The ids and data of all events so far. */
  events(): { id: string; event: string; data: unknown }[];
  hasEnded(): boolean;
  leave(): void;
}

/** Opens the event stream as a browser would. */
async function listen(
  options: { key?: string; lastEventId?: string; origin?: string; at?: number } = {},
): Promise<Reader> {
  const { key = scene.giessen.apiKey, lastEventId, origin, at = port } = options;
  const sent = request({
    port: at,
    host: '127.0.0.1',
    path: '/api/v1/events',
    headers: {
      authorization: `Bearer ${key}`,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      ...(origin && { origin }),
    },
  }).end();
  sent.on('error', () => undefined);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  let hasEnded = false;
  response.setEncoding('utf8').on('data', (part: string) => (text += part));
  response.on('close', () => (hasEnded = true));
  const reader: Reader = {
    response,
    text: () => text,
    events: () => eventsIn(text),
    hasEnded: () => hasEnded,
    leave: () => sent.destroy(),
  };
  open.push(reader);
  if (response.statusCode === 200) await expect.poll(() => text).not.toBe('');
  return reader;
}

function eventsIn(text: string): { id: string; event: string; data: unknown }[] {
  return text
    .split('\n\n')
    .map((block) =>
      Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2))),
    )
    .filter((fields): fields is { id: string; event: string; data: string } => 'data' in fields)
    .map(({ id, event, data }) => ({ id, event, data: JSON.parse(data) as unknown }));
}

async function checkIn(city: City = scene.giessen, value = 1): Promise<string> {
  const { body } = await scene.ask(`POST /key-results/${city.keyResultId}/check-ins`, {
    key: city.apiKey,
    body: { value },
  });
  return (body as { id: string }).id;
}

describe('the event stream', () => {
  it('tells of a check-in what has changed, and nothing of other cities', async () => {
    const giessen = await listen();
    const fulda = await listen({ key: scene.fulda.apiKey });
    const id = await checkIn();
    await expect.poll(() => giessen.events()).toHaveLength(1);
    const { cycleId, objectiveId, keyResultId } = scene.giessen;
    expect(giessen.events()[0]).toMatchObject({
      event: 'changed',
      data: { type: 'changed', resource: 'checkIn', id, cycleId, objectiveId, keyResultId },
    });
    await checkIn(scene.fulda);
    await expect.poll(() => fulda.events()).toHaveLength(1);
    expect(fulda.text()).not.toContain(id);
    expect(giessen.events()).toHaveLength(1);
  });

  it('is marked so that nothing on the way keeps or delays it, and shows signs of life', async () => {
    const { embedKey } = scene.giessen;
    const reader = await listen({ key: embedKey, origin: pageOrigin });
    expect(reader.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'access-control-allow-origin': pageOrigin,
      vary: 'Origin',
    });
    await expect.poll(() => reader.text()).toContain(': alive\n\n: alive\n\n');
  });

  it('goes on after the last event received, without gap or repetition', async () => {
    const first = await listen();
    const ids = [await checkIn(), await checkIn()];
    await expect.poll(() => first.events()).toHaveLength(2);
    const lastEventId = first.events()[0]?.id ?? '';
    first.leave();
    ids.push(await checkIn());
    const second = await listen({ lastEventId });
    ids.push(await checkIn());
    await expect.poll(() => second.events()).toHaveLength(3);
    expect(second.events().map(({ data }) => (data as { id: string }).id)).toEqual(ids.slice(1));
  });

  it('tells a new reader where it stands, so that it can go on from there', async () => {
    const first = await listen();
    const [, position] = /^id: (\d+)\n\n/.exec(first.text()) ?? [];
    first.leave();
    const id = await checkIn();
    const second = await listen({ lastEventId: String(position) });
    await expect.poll(() => second.events()).toMatchObject([{ data: { id } }]);
  });

  it.each(['0', '999999999', 'unsinn', '-1', '1e3'])(
    'asks to start again after an id it does not know: %s',
    async (lastEventId) => {
      await checkIn();
      const reader = await listen({ lastEventId });
      await expect
        .poll(() => reader.events())
        .toMatchObject([{ event: 'reset', data: { type: 'reset' } }]);
      await checkIn();
      await expect.poll(() => reader.events()).toHaveLength(2);
    },
  );

  it("does not know another city's ids", async () => {
    const fulda = await listen({ key: scene.fulda.apiKey });
    await checkIn(scene.fulda);
    await expect.poll(() => fulda.events()).toHaveLength(1);
    await checkIn();
    const reader = await listen({ lastEventId: fulda.events()[0]?.id ?? '' });
    await expect.poll(() => reader.events()).toMatchObject([{ event: 'reset' }]);
  });

  it('asks to start again when too much has happened', async () => {
    const first = await listen();
    await checkIn();
    await expect.poll(() => first.events()).toHaveLength(1);
    const { tenantId, objectiveId } = scene.giessen;
    await scene.database.asOwner(
      `insert into events (tenant_id, resource, resource_id) select $1, 'objective', $2 from generate_series(1, 501)`,
      [tenantId, objectiveId],
    );
    const reader = await listen({ lastEventId: first.events()[0]?.id ?? '' });
    await expect.poll(() => reader.events()).toMatchObject([{ event: 'reset' }]);
    await expect.poll(() => first.events()).toHaveLength(502);
  });

  it('misses none of many changes at the same time, in one order for all', async () => {
    const readers = await Promise.all([listen(), listen(), listen()]);
    const ids = await Promise.all(
      Array.from({ length: 30 }, (_, value) => checkIn(scene.giessen, value)),
    );
    for (const reader of readers) {
      await expect.poll(() => reader.events()).toHaveLength(30);
      expect(
        reader
          .events()
          .map(({ data }) => (data as { id: string }).id)
          .sort(),
      ).toEqual(ids.toSorted());
      const order = reader.events().map(({ id }) => Number(id));
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    }
  });

  it('tells what other servers have written, also while announcements were lost', async () => {
    const own = await createScene();
    const other = createApp({ db: own.database.db, clock: () => own.clock.now });
    await own.app.listen({ port: 0, host: '127.0.0.1' });
    const at = (own.app.server.address() as AddressInfo).port;
    const reader = await listen({ at, key: own.giessen.apiKey });
    const write = (value: number) =>
      other.inject({
        method: 'POST',
        url: `/api/v1/key-results/${own.giessen.keyResultId}/check-ins`,
        headers: { authorization: `Bearer ${own.giessen.apiKey}` },
        payload: { value },
      });
    await write(1);
    await expect.poll(() => reader.events()).toHaveLength(1);
    own.cable.cut();
    await write(2);
    own.cable.mend();
    await expect.poll(() => reader.events(), { timeout: 5000 }).toHaveLength(2);
    reader.leave();
    await other.close();
    await own.close();
  });
});

describe('a stream ends', () => {
  it('when its key is revoked', async () => {
    const { tenantId } = scene.giessen;
    const key = await enterKey(scene.database.db, tenantId);
    const revoked = await listen({ key });
    const other = await listen();
    await scene.database.asOwner(
      'update api_keys set revoked_at = now() where prefix = $1 and tenant_id = $2',
      [key.slice(0, 12), tenantId],
    );
    await expect.poll(() => revoked.hasEnded()).toBe(true);
    expect(other.hasEnded()).toBe(false);
    const again = await listen({ key });
    expect(again.response.statusCode).toBe(401);
    await expect.poll(() => again.text()).toContain('key_revoked');
  });

  it('when its key expires', async () => {
    const expiresAt = new Date(scene.clock.now.getTime() + 60_000);
    const key = await enterKey(scene.database.db, scene.giessen.tenantId, { expiresAt });
    const reader = await listen({ key });
    scene.clock.now = expiresAt;
    await expect.poll(() => reader.hasEnded()).toBe(true);
    expect((await listen({ key })).response.statusCode).toBe(401);
    scene.clock.now = new Date(expiresAt.getTime() - 60_000);
  });

  it('when the server closes, which waits for nobody', async () => {
    const own = await createScene();
    await own.app.listen({ port: 0, host: '127.0.0.1' });
    const at = (own.app.server.address() as AddressInfo).port;
    const reader = await listen({ at, key: own.giessen.apiKey });
    await own.close();
    expect(reader.hasEnded()).toBe(true);
  });
});

describe('too many streams', () => {
  it('of one key are refused', async () => {
    await Promise.all(Array.from({ length: 4 }, () => listen()));
    const refused = await listen();
    expect(refused.response.statusCode).toBe(429);
    expect(refused.response.headers['retry-after']).toBe('30');
    expect((await listen({ key: scene.fulda.apiKey })).response.statusCode).toBe(200);
  });
});
