import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startProgram } from './testing/program.ts';
import type { Program } from './testing/program.ts';
import { createScene } from './testing/scene.ts';
import type { Scene } from './testing/scene.ts';

const running: ChildProcess[] = [];
let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));
afterAll(() => scene.close());

/** Starts the server as a program on the scene's database. */
function start(environment: Record<string, string>): Program {
  const program = startProgram({ DATABASE_URL: scene.database.ownerUrl, ...environment });
  running.push(program.child);
  return program;
}

const soon = { timeout: 20_000 };

it('says its address when it answers, and ends at once with all streams when asked to', async () => {
  const server = start({});
  await expect.poll(server.address, soon).not.toBe('');
  const { apiKey } = scene.giessen;
  const stream = await fetch(`${server.address()}/api/v1/events`, {
    headers: { authorization: `Bearer ${apiKey}` },
  });
  const rest = stream.text();
  server.child.kill('SIGTERM');
  expect(await server.ended).toEqual([0, null]);
  expect(await rest).toMatch(/^id: \d+\n/);
});

it('finishes what it is answering before it ends, and loses nothing it has confirmed', async () => {
  const server = start({});
  await expect.poll(server.address, soon).not.toBe('');
  const { apiKey, cycleId } = scene.giessen;
  const answers = Array.from({ length: 20 }, (_, number) =>
    fetch(`${server.address()}/api/v1/objectives`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ cycleId, title: `Letzte Minute ${number}` }),
    }).then(
      ({ status }) => status,
      () => 0,
    ),
  );
  await Promise.race(answers);
  server.child.kill('SIGINT');
  const confirmed = (await Promise.all(answers)).filter((status) => status === 201).length;
  expect(await server.ended).toEqual([0, null]);
  const rows = await scene.database.asOwner(
    "select 1 from objectives where title like 'Letzte Minute%'",
  );
  expect(confirmed).toBeGreaterThan(0);
  expect(rows.length).toBeGreaterThanOrEqual(confirmed);
});

it('says in one sentence that its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = String((other.address() as AddressInfo).port);
  const server = start({ ZIELBAUM_PORT: port });
  expect(await server.ended).toEqual([1, null]);
  expect(server.output()).toContain(`Der Server kann seinen Anschluss nicht öffnen`);
  expect(server.output()).not.toMatch(/\n\s+at /);
  other.close();
});

it('ends at once when asked to while it waits for a database that says nothing', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const asked = once(silent, 'connection');
  const server = start({ DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/nothing` });
  const [socket] = (await asked) as [Socket];
  const begin = performance.now();
  server.child.kill('SIGTERM');
  expect(await server.ended).toEqual([0, null]);
  expect(performance.now() - begin).toBeLessThan(4_000);
  socket.destroy();
  silent.close();
});

it('says in one sentence which setting is wrong', async () => {
  const server = start({ ZIELBAUM_PORT: 'viele' });
  expect(await server.ended).toEqual([1, null]);
  expect(server.output().trim().split('\n')).toHaveLength(1);
});
