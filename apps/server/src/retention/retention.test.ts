import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { verifyAudit } from '../audit/verify.ts';
import { readInTenant } from '../db/index.ts';
import { authoredTables } from '../people/shown-author.ts';
import { personalColumns } from '../people/personal-data.ts';
import { createScene, enterKey, enterPerson } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';
import { retentionClasses, timedClasses } from './classes.ts';
import { runRetention } from './run.ts';

const nothing = { authorship: 0, vote: 0, key: 0, passing: 0, audit: 0 };
const today = '2026-11-23';
const name = 'Toni Beispiel';

let scene: Scene;
let personId: string;
let personsKey: string;
beforeAll(async () => {
  scene = await createScene({ limits: { sweepMs: 20 } });
  const { tenantId } = scene.giessen;
  personId = await enterPerson(scene.database, tenantId, { role: 'okrMaster' });
  personsKey = await enterKey(scene.database.db, tenantId, { personId });
  const headers = { 'if-match': (await scene.ask('GET /settings')).headers['etag'] };
  const key = scene.giessen.everyRoleKey;
  await scene.ask('PATCH /settings', { key, body: { authorDisplay: 'name' }, headers });
});
// Whatever earlier tests have left is gone.
beforeEach(() => run());
afterAll(() => scene.close());

function run(options: { isTrial?: boolean; isDaily?: boolean } = {}) {
  return runRetention(scene.database.db, scene.giessen.tenantId, { today, who: 'cli', ...options });
}

/** Lets time pass for the newest row of a table. */
async function age(table: string, months: number): Promise<void> {
  const [row] = await scene.database.asOwner(
    `update ${table} t set created_at = now() - make_interval(months => $2) - interval '1 hour'
     where ctid = (select ctid from ${table} where tenant_id = $1 order by created_at desc limit 1)
     returning 1`,
    [scene.giessen.tenantId, months],
  );
  expect(row).toBeDefined();
}

/** Lets time pass for the audit log; what is made so old cannot be verified any more. */
async function ageAudit(months: number): Promise<void> {
  await scene.database.asOwner(
    `set session_replication_role = replica;
     update audit_entries set at = now() - make_interval(months => ${months}) - interval '1 hour'
     where tenant_id = '${scene.giessen.tenantId}' and action <> 'retention.run';
     set session_replication_role = origin`,
  );
}

async function count(table: string): Promise<number> {
  const rows = await scene.database.asOwner(`select 1 from ${table} where tenant_id = $1`, [
    scene.giessen.tenantId,
  ]);
  return rows.length;
}

async function set(retention: object): Promise<void> {
  const headers = { 'if-match': (await scene.ask('GET /settings')).headers['etag'] };
  const key = scene.giessen.everyRoleKey;
  const body = {
    retention: { authorshipMonths: 12, keyMonths: 24, auditMonths: 24, ...retention },
  };
  expect((await scene.ask('PATCH /settings', { key, body, headers })).status).toBe(200);
}

const checkIns = () => `/key-results/${scene.giessen.keyResultId}/check-ins` as const;

function checkIn(value: number) {
  return scene.ask(`POST ${checkIns()}`, { key: personsKey, body: { value } });
}

describe('classes', () => {
  it('are given to every table of the database', async () => {
    const tables = await scene.database.asOwner<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'zielbaum_migrations'`,
    );
    expect(Object.keys(retentionClasses).sort()).toEqual(tables.map((row) => row.name).sort());
  });

  it('let nothing lead to a person for good', () => {
    const authored: readonly string[] = authoredTables;
    for (const { table } of personalColumns) {
      const ends = ['person', ...timedClasses].includes(retentionClasses[table]);
      expect([table, ends || authored.includes(table)]).toEqual([table, true]);
    }
  });

  it('stand in the guide, each', () => {
    const guide = readFileSync(
      new URL('../../../../docs/guide/operations.md', import.meta.url),
      'utf8',
    );
    for (const each of new Set([...Object.values(retentionClasses), ...timedClasses])) {
      expect(guide).toContain(`| \`${each}\``);
    }
  });
});

describe('an authorship', () => {
  it('ends after the months set for it, and the unit is shown', async () => {
    await checkIn(11);
    await age('check_ins', 12);
    await checkIn(12);
    const { text } = await scene.ask(`GET ${checkIns()}`);
    expect(text.split(name)).toHaveLength(3);
    expect(await run()).toEqual({ ...nothing, authorship: 1 });
    const { body } = await scene.ask(`GET ${checkIns()}`);
    const unit = 'Digitalisierung Gießen';
    expect(body).toMatchObject({
      items: [
        { value: 11, author: unit },
        { value: 12, author: name },
      ],
    });
    const key = scene.giessen.everyRoleKey;
    const data = await scene.ask(`GET /people/${personId}/data`, { key });
    expect(data.body).toMatchObject({ records: { check_ins: [{ value: 12 }] } });
    await set({ authorshipMonths: 1 });
    await age('check_ins', 1);
    expect(await run()).toEqual({ ...nothing, authorship: 1 });
    await set({});
  });

  it('ends in the history of goals, too', async () => {
    const { objectiveId, keyResultId } = scene.giessen;
    const change = async (path: `/${string}`, body: object) => {
      const headers = { 'if-match': (await scene.ask(`GET ${path}`)).headers['etag'] };
      const { status } = await scene.ask(`PATCH ${path}`, { key: personsKey, body, headers });
      expect(status).toBe(200);
    };
    await change(`/objectives/${objectiveId}`, { title: 'Anders' });
    await change(`/key-results/${keyResultId}`, {
      metric: { kind: 'number', baseline: 0, target: 120 },
      metricChange: { reason: 'Mehr geht' },
    });
    await age('objective_events', 12);
    await age('earlier_metrics', 12);
    expect(await run()).toEqual({ ...nothing, authorship: 2 });
    const history = await scene.ask(`GET /objectives/${objectiveId}/history`);
    expect(history.body).toMatchObject({ items: [{ to: 'Anders', author: null }] });
  });

  it('leaves every number of a closed cycle as it was', async () => {
    const { cycleId } = scene.giessen;
    await checkIn(40);
    const reads = [`/tree?cycle=${cycleId}`, `/cycles/${cycleId}/summary`, '/trends'] as const;
    const read = () => Promise.all(reads.map((each) => scene.ask(`GET ${each}`)));
    await scene.database.asOwner(`update cycles set phase = 'closed' where id = $1`, [cycleId]);
    const before = await read();
    expect(before.map(({ status }) => status)).toEqual([200, 200, 200]);
    await age('check_ins', 12);
    expect(await run()).toEqual({ ...nothing, authorship: 1 });
    scene.app.server.closeAllConnections();
    const after = await read();
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    await scene.database.asOwner(`update cycles set phase = 'active' where id = $1`, [cycleId]);
  });
});

describe('a vote', () => {
  it('ends with its cycle, though the planning goes on', async () => {
    const { tenantId } = scene.giessen;
    const [planned] = await scene.database.asOwner<{ id: string; objective: string }>(
      `with cycle as (
         insert into cycles (tenant_id, name, start_date, end_date)
         values ($1, 'Nie begonnen', '2026-07-01', '2026-11-23') returning id
       ), objective as (
         insert into objectives (tenant_id, cycle_id, title, state)
         select $1, id, 'Vorschlag', 'proposed' from cycle returning id, cycle_id
       )
       insert into dots (tenant_id, cycle_id, person_id, objective_id, dots)
       select $1, cycle_id, $2, id, 3 from objective
       returning cycle_id as id, objective_id as objective`,
      [tenantId, personId],
    );
    expect(await run()).toEqual(nothing);
    expect(await count('dots')).toBe(1);
    await scene.database.asOwner(`update cycles set end_date = '2026-11-22' where id = $1`, [
      planned?.id,
    ]);
    expect(await run()).toEqual({ ...nothing, vote: 1 });
    expect(await count('dots')).toBe(0);
    const { body } = await scene.ask(`GET /cycles/${planned?.id}/dots`);
    expect(body).toMatchObject({ voting: 'over', hidden: 'tooFewVoters' });
  });
});

describe('a key', () => {
  it('goes some time after it has expired or was revoked, and no other', async () => {
    const { tenantId } = scene.giessen;
    const { db, asOwner } = scene.database;
    const month = 31 * 86_400_000;
    await enterKey(db, tenantId, { expiresAt: new Date(Date.now() - 25 * month) });
    await enterKey(db, tenantId, { expiresAt: new Date(Date.now() - month) });
    await asOwner(
      `update api_keys set revoked_at = now() - interval '2 years 1 hour' where hash = $1`,
      [await hashOfNewKey()],
    );
    const before = await count('api_keys');
    expect(await run()).toEqual({ ...nothing, key: 2 });
    expect(await count('api_keys')).toBe(before - 2);
    expect((await scene.ask('GET /tree')).status).toBe(200);

    async function hashOfNewKey(): Promise<string> {
      await enterKey(db, tenantId);
      const [row] = await asOwner<{ hash: string }>(
        'select hash from api_keys where tenant_id = $1 order by created_at desc limit 1',
        [tenantId],
      );
      return row?.hash ?? '';
    }
  });
});

describe('what passes', () => {
  it('is gone after a day, in an organisation where nothing happens, too', async () => {
    const headers = { 'idempotency-key': 'einmal' };
    await scene.ask(`POST ${checkIns()}`, { body: { value: 1 }, headers });
    await scene.database.asOwner(
      `update idempotency_keys set created_at = created_at - interval '1 day 1 hour'`,
    );
    await scene.database.asOwner(
      `update events set created_at = created_at - interval '1 day 1 hour' where tenant_id = $1`,
      [scene.giessen.tenantId],
    );
    const events = await count('events');
    expect(events).toBeGreaterThan(0);
    expect(await run()).toEqual({ ...nothing, passing: events + 1 });
    expect(await count('idempotency_keys')).toBe(0);
  });
});

describe('the audit log', () => {
  it('ends after its months with its readings, and what is left is whole', async () => {
    const key = scene.giessen.everyRoleKey;
    const asked = await scene.ask('POST /audit/readings', { key, body: { reason: 'Alt' } });
    expect(asked.status).toBe(201);
    await scene.database.asOwner(
      `update audit_readings set asked_at = now() - interval '2 years 1 hour'`,
    );
    await ageAudit(23);
    expect(await run()).toEqual({ ...nothing, audit: 1 });
    const before = await count('audit_entries');
    await ageAudit(24);
    // All but the entry of the run before.
    expect(await run()).toEqual({ ...nothing, audit: before - 1 });
    const { tenantId } = scene.giessen;
    const found = await readInTenant(scene.database.db, tenantId, (transaction) =>
      verifyAudit(transaction, tenantId),
    );
    expect(found).toEqual({ whole: 2, brokenSeq: null });
  });
});

describe('a run', () => {
  const entriesOfRuns = () =>
    scene.database.asOwner<{ who: string; details: object }>(
      `select who, details from audit_entries
       where tenant_id = $1 and action = 'retention.run' order by seq`,
      [scene.giessen.tenantId],
    );

  it('is entered where it has removed something, with how much', async () => {
    const before = (await entriesOfRuns()).length;
    expect(await run()).toEqual(nothing);
    expect(await entriesOfRuns()).toHaveLength(before);
    await checkIn(13);
    await age('check_ins', 12);
    await run();
    expect((await entriesOfRuns()).slice(before)).toEqual([
      { who: 'cli', details: { authorship: 1 } },
    ]);
  });

  it('tells without doing when it is tried only', async () => {
    await checkIn(14);
    await age('check_ins', 12);
    const before = await entriesOfRuns();
    const trial = await run({ isTrial: true });
    expect(trial).toEqual({ ...nothing, authorship: 1 });
    expect(await entriesOfRuns()).toEqual(before);
    expect(await run()).toEqual(trial);
  });

  it('happens once a day, by one of several servers, and leaves other organisations alone', async () => {
    const { tenantId } = scene.fulda;
    const fulda = await enterPerson(scene.database, tenantId, { role: 'okrMaster' });
    const key = await enterKey(scene.database.db, tenantId, { personId: fulda });
    await scene.ask(`POST /key-results/${scene.fulda.keyResultId}/check-ins`, {
      key,
      body: { value: 1 },
    });
    await checkIn(15);
    await age('check_ins', 12);
    const before = (await entriesOfRuns()).length;
    const others = [1, 2].map(() =>
      createApp({ db: scene.database.db, clock: () => scene.clock.now, limits: { sweepMs: 20 } }),
    );
    await Promise.all(others.map((app) => app.ready()));
    scene.clock.now = new Date('2026-11-24T10:00:00Z');
    const news = async () => (await entriesOfRuns()).slice(before);
    await expect.poll(news).toEqual([{ who: 'server', details: { authorship: 1 } }]);
    await checkIn(16);
    await age('check_ins', 12);
    await Promise.all(others.map((app) => app.close()));
    // Three servers have looked for work many times by now; it waits for the next day.
    expect(await news()).toHaveLength(1);
    scene.clock.now = new Date('2026-11-25T10:00:00Z');
    await expect.poll(news).toHaveLength(2);
    const left = await scene.database.asOwner(
      'select 1 from check_ins where tenant_id = $1 and person_id is not null',
      [tenantId],
    );
    expect(left).toHaveLength(1);
  });

  it('of two at once is one', async () => {
    await checkIn(17);
    await age('check_ins', 12);
    const runs = await Promise.all(
      [1, 2, 3].map(() =>
        runRetention(scene.database.db, scene.giessen.tenantId, {
          today: '2026-12-01',
          who: 'server',
          isDaily: true,
        }),
      ),
    );
    expect(runs.filter((each) => each !== undefined)).toEqual([{ ...nothing, authorship: 1 }]);
  });

  it('is told to open pages where it has changed what they show', async () => {
    await checkIn(18);
    await age('check_ins', 12);
    await scene.database.asOwner('delete from events');
    await run();
    const events = await scene.database.asOwner('select resource, resource_id from events');
    expect(events).toEqual([{ resource: 'organisation', resource_id: scene.giessen.tenantId }]);
  });
});
