import type { CheckIn, Problem, ScoredKeyResult, Tree } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant } from '../db/index.ts';
import { createScene, pageOrigin } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

async function newKeyResult(metric: object = { kind: 'number', baseline: 0, target: 100 }) {
  const { objectiveId } = scene.giessen;
  const body = { objectiveId, title: 'Neu', metric };
  return ((await scene.ask('POST /key-results', { body })).body as ScoredKeyResult).id;
}

function put(id: string, date: string, body: unknown): Promise<Answer> {
  return scene.ask(`PUT /key-results/${id}/values/${date}`, { body });
}

async function history(id: string): Promise<CheckIn[]> {
  const { body } = await scene.ask(`GET /key-results/${id}/check-ins?limit=200`);
  return (body as { items: CheckIn[] }).items;
}

async function valueOf(id: string): Promise<unknown> {
  return ((await scene.ask(`GET /key-results/${id}`)).body as ScoredKeyResult).score.value;
}

describe('the value of a day', () => {
  it('is entered by a procedure, and stays the same entry when it is told again', async () => {
    const id = await newKeyResult();
    const told = { value: 12, source: 'Fachverfahren Meldewesen', confidence: 6, note: 'Lauf 1' };
    const first = await put(id, '2026-11-20', told);
    expect(first).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: { ...told, date: '2026-11-20', kind: 'value', replaces: null, replacedBy: null },
    });
    expect((first.body as CheckIn).author).toBe('Digitalisierung Gießen');
    expect((await put(id, '2026-11-20', told)).text).toBe(first.text);
    expect((await put(id, '2026-11-20', { value: 12, source: told.source })).text).toBe(first.text);
    expect(await history(id)).toEqual([first.body]);
    const audited = await scene.database.asOwner(
      "select 1 from audit_entries where action = 'keyResults.putValue'",
    );
    expect(audited).toHaveLength(1);
  });

  it('is corrected by another one, and the history keeps both', async () => {
    const id = await newKeyResult();
    const first = (await put(id, '2026-11-20', { value: 12 })).body as CheckIn;
    const second = (await put(id, '2026-11-20', { value: 15 })).body as CheckIn;
    expect(second).toMatchObject({ value: 15, kind: 'correction', replaces: first.id });
    const third = (await put(id, '2026-11-20', { value: 15, blocker: 'Störung' })).body as CheckIn;
    expect(third).toMatchObject({ value: 15, kind: 'correction', replaces: second.id });
    expect(await history(id)).toEqual([
      { ...first, replacedBy: second.id },
      { ...second, replacedBy: third.id },
      third,
    ]);
    expect(await valueOf(id)).toBe(15);
  });

  it('counts in every place only as corrected', async () => {
    const id = await newKeyResult();
    await put(id, '2026-11-18', { value: 80 });
    await put(id, '2026-11-18', { value: 20 });
    const { body } = await scene.ask('GET /tree?on=2026-11-19');
    const shown = (body as Tree).objectives
      .flatMap(({ keyResults }) => keyResults)
      .find((keyResult) => keyResult.id === id);
    expect(shown?.score).toMatchObject({ value: 20, progress: 0.2 });
    const explained = await scene.ask(`GET /key-results/${id}/explain?on=2026-11-18`);
    expect(explained.body).toMatchObject({ progress: { value: 0.2 } });
    const { items } = (await scene.ask('GET /key-results?limit=200')).body as {
      items: ScoredKeyResult[];
    };
    expect(items.find((keyResult) => keyResult.id === id)?.score.value).toBe(20);
  });

  it('stands beside those of other procedures and what people enter', async () => {
    const id = await newKeyResult();
    await put(id, '2026-11-20', { value: 1, source: 'A' });
    await put(id, '2026-11-20', { value: 2, source: 'B' });
    const body = { value: 3, date: '2026-11-20' };
    await scene.ask(`POST /key-results/${id}/check-ins`, { body });
    expect(await valueOf(id)).toBe(3);
    expect((await history(id)).map(({ source }) => source)).toEqual(['A', 'B', null]);
    // A correction has the place of what it corrects: what was entered later still counts.
    await put(id, '2026-11-20', { value: 9, source: 'A' });
    expect(await valueOf(id)).toBe(3);
  });

  it('has the label of its key for a name, or `api`', async () => {
    const id = await newKeyResult();
    expect((await put(id, '2026-11-19', { value: 1 })).body).toMatchObject({ source: 'api' });
    const { tenantId } = scene.giessen;
    await inTenant(scene.database.db, tenantId, (transaction) =>
      transaction
        .updateTable('api_keys')
        .set({ label: ` Nachtlauf\n${'x'.repeat(200)}` })
        .where('kind', '=', 'api')
        .execute(),
    );
    const { body } = await put(id, '2026-11-18', { value: 1 });
    expect(body).toMatchObject({ source: `Nachtlauf ${'x'.repeat(90)}` });
  });

  it('is entered once, however many tell it at the same time', async () => {
    const id = await newKeyResult();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => put(id, '2026-11-20', { value: 7 })),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await history(id)).toHaveLength(1);
    await Promise.all([1, 2, 3, 4].map((value) => put(id, '2026-11-20', { value })));
    const kept = await history(id);
    expect(kept).toHaveLength(5);
    expect(kept.filter(({ replacedBy }) => replacedBy === null)).toHaveLength(1);
  });

  it.each([
    ['a day to come', '2026-11-24', { value: 1 }, '/date'],
    ['a day that does not exist', '2026-02-30', { value: 1 }, '/date'],
    ['no day', 'gestern', { value: 1 }, '/date'],
    ['a text for a number', '2026-11-20', { value: 'viel' }, '/value'],
    ['no value', '2026-11-20', {}, '/value'],
    ['a date in the body', '2026-11-20', { value: 1, date: '2026-11-20' }, '/date'],
    ['a source without a visible sign', '2026-11-20', { value: 1, source: ' ' }, '/source'],
    ['a long source', '2026-11-20', { value: 1, source: 'x'.repeat(101) }, '/source'],
    ['too much confidence', '2026-11-20', { value: 1, confidence: 11 }, '/confidence'],
    ['a number nobody keeps', '2026-11-20', { value: 1e300 }, '/value'],
  ])('is refused with %s', async (...[, date, body, pointer]) => {
    const id = await newKeyResult();
    const refused = await put(id, date, body);
    expect(refused.status, refused.text).toBe(422);
    const [error] = (refused.body as Problem).errors ?? [];
    expect([pointer, '']).toContain(error?.pointer);
    expect(await history(id)).toEqual([]);
  });

  it('is not there for unknown and foreign key results', async () => {
    for (const id of [crypto.randomUUID(), 'nein', scene.fulda.keyResultId]) {
      expect((await put(id, '2026-11-20', { value: 1 })).status, id).toBe(404);
    }
  });

  it('may come from an embedded page', async () => {
    const { embedKey, keyResultId } = scene.giessen;
    const answer = await scene.ask(`PUT /key-results/${keyResultId}/values/2026-11-20`, {
      key: embedKey,
      headers: { origin: pageOrigin },
      body: { value: 5 },
    });
    expect(answer.status, answer.text).toBe(200);
  });

  it('is not taken any more once the cycle is closed', async () => {
    const id = await newKeyResult();
    await put(id, '2026-11-20', { value: 5 });
    await setPhase('closed');
    try {
      for (const value of [5, 6]) {
        expect(await put(id, '2026-11-20', { value })).toMatchObject({
          status: 409,
          body: { code: 'cycle_closed' },
        });
      }
    } finally {
      await setPhase('active');
    }
    expect(await history(id)).toHaveLength(1);
  });
});

function setPhase(phase: 'active' | 'closed'): Promise<unknown> {
  const { tenantId, cycleId } = scene.giessen;
  return inTenant(scene.database.db, tenantId, (transaction) =>
    transaction.updateTable('cycles').set({ phase }).where('id', '=', cycleId).execute(),
  );
}
