import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartError } from '../start-error.ts';
import { connectionProblem } from './connection-problem.ts';
import { openEmbedded } from './embedded/embedded.ts';
import type { EmbeddedDatabase } from './embedded/embedded.ts';
import { openDatabase } from './open.ts';

const participant = { name: 'zielbaum test', isServer: false };
const password = 'g3heim!';
let folder: string;
/** A server of its own, because of its rules about who may log in. */
let server: EmbeddedDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zielbaum-login-'));
  await chmod(folder, 0o755);
  const rules = join(folder, 'pg_hba.conf');
  const kinds = ['host all zielbaum_owner', 'host all zielbaum_server', 'host all plain'];
  const lines = [...kinds, 'hostssl all encrypted'].map(
    (kind) => `${kind} 127.0.0.1/32 scram-sha-256\n`,
  );
  await writeFile(rules, lines.join(''), { mode: 0o644 });
  server = await openEmbedded({
    dataDir: join(folder, 'data'),
    participant,
    settings: { hba_file: rules, fsync: 'off' },
  });
  await asOwner(`create role plain login password '${password}'`);
  await asOwner(`create role encrypted login password '${password}'`);
  await asOwner(`create database empty owner plain`);
  await asOwner(`create database old owner plain`);
  // Says of itself that it is older than it is.
  for (const statement of [
    'create schema past authorization plain',
    `create function past.current_setting(text) returns text language sql
       as $$ select case when $1 = 'server_version' then '14.2' else '140002' end $$`,
    'alter database old set search_path = past, pg_catalog',
  ]) {
    await asOwner(statement, 'old');
  }
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function asOwner(statement: string, database = 'postgres'): Promise<void> {
  const client = new pg.Client({ ...server.owner, database });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function address(login: string, rest: string): string {
  return `postgres://${login}@${server.owner.host}:${server.owner.port}/${rest}`;
}

/** The sentence, in both languages, for addresses that do not work. */
async function refusal(url: string, migrationUrl?: string) {
  const error: unknown = await openDatabase({
    dataDir: '/nowhere',
    participant,
    url,
    migrationUrl,
  }).then(
    (opened) => opened.close(),
    (reason: unknown) => reason,
  );
  if (!(error instanceof StartError)) throw error;
  const { de, en } = error.sentence;
  for (const text of [de, en]) {
    expect(text).not.toContain(password);
    expect(text).not.toContain('f4lsch');
    expect(text).not.toContain('\n');
  }
  return { de, en };
}

describe('an address of a database', () => {
  it.each([
    [
      'a wrong password',
      'plain:f4lsch',
      'empty',
      'Die Datenbank weist die Anmeldung ab (password authentication failed for user "plain"); bitte Benutzer und Kennwort in DATABASE_URL prüfen.',
    ],
    [
      'no password',
      'plain',
      'empty',
      'Die Datenbank verlangt ein Kennwort; bitte in DATABASE_URL angeben (postgres://Name:Kennwort@Rechner/Datenbank) oder in PGPASSWORD.',
    ],
    [
      'a database that is missing',
      `plain:${password}`,
      'missing',
      'Die Datenbank gibt es auf dem Server nicht (database "missing" does not exist); bitte anlegen oder in DATABASE_URL eine andere nennen.',
    ],
    [
      'a user without the needed rights',
      `plain:${password}`,
      'empty',
      'Dem Datenbankbenutzer fehlt ein Recht (permission denied to grant role "zielbaum_app"); docs/guide/operations.md sagt, welche er braucht.',
    ],
    [
      'no TLS where it is required',
      `encrypted:${password}`,
      'empty',
      'Die Datenbank nimmt diese Verbindung nicht an (no pg_hba.conf entry for host "127.0.0.1", user "encrypted", database "empty", no encryption); verlangt sie TLS, gehört ?sslmode=verify-full ans Ende von DATABASE_URL, sonst fehlt eine Zeile in ihrer pg_hba.conf.',
    ],
    [
      'TLS where there is none',
      `plain:${password}`,
      'empty?sslmode=verify-full',
      'Die Datenbank bietet kein TLS an; bitte dort einschalten oder sslmode aus DATABASE_URL nehmen.',
    ],
    [
      'a certificate that is not there',
      `plain:${password}`,
      'empty?sslmode=verify-full&sslrootcert=/nowhere/ca.pem',
      'Die Datei „/nowhere/ca.pem“, die DATABASE_URL nennt, gibt es nicht.',
    ],
    [
      'a PostgreSQL that is too old',
      `plain:${password}`,
      'old',
      'Die Datenbank ist PostgreSQL 14.2; nötig ist Version 15 oder neuer: bitte in DATABASE_URL eine solche nennen, oder ohne DATABASE_URL die eingebaute benutzen.',
    ],
  ])('with %s is refused in one sentence, without the password', async (...place) => {
    const [, login, rest, sentence] = place;
    expect((await refusal(address(login, rest))).de).toBe(sentence);
  });

  it('says which of the two settings is wrong', async () => {
    const right = address(`plain:${password}`, 'empty');
    const wrong = address('plain:f4lsch', 'empty');
    expect((await refusal(right, wrong)).en).toBe(
      'The database refuses the login (password authentication failed for user "plain"); please check user and password in MIGRATION_DATABASE_URL.',
    );
  });

  it('is told that the database has no connection left', async () => {
    await asOwner('alter role plain connection limit 0');
    const { en } = await refusal(address(`plain:${password}`, 'empty'));
    await asOwner('alter role plain connection limit -1');
    expect(en).toBe(
      'The database cannot be reached (too many connections for role "plain"); please check DATABASE_URL, and whether it runs.',
    );
  });
});

it.each(['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
  'a certificate that is not trusted (%s) leads to the setting',
  (code) => {
    const error = Object.assign(new Error('self-signed certificate'), { code });
    expect(connectionProblem(error, 'DATABASE_URL')).toMatchObject({
      sentence: {
        de: expect.stringContaining('nennt dort sslrootcert=/Pfad/ca.pem.'),
        en: expect.stringMatching(/not trusted \(self-signed certificate\); in DATABASE_URL/),
      },
    });
  },
);

it('a bug stays a bug', () => {
  const bug = new TypeError('x is not a function');
  expect(connectionProblem(bug, 'DATABASE_URL')).toBe(bug);
});
