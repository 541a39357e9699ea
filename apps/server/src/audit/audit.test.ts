import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant, readInTenant } from '../db/index.ts';
import { createScene, enterKey } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';
import { recordUnattended } from './record.ts';
import { verifyAudit } from './verify.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

interface Row {
  seq: number;
  action: string;
  resource: string;
  resource_id: string | null;
  who: string;
  role: string | null;
  details: object;
}

async function entriesOf(tenantId: string): Promise<Row[]> {
  return scene.database.asOwner<Row & { seq: number }>(
    'select *, seq::int from audit_entries where tenant_id = $1 order by audit_entries.seq',
    [tenantId],
  );
}

async function newestEntry(): Promise<Row> {
  const entry = (await entriesOf(scene.giessen.tenantId)).at(-1);
  if (!entry) throw new Error('no entry');
  return entry;
}

function verify(tenantId: string) {
  return readInTenant(scene.database.db, tenantId, (transaction) =>
    verifyAudit(transaction, tenantId),
  );
}

/** Runs statements as somebody who owns the database, and whom no trigger stops. */
function tamper(statement: string): Promise<unknown> {
  return scene.database.asOwner(
    `set session_replication_role = replica; ${statement}; set session_replication_role = origin`,
  );
}

describe('every change', () => {
  it('is entered with what was done to what, in which role, by a pseudonym', async () => {
    const { cycleId, keyResultId, everyRoleKey: key } = scene.giessen;
    const body = { cycleId, title: 'Geheimer Titel' };
    const created = await scene.ask('POST /objectives', { key, body });
    const { id } = created.body as { id: string };
    expect(await newestEntry()).toMatchObject({
      action: 'objectives.create',
      resource: 'objective',
      resource_id: id,
      who: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      role: 'okrMaster',
      details: { fields: ['cycleId', 'title'] },
    });
    const byPerson = (await newestEntry()).who;
    const headers = { 'if-match': created.headers['etag'] };
    await scene.ask(`PATCH /objectives/${id}`, { body: { title: 'Anderer Titel' }, headers });
    expect(await newestEntry()).toMatchObject({
      action: 'objectives.change',
      resource: 'objectives',
      resource_id: id,
      details: { fields: ['title'] },
    });
    expect((await newestEntry()).who).not.toBe(byPerson);
    const checkIn = await scene.ask(`POST /key-results/${keyResultId}/check-ins`, {
      key,
      body: { value: 3, note: 'Notiz' },
    });
    expect(await newestEntry()).toMatchObject({
      action: 'keyResults.checkIn',
      resource: 'checkIn',
      resource_id: (checkIn.body as { id: string }).id,
      who: byPerson,
    });
    const all = JSON.stringify(await entriesOf(scene.giessen.tenantId));
    for (const text of ['Titel', 'Notiz', scene.giessen.personId]) expect(all).not.toContain(text);
  });

  it('names people as pseudonyms, also as what was changed', async () => {
    const { everyRoleKey: key, personId } = scene.giessen;
    const created = await scene.ask('POST /people', { key, body: { name: 'Robin' } });
    const person = created.body as { id: string };
    const entry = await newestEntry();
    expect(entry).toMatchObject({ action: 'people.create', resource: 'people' });
    const names = await scene.database.asOwner<{ person_id: string; pseudonym: string }>(
      'select * from audit_names where person_id is not null',
    );
    const nameOf = (id: string) => names.find((each) => each.person_id === id)?.pseudonym;
    expect(entry.resource_id).toBe(nameOf(person.id));
    expect(entry.who).toBe(nameOf(personId));
  });

  it('is entered once, however often its request is repeated', async () => {
    const headers = { 'idempotency-key': 'einmal' };
    const body = { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31' };
    await scene.ask('POST /cycles', { body, headers });
    const before = await entriesOf(scene.giessen.tenantId);
    const again = await scene.ask('POST /cycles', { body, headers });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await entriesOf(scene.giessen.tenantId)).toEqual(before);
  });

  it('is not entered when it is refused', async () => {
    const before = await entriesOf(scene.giessen.tenantId);
    const body = { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31' };
    expect((await scene.ask('POST /cycles', { body })).status).toBe(409);
    expect(await entriesOf(scene.giessen.tenantId)).toEqual(before);
  });

  it('takes its turn: many at once make one chain', async () => {
    const { keyResultId, tenantId } = scene.giessen;
    const before = (await entriesOf(tenantId)).length;
    await Promise.all(
      Array.from({ length: 20 }, (_, value) =>
        scene.ask(`POST /key-results/${keyResultId}/check-ins`, { body: { value } }),
      ),
    );
    const entries = await entriesOf(tenantId);
    expect(entries).toHaveLength(before + 20);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    expect(await verify(tenantId)).toEqual({ whole: entries.length, brokenSeq: null });
  });
});

describe('the log', () => {
  it('is only ever added to, by the server and by the owner', async () => {
    const { tenantId } = scene.giessen;
    for (const statement of [
      sql`update audit_entries set who = 'x'`,
      sql`delete from audit_entries`,
      sql`update audit_chains set seq = 0`,
    ]) {
      const attempt = inTenant(scene.database.db, tenantId, (transaction) =>
        statement.execute(transaction),
      );
      await expect(attempt).rejects.toThrow('permission denied');
    }
    for (const statement of [
      `update audit_entries set who = 'x'`,
      'delete from audit_entries',
      'truncate audit_entries',
    ]) {
      await expect(scene.database.asOwner(statement)).rejects.toThrow(
        'audit entries cannot be changed or deleted',
      );
    }
  });

  it('takes no text that somebody could have written', async () => {
    const { tenantId } = scene.giessen;
    const attempt = inTenant(scene.database.db, tenantId, (transaction) =>
      recordUnattended(transaction, tenantId, {
        action: 'goalList.import',
        thing: { resource: 'organisation', id: 'ein Satz' },
      }),
    );
    await expect(attempt).rejects.toThrow('check constraint');
  });
});

describe('verifying', () => {
  const tamperings: [string, (tenant: string) => string, number?][] = [
    ['a changed entry', (id) => `update audit_entries set who = 'x' where seq = 2 and ${id}`],
    [
      'changed details',
      (id) => `update audit_entries set details = '{"fields":["x"]}' where seq = 2 and ${id}`,
    ],
    [
      'an entry changed together with its hash',
      (id) =>
        `update audit_entries e set who = 'x', hash = (
           select audit_hash((r.tenant_id, r.seq, r.at, r.action, r.resource, r.resource_id, 'x', r.role,
             r.details, r.previous_hash, r.hash)::audit_entries)
           from audit_entries r where r.seq = 2 and r.${id}) where seq = 2 and ${id}`,
      3,
    ],
    ['a missing entry', (id) => `delete from audit_entries where seq = 2 and ${id}`],
    ['a missing end', (id) => `delete from audit_entries where seq = 4 and ${id}`, 4],
    ['no entry at all', (id) => `delete from audit_entries where ${id}`, 1],
  ];

  it.each(tamperings)('finds %s', async (_what, statement, brokenSeq = 2) => {
    const tenantId = crypto.randomUUID();
    const { db } = scene.database;
    await inTenant(db, tenantId, async (transaction) => {
      await transaction
        .insertInto('organisations')
        .values({ tenant_id: tenantId, name: tenantId, kind: 'municipality' })
        .execute();
      for (let count = 0; count < 4; count++) {
        const thing = { resource: 'organisation', id: null };
        await recordUnattended(transaction, tenantId, { action: 'goalList.import', thing });
      }
    });
    expect(await verify(tenantId)).toEqual({ whole: 4, brokenSeq: null });
    await tamper(statement(`tenant_id = '${tenantId}'`));
    expect(await verify(tenantId)).toEqual({ whole: brokenSeq - 1, brokenSeq });
  });

  it('still works after old entries are cut off, which needs a year at least', async () => {
    const { tenantId } = scene.fulda;
    const { db } = scene.database;
    await enterKey(db, tenantId);
    for (let count = 0; count < 3; count++) {
      const body = { name: `Z${count}`, start: '2027-01-01', end: '2027-03-31' };
      await scene.ask('POST /cycles', { key: scene.fulda.apiKey, body });
    }
    const cut = (keep: string) =>
      inTenant(db, tenantId, (transaction) =>
        sql<{ cut: number }>`select cut_audit(${keep}::interval)::int as cut`.execute(transaction),
      );
    await expect(cut('11 months')).rejects.toThrow('for a year at least');
    expect((await cut('10 years')).rows).toEqual([{ cut: 0 }]);
    // Eleven years pass, for the first two entries: made again as they would have been.
    await tamper(`
      do $$
      declare
        entry audit_entries;
        last text := '';
      begin
        for entry in select * from audit_entries where tenant_id = '${tenantId}' order by seq loop
          if entry.seq <= 2 then entry.at := entry.at - interval '11 years'; end if;
          entry.previous_hash := last;
          last := audit_hash(entry);
          update audit_entries set at = entry.at, previous_hash = entry.previous_hash, hash = last
            where tenant_id = entry.tenant_id and seq = entry.seq;
        end loop;
        update audit_chains set hash = last where tenant_id = '${tenantId}';
      end $$`);
    expect(await verify(tenantId)).toEqual({ whole: 3, brokenSeq: null });
    expect((await cut('10 years')).rows).toEqual([{ cut: 2 }]);
    expect(await verify(tenantId)).toEqual({ whole: 1, brokenSeq: null });
    await tamper(`update audit_chains set cut_seq = 1 where tenant_id = '${tenantId}'`);
    expect(await verify(tenantId)).toEqual({ whole: 0, brokenSeq: 2 });
  });
});
