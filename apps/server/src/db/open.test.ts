import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from './open.ts';
import { inTenant } from './tenant.ts';
import type { TestDatabase } from './testing/test-database.ts';
import { createTestDatabase } from './testing/test-database.ts';

const participant = { name: 'zielbaum test', isServer: true };
const login = `zielbaum_login_${randomUUID().slice(0, 8)}`;
let database: TestDatabase;
let loginUrl: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.asOwner(`create role ${login} login password 'geheim'`);
  const url = new URL(database.ownerUrl);
  url.username = login;
  url.password = 'geheim';
  loginUrl = url.href;
});
afterAll(async () => {
  await database.asOwner(`drop role ${login}`);
  await database.close();
});

function open(options: { url: string; migrationUrl?: string }) {
  return openDatabase({ dataDir: '/nowhere', participant, ...options });
}

it('says which right a login lacks', async () => {
  await expect(open({ url: loginUrl, migrationUrl: database.ownerUrl })).rejects.toThrow(
    'Dem Datenbankbenutzer fehlt ein Recht (permission denied to set role "zielbaum_app")',
  );
  await expect(open({ url: loginUrl })).rejects.toThrow('Dem Datenbankbenutzer fehlt ein Recht');
});

it('works with a login that owns nothing, beside an owner for migrations', async () => {
  await database.asOwner(`grant zielbaum_app to ${login}`);
  const opened = await open({ url: loginUrl, migrationUrl: database.ownerUrl });
  const tenant_id = randomUUID();
  await inTenant(opened.db, tenant_id, (transaction) =>
    transaction
      .insertInto('organisations')
      .values({ tenant_id, name: 'Fulda', kind: 'municipality' })
      .execute(),
  );
  await opened.close();
  expect(await database.asOwner('select name from organisations')).toEqual([{ name: 'Fulda' }]);
});

it('does not wait for ever for a database that accepts and says nothing', async () => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const url = `postgres://nobody@127.0.0.1:${port}/nothing`;
  await expect(
    openDatabase({ dataDir: '/nowhere', participant, url, connectTimeoutMs: 200 }),
  ).rejects.toThrow(
    'Die Datenbank ist nicht zu erreichen (timeout expired); bitte DATABASE_URL prüfen',
  );
  // The owner answers, the server's own login does not.
  await expect(
    openDatabase({
      dataDir: '/nowhere',
      participant,
      url,
      migrationUrl: database.ownerUrl,
      connectTimeoutMs: 500,
    }),
  ).rejects.toThrow('Die Datenbank ist nicht zu erreichen (');
  for (const socket of sockets) socket.destroy();
  silent.close();
});

it('breaks off work in progress when it is closed in a hurry', async () => {
  const opened = await open({ url: database.ownerUrl });
  const waiting = inTenant(opened.db, randomUUID(), async () => new Promise(() => {}));
  waiting.catch(() => undefined);
  await opened.close({ isHurried: true });
});
