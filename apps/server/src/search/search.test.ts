import type { Page, SearchHit } from '@zielbaum/model';
import { pageOf, searchHitSchema } from '@zielbaum/model/schemas';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { inTenant } from '../db/index.ts';
import { createScene } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

let scene: Scene;
const ids = new Map<string, string>();

beforeAll(async () => {
  scene = await createScene();
  await objective('Wohngeld kommt schnell', { description: 'Kein Antrag bleibt liegen.' });
  await objective('Anträge sind einfach zu stellen', { themes: ['Wohnen', 'Ende zu Ende'] });
  await objective('Unterlagen stehen digital bereit', {
    description: 'Wer Wohngeld braucht, reicht nichts zweimal ein.',
  });
  await objective('Staff can work with applications', { state: 'active' });
  await keyResult('Wohngeld kommt schnell', 'Bearbeitungszeit Wohngeldstelle', 100);
  await keyResult('Wohngeld kommt schnell', 'Grüße aus dem Bürgeramt', 1);
});
afterAll(() => scene.close());

async function objective(title: string, more: object = {}, on = scene): Promise<string> {
  const { cycleId, unitId } = on.giessen;
  const body = { cycleId, unitId, title, ...more };
  const created = await on.ask('POST /objectives', { body });
  const { id } = created.body as { id: string };
  ids.set(title, id);
  return id;
}

async function keyResult(of: string, title: string, target: number): Promise<void> {
  const metric = { kind: 'number', baseline: 0, target };
  const body = { objectiveId: ids.get(of), title, metric };
  const created = await scene.ask('POST /key-results', { body });
  ids.set(title, (created.body as { id: string }).id);
}

function search(query: Record<string, string>, on = scene): Promise<Answer> {
  return on.ask(`GET /search?${new URLSearchParams(query).toString()}`);
}

async function hits(query: Record<string, string>, on = scene): Promise<readonly SearchHit[]> {
  const { status, text, body } = await search(query, on);
  expect(status, text).toBe(200);
  return (body as Page<SearchHit>).items;
}

async function titles(query: Record<string, string>, on = scene): Promise<string[]> {
  return (await hits(query, on)).map(({ title }) => title);
}

describe('words', () => {
  it('are found exactly, then as a part, titles before descriptions', async () => {
    expect(await titles({ q: 'wohngeld' })).toEqual([
      'Wohngeld kommt schnell',
      'Unterlagen stehen digital bereit',
      'Bearbeitungszeit Wohngeldstelle',
    ]);
  });

  it('are found by their German stem, before what is only similar', async () => {
    expect(await titles({ q: 'Antrag' })).toEqual([
      'Wohngeld kommt schnell',
      'Anträge sind einfach zu stellen',
    ]);
    expect(await titles({ q: 'Anträgen' })).toHaveLength(2);
  });

  it('are found by another form of a verb', async () => {
    expect(await titles({ q: 'kommen' })).toEqual(['Wohngeld kommt schnell']);
    expect(await titles({ q: 'bleiben' })).toEqual(['Wohngeld kommt schnell']);
    expect(await titles({ q: 'steht' })).toEqual(['Unterlagen stehen digital bereit']);
  });

  it.each(['Grüße', 'Gruesse', 'grusse', 'GRÜSSE', 'Burgeramt', 'Buergeramt', 'Bürgeramt'])(
    'are found however their umlauts are written: %s',
    async (q) => {
      expect(await titles({ q })).toEqual(['Grüße aus dem Bürgeramt']);
    },
  );

  it.each(['wohngelt', 'Wohgneld', 'wohngedl'])('are found with a slip: %s', async (q) => {
    expect(await titles({ q })).toContain('Wohngeld kommt schnell');
  });

  it('are found from their beginning on, and inside of compounds', async () => {
    expect(await titles({ q: 'wo' })).toContain('Wohngeld kommt schnell');
    expect(await titles({ q: 'zeit' })).toEqual(['Bearbeitungszeit Wohngeldstelle']);
  });

  it('may be English', async () => {
    expect(await titles({ q: 'application' })).toEqual(['Staff can work with applications']);
    expect(await titles({ q: 'the applications' })).toEqual(['Staff can work with applications']);
  });

  it('must all be there, apart from those that are everywhere', async () => {
    expect(await titles({ q: 'wohngeld unterlagen' })).toEqual([
      'Unterlagen stehen digital bereit',
    ]);
    expect(await titles({ q: 'Unterlagen für das Wohngeld' })).toHaveLength(1);
    expect(await titles({ q: 'wohngeld hallenbad' })).toEqual([]);
    expect(await titles({ q: 'und die' })).toEqual([]);
  });

  it('come with the piece of text they stand in', async () => {
    const [first, second] = await hits({ q: 'wohngeld' });
    expect(first?.match).toEqual({
      field: 'title',
      text: 'Wohngeld kommt schnell',
      ranges: [{ start: 0, end: 8 }],
    });
    expect(second?.match).toEqual({
      field: 'description',
      text: 'Wer Wohngeld braucht, reicht nichts zweimal ein.',
      ranges: [{ start: 4, end: 12 }],
    });
  });

  it('are plain text: operators and wildcards mean nothing', async () => {
    for (const q of ["wohngeld' or 1=1", 'wohngeld & !kommt', '%%wohn__', 'a:*|b', '\\\\(wohn']) {
      expect((await search({ q })).status, q).toBe(200);
    }
    expect(await titles({ q: '!wohngeld' })).toContain('Wohngeld kommt schnell');
  });
});

describe('a hit', () => {
  it('carries what the goal is and how it stands', async () => {
    const keyResultId = ids.get('Bearbeitungszeit Wohngeldstelle') ?? '';
    const checkIn = { value: 100 };
    await scene.ask(`POST /key-results/${keyResultId}/check-ins`, { body: checkIn });
    const answer = await search({ q: 'wohngeldstelle' });
    expect(pageOf(searchHitSchema).safeParse(answer.body).error).toBeUndefined();
    const { cycleId, unitId } = scene.giessen;
    expect((answer.body as Page<SearchHit>).items).toMatchObject([
      {
        kind: 'keyResult',
        id: keyResultId,
        objectiveId: ids.get('Wohngeld kommt schnell'),
        cycleId,
        unitId,
        state: 'draft',
        score: { progress: 1, pace: 'achieved', isStale: false },
      },
    ]);
    const [objectiveHit] = await hits({ q: 'wohngeld schnell' });
    expect(objectiveHit).toMatchObject({ kind: 'objective', score: { progress: 0.5 } });
  });

  it('has the numbers of lists and details', async () => {
    for (const { kind, id, score } of await hits({ cycle: 'current' })) {
      const path = kind === 'objective' ? 'objectives' : 'key-results';
      const { body } = await scene.ask(`GET /${path}/${id}`);
      expect((body as { score: object }).score).toMatchObject(score);
    }
  });
});

describe('filters', () => {
  let belowId: string;
  beforeAll(async () => {
    const { tenantId, unitId } = scene.giessen;
    const [unit] = await scene.database.asOwner<{ id: string }>(
      `insert into units (tenant_id, name, parent_id) values ($1, 'Wohnen', $2) returning id`,
      [tenantId, unitId],
    );
    belowId = unit?.id ?? '';
    await objective('Ein Ziel weiter unten', { unitId: belowId });
    await objective('Ein Ziel von niemandem', { unitId: null });
  });

  it('work without words, in the order of creation, key results behind their objective', async () => {
    expect(await titles({ cycle: 'current' })).toEqual([
      'Ziel von Gießen',
      'Schlüsselergebnis von Gießen',
      'Wohngeld kommt schnell',
      'Bearbeitungszeit Wohngeldstelle',
      'Grüße aus dem Bürgeramt',
      'Anträge sind einfach zu stellen',
      'Unterlagen stehen digital bereit',
      'Staff can work with applications',
      'Ein Ziel weiter unten',
      'Ein Ziel von niemandem',
    ]);
    expect((await hits({ kind: 'objective' })).every(({ match }) => match === null)).toBe(true);
  });

  it('by unit cover the units below it', async () => {
    const { unitId } = scene.giessen;
    expect(await titles({ unit: unitId, q: 'Ziel' })).toEqual([
      'Ziel von Gießen',
      'Ein Ziel weiter unten',
    ]);
    expect(await titles({ unit: belowId.toUpperCase() })).toEqual(['Ein Ziel weiter unten']);
  });

  it('by theme, state and kind are exact', async () => {
    expect(await titles({ theme: 'Ende zu Ende' })).toEqual(['Anträge sind einfach zu stellen']);
    expect(await titles({ theme: 'ende zu ende' })).toEqual([]);
    expect(await titles({ state: 'active' })).toEqual([
      'Ziel von Gießen',
      'Schlüsselergebnis von Gießen',
      'Staff can work with applications',
    ]);
    expect(await titles({ q: 'wohngeld', kind: 'keyResult' })).toEqual([
      'Bearbeitungszeit Wohngeldstelle',
    ]);
  });

  it('by pace and staleness use the numbers of today', async () => {
    expect(await titles({ pace: 'achieved' })).toEqual(['Bearbeitungszeit Wohngeldstelle']);
    const fresh = { q: 'schlüsselergebnis', stale: 'false' };
    const { keyResultId } = scene.giessen;
    await scene.ask(`POST /key-results/${keyResultId}/check-ins`, { body: { value: 1 } });
    expect(await titles(fresh)).toEqual(['Schlüsselergebnis von Gießen']);
    expect(await titles({ ...fresh, stale: 'true' })).toEqual([]);
    expect(await titles({ q: 'schlüsselergebnis', pace: 'offTrack' })).toHaveLength(1);
  });

  it('of a dropped key result say that it is', async () => {
    const path = `/key-results/${ids.get('Grüße aus dem Bürgeramt')}` as const;
    const { headers } = await scene.ask(`GET ${path}`);
    const ifMatch = { 'if-match': headers['etag'] };
    await scene.ask(`PATCH ${path}`, { body: { state: 'dropped' }, headers: ifMatch });
    expect(await titles({ state: 'dropped' })).toEqual(['Grüße aus dem Bürgeramt']);
  });

  it('by cycle find another one, or all of them', async () => {
    const { body } = await scene.ask('POST /cycles', {
      body: { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31' },
    });
    await objective('Wohngeld im nächsten Jahr', { cycleId: (body as { id: string }).id });
    expect(await titles({ q: 'wohngeld jahr' })).toEqual([]);
    expect(await titles({ q: 'wohngeld jahr', cycle: '2027-Q1' })).toHaveLength(1);
    expect(await titles({ q: 'wohngeld', cycle: 'all' })).toHaveLength(4);
  });
});

describe('pages', () => {
  it('follow each other without a gap, whatever their length', async () => {
    const queries: Record<string, string>[] = [{ q: 'wohngeld' }, { cycle: 'current' }];
    for (const query of queries) {
      const all = await titles(query);
      for (const limit of ['1', '2', '3']) {
        const found: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const answer = await search({ ...query, limit, ...(cursor && { cursor }) });
          const page = answer.body as Page<SearchHit>;
          found.push(...page.items.map(({ title }) => title));
          cursor = page.nextCursor;
        }
        expect(found).toEqual(all);
      }
    }
  });

  it('have an ETag, and answer 304', async () => {
    const { headers } = await search({ q: 'wohngeld' });
    const again = await scene.ask('GET /search?q=wohngeld', {
      headers: { 'if-none-match': headers['etag'] },
    });
    expect([again.status, again.text]).toEqual([304, '']);
  });
});

describe('refused', () => {
  it.each<[string, Record<string, string>, string]>([
    ['nothing at all', {}, 'Suchwörter'],
    ['a page of nothing', { limit: '5' }, 'Suchwörter'],
    ['one letter', { q: 'a' }, '?q'],
    ['201 letters', { q: 'a'.repeat(201) }, '?q'],
    ['words without letters', { q: '– § –' }, '?q'],
    ['a state that does not exist', { state: 'open' }, '?state'],
    ['a pace that does not exist', { pace: 'fast' }, '?pace'],
    ['staleness as a number', { stale: '1' }, '?stale'],
    ['an unknown filter', { person: 'x' }, '?person'],
    ['all cycles without words', { cycle: 'all', state: 'active' }, '?cycle'],
    ['all cycles with a pace', { q: 'ziel', cycle: 'all', pace: 'open' }, '?cycle'],
    ['a theme nothing can have', { theme: 'a\0b' }, '?theme'],
    ['a cursor of another list', { q: 'ziel', cursor: 'YWJj' }, '?cursor'],
    ['more than a page holds', { q: 'ziel', limit: '201' }, '?limit'],
  ])('is %s', async (_what, query, named) => {
    const answer = await search(query);
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect(answer.text).toContain(named);
  });

  it.each<Record<string, string>>([
    { unit: crypto.randomUUID() },
    { unit: 'Digitalisierung' },
    { q: 'ziel', cycle: '2031-Q1' },
    { pace: 'open', cycle: '2031-Q1' },
  ])('is what does not exist: %o', async (query) => {
    expect(await search(query)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('with words of 200 letters and ten thousand words in a description, it works', async () => {
    const description = Array.from({ length: 1_600 }, (_, index) => `w${index}`).join(' ');
    await objective('Langer Text', { description });
    expect((await search({ q: 'a'.repeat(200) })).status).toBe(200);
    expect((await search({ q: 'ab '.repeat(66) })).status).toBe(200);
    expect(await titles({ q: 'w1599' })).toEqual(['Langer Text']);
  });
});

describe('another organisation', () => {
  it('is not found, nor are its units', async () => {
    const key = scene.fulda.apiKey;
    const ofFulda = await scene.ask('GET /search?q=ziel&cycle=all', { key });
    expect((ofFulda.body as Page<SearchHit>).items.map(({ title }) => title)).toEqual([
      'Ziel von Fulda',
    ]);
    const { unitId } = scene.giessen;
    expect((await scene.ask(`GET /search?unit=${unitId}`, { key })).status).toBe(404);
  });
});

describe('what was written', () => {
  let own: Scene;
  beforeEach(async () => {
    own = await createScene();
    return () => own.close();
  });

  it('is found at once, and no longer by what it said before', async () => {
    expect(await titles({ q: 'hallenbad' }, own)).toEqual([]);
    const id = await objective('Das Hallenbad öffnet früher', {}, own);
    expect(await titles({ q: 'hallenbad' }, own)).toHaveLength(1);
    const { headers } = await own.ask(`GET /objectives/${id}`);
    const ifMatch = { 'if-match': headers['etag'] };
    await own.ask(`PATCH /objectives/${id}`, { body: { title: 'Freibad' }, headers: ifMatch });
    expect(await titles({ q: 'hallenbad' }, own)).toEqual([]);
    expect(await titles({ q: 'freibad' }, own)).toEqual(['Freibad']);
  });

  it('by another server is found at once, without hearing of it', async () => {
    expect(await titles({ q: 'hallenbad' }, own)).toEqual([]);
    const other = createApp({ db: own.database.db, clock: () => own.clock.now });
    const { apiKey, cycleId } = own.giessen;
    own.cable.cut();
    own.cable.mend();
    await other.inject({
      method: 'POST',
      url: '/api/v1/objectives',
      headers: { authorization: `Bearer ${apiKey}` },
      payload: { cycleId, title: 'Hallenbad' },
    });
    await other.close();
    await expect.poll(async () => (await search({ q: 'hallenbad' }, own)).status).toBe(200);
    expect(await titles({ q: 'hallenbad' }, own)).toEqual(['Hallenbad']);
  });

  it('past the outbox is found the next day', async () => {
    expect(await titles({ q: 'hallenbad' }, own)).toEqual([]);
    const { tenantId, cycleId } = own.giessen;
    await inTenant(own.database.db, tenantId, (transaction) =>
      transaction
        .insertInto('objectives')
        .values({ tenant_id: tenantId, cycle_id: cycleId, title: 'Hallenbad' })
        .execute(),
    );
    own.clock.now = new Date('2026-11-24T10:00:00Z');
    expect(await titles({ q: 'hallenbad' }, own)).toEqual(['Hallenbad']);
  });

  it('in great number is found as well', async () => {
    const { tenantId, cycleId } = own.giessen;
    expect(await titles({ q: 'hallenbad' }, own)).toEqual([]);
    await own.database.asOwner(
      `with goals as (
        insert into objectives (tenant_id, cycle_id, title)
        select $1, $2, 'Hallenbad ' || number from generate_series(1, 4500) number returning id
      ), results as (
        insert into key_results (tenant_id, objective_id, title, metric)
        select $1, id, 'Becken', '{"kind":"number","baseline":0,"target":1}' from goals
      )
      insert into events (tenant_id, resource, resource_id, cycle_id, objective_id)
      select $1, 'objective', id, $2, id from goals`,
      [tenantId, cycleId],
    );
    const { body } = await search({ q: 'hallenbad 4321' }, own);
    expect((body as Page<SearchHit>).items).toMatchObject([{ title: 'Hallenbad 4321' }]);
    expect(await titles({ q: 'becken', limit: '200' }, own)).toHaveLength(200);
  });

  it('while many search at the same time is found by all', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, number) => {
        const title = `Hallenbad ${'abcdefghijklmnopqrst'[number] ?? ''}${number}`;
        await objective(title, {}, own);
        return [title, await titles({ q: title }, own)] as const;
      }),
    );
    for (const [title, found] of answers) expect(found).toContain(title);
  });
});
