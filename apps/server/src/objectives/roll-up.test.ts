import type { Cycle, KeyResult, NewObjective, ScoredObjective, Tree } from '@zielbaum/model';
import type { TreeObjective } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

async function create(more: Partial<NewObjective> = {}): Promise<string> {
  const { cycleId } = scene.giessen;
  const body = { cycleId, title: 'Ziel', ...more };
  const answer = await scene.ask('POST /objectives', { body });
  expect(answer.status, answer.text).toBe(201);
  return (answer.body as ScoredObjective).id;
}

/** A key result at so many of a hundred. */
async function keyResult(objectiveId: string, value: number, weight = 1): Promise<string> {
  const metric = { kind: 'number', baseline: 0, target: 100 };
  const body = { objectiveId, title: 'Schlüsselergebnis', metric, weight };
  const { id } = (await scene.ask('POST /key-results', { body })).body as KeyResult;
  await scene.ask(`POST /key-results/${id}/check-ins`, { body: { value } });
  return id;
}

async function change(path: 'objectives' | 'key-results', id: string, body: object) {
  const { headers } = await scene.ask(`GET /${path}/${id}`);
  const answer = await scene.ask(`PATCH /${path}/${id}`, {
    body,
    headers: { 'if-match': String(headers['etag']) },
  });
  expect(answer.status, answer.text).toBe(200);
}

/** An objective that contributes to others, at so many of a hundred. */
async function child(value: number, ...parents: [parentId: string, weight: number][]) {
  const alignments = parents.map(([parentId, weight]) => ({ parentId, weight }));
  const id = await create({ alignments });
  await keyResult(id, value);
  return id;
}

/** The progress of an objective: one number, asked for in three ways. */
async function progressOf(id: string): Promise<number | null> {
  const read = (await scene.ask(`GET /objectives/${id}`)).body as ScoredObjective;
  const list = (await scene.ask('GET /objectives?limit=200')).body as { items: ScoredObjective[] };
  const tree = (await scene.ask('GET /tree')).body as Tree;
  const { progress } = read.score;
  expect(list.items.find((each) => each.id === id)?.score.progress).toBe(progress);
  expect(nodesOf(tree).find((node) => node.id === id)?.score.progress).toBe(progress);
  return progress;
}

function nodesOf({ objectives }: { objectives: readonly TreeObjective[] }): TreeObjective[] {
  return objectives.flatMap((node) => [node, ...nodesOf({ objectives: node.children })]);
}

describe('the progress of an objective', () => {
  it.each([
    ['keyResults', 0.2],
    ['children', 0.8],
    ['both', 0.5],
  ] as const)('that rolls up %s', async (rollup, expected) => {
    const id = await create({ rollup });
    await keyResult(id, 20);
    await child(80, [id, 1]);
    expect(await progressOf(id)).toBeCloseTo(expected, 10);
  });

  it('weighs key results by their own weight and objectives by that of their alignment', async () => {
    const id = await create({ rollup: 'both' });
    await keyResult(id, 100, 2);
    await child(50, [id, 3]);
    expect(await progressOf(id)).toBeCloseTo((1 * 2 + 0.5 * 3) / 5, 10);
  });

  it('leaves out what weighs nothing, and is open without anything that weighs', async () => {
    const id = await create({ rollup: 'both' });
    const own = await keyResult(id, 100, 0);
    const contributing = await child(30, [id, 0]);
    expect(await progressOf(id)).toBeNull();
    await change('objectives', contributing, { alignments: [{ parentId: id, weight: 0.5 }] });
    expect(await progressOf(id)).toBeCloseTo(0.3, 10);
    await change('key-results', own, { weight: 0.5 });
    expect(await progressOf(id)).toBeCloseTo(0.65, 10);
  });

  it('leaves out what is dropped or postponed', async () => {
    const id = await create({ rollup: 'both' });
    await keyResult(id, 40);
    const gone = await keyResult(id, 100);
    const children = [await child(100, [id, 1]), await child(100, [id, 1])];
    expect(await progressOf(id)).toBeCloseTo(0.85, 10);
    await change('key-results', gone, { state: 'dropped' });
    const [dropped = '', postponed = ''] = children;
    await change('objectives', dropped, { state: 'dropped', reason: 'Entfällt' });
    await change('objectives', postponed, { state: 'proposed' });
    await change('objectives', postponed, { state: 'postponed' });
    expect(await progressOf(id)).toBeCloseTo(0.4, 10);
    await change('objectives', postponed, { state: 'proposed' });
    expect(await progressOf(id)).toBeCloseTo(0.7, 10);
  });

  it('counts for each of several parents with the weight it has there', async () => {
    const [one, other] = [
      await create({ rollup: 'children' }),
      await create({ rollup: 'children' }),
    ];
    await child(100, [one, 1], [other, 3]);
    await child(0, [one, 1], [other, 1]);
    expect(await progressOf(one)).toBeCloseTo(0.5, 10);
    expect(await progressOf(other)).toBeCloseTo(0.75, 10);
  });

  it('goes up over several levels, each item limited before the mean', async () => {
    const top = await create({ rollup: 'children' });
    const middle = await create({ rollup: 'both', alignments: [{ parentId: top, weight: 1 }] });
    await keyResult(middle, 250);
    await child(-50, [middle, 1]);
    expect(await progressOf(middle)).toBeCloseTo(0.5, 10);
    expect(await progressOf(top)).toBeCloseTo(0.5, 10);
  });
});

describe('a parent', () => {
  it('of another cycle is refused, also when it is named later', async () => {
    const cycle = await scene.ask('POST /cycles', {
      body: { name: '2027-Q1', start: '2027-01-01', end: '2027-03-31' },
    });
    const parentId = await create({ cycleId: (cycle.body as Cycle).id });
    const id = await create();
    const { headers } = await scene.ask(`GET /objectives/${id}`);
    const refused = await scene.ask(`PATCH /objectives/${id}`, {
      body: { alignments: [{ parentId, weight: 1 }] },
      headers: { 'if-match': String(headers['etag']) },
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/alignments/0/parentId' }] },
    });
    expect((await scene.ask(`GET /objectives/${id}`)).body).toMatchObject({ alignments: [] });
  });
});
