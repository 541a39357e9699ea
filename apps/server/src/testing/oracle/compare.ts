import { expect } from 'vitest';
import type { Scene } from '../scene.ts';
import { daysLater, objectiveScore } from './numbers.ts';
import type { Dice } from './dice.ts';
import {
  checkInsOf,
  cycleOf,
  dotsOf,
  keyResultOf,
  lineageOf,
  objectiveOf,
  ownDotsOf,
  reviewOf,
  sharedObjectiveOf,
  shareOf,
  treeOf,
} from './readings.ts';
import { actorNamed } from './stage.ts';
import type { Actor, Cycle, Objective, Organisation, World } from './world.ts';
import { known, may } from './world.ts';

/** What is compared: numbers to nine decimals, and nothing that only the server can know. */
export function comparable(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (name, inner: unknown) => {
    if (name === 'explanation' || name === 'createdAt' || name === 'changedAt') return undefined;
    return typeof inner === 'number' ? Math.round(inner * 1e9) / 1e9 + 0 : inner;
  });
}

/** Where two values differ, each place with both. */
export function differences(actual: unknown, expected: unknown, path = ''): string[] {
  const [one, other] = [actual, expected].map((value) => JSON.stringify(value));
  if (one === other) return [];
  const isParted = [actual, expected].every((value) => typeof value === 'object' && value !== null);
  if (!isParted) return [`${path} server ${one}, oracle ${other}`];
  const [left, right] = [actual, expected] as Record<string, unknown>[];
  const names = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
  return [...names].flatMap((name) => differences(left?.[name], right?.[name], `${path}/${name}`));
}

/** Where what others see is not what the oracle shows: kept up to date by every change, and no longer. */
export async function differencesShared(scene: Scene, world: World): Promise<string[]> {
  const found: string[] = [];
  for (const organisation of world.organisations) {
    const { shares, received, name } = organisation;
    const { key } = actorNamed(organisation, 'Lesende');
    const compare = async (path: `/${string}`, expected: unknown[]) => {
      if (expected.length === 0) return;
      const { body } = await scene.ask(`GET ${path}?limit=200`, { key });
      const { items } = body as { items: unknown };
      found.push(...differences(comparable(items), comparable(expected), `${name} ${path}`));
    };
    const given = shares.map((share) => shareOf(world, organisation, share));
    await compare('/shares', given);
    const taken = received.map((each) => sharedObjectiveOf(world, organisation, each));
    await compare('/shared-objectives', taken);
  }
  return found;
}

/** What one actor is shown of their organisation beside what the oracle shows: all of it, nothing else. */
export async function compareReadings(
  scene: Scene,
  { world, organisation, dice }: { world: World; organisation: Organisation; dice: Dice },
): Promise<void> {
  const actor = dice.pick(organisation.actors) as Actor;
  const { key } = actor;
  const view = { world, organisation };
  if (!may(organisation, actor, { action: 'read' })) {
    expect((await scene.ask('GET /tree', { key })).status).toBe(403);
    return;
  }
  const { cycles, objectives, keyResults, units, shares, received } = organisation;
  const newestFirst = [...cycles].sort((one, other) =>
    `${one.start} ${one.id}` < `${other.start} ${other.id}` ? 1 : -1,
  );
  await same('/cycles', newestFirst.map(cycleOf));
  await same(
    '/units',
    units.map(({ id, name, parentId }) => ({ id, name, parentId })),
  );
  for (const cycle of cycles) await compareCycle(cycle);
  // Across cycles the order says nothing.
  const byId = (one: unknown, other: unknown) =>
    (one as Objective).id < (other as Objective).id ? -1 : 1;
  expect(comparable((await pages('/objectives')).sort(byId)), 'objectives').toEqual(
    comparable(objectives.map((each) => objectiveOf(view, each)).sort(byId)),
  );
  await same(
    '/key-results',
    keyResults.map((each) => keyResultOf(view, each)),
  );
  await same(
    '/shares',
    shares.map((share) => shareOf(world, organisation, share)),
  );
  await same(
    '/shared-objectives',
    received.map((each) => sharedObjectiveOf(world, organisation, each)),
  );
  const named = ({ id, state }: { id: string; state: string }) => {
    return { id, name: known(world.organisations, id).name, state };
  };
  await same('/alliances', organisation.alliances.map(named));
  await same('/alliance/members', organisation.members.map(named));
  const keyResult = dice.pick(keyResults);
  if (keyResult) {
    await same(`/key-results/${keyResult.id}/check-ins`, checkInsOf(keyResult));
    const metrics = await pages(`/key-results/${keyResult.id}/metrics`);
    expect(comparable(metrics)).toMatchObject(keyResult.earlierMetrics);
    expect(metrics).toHaveLength(keyResult.earlierMetrics.length);
  }
  const objective = dice.pick(objectives);
  if (!objective) return;
  const path = `/objectives/${objective.id}` as const;
  await sameBody(path, objectiveOf(view, objective));
  await sameBody(`${path}/review`, reviewOf(view, objective));
  await sameBody(`${path}/lineage`, { items: lineageOf(view, objective) });
  const { progress, pace } = objectiveScore(view, objective);
  expect(comparable(await read(`${path}/explain`)), path).toMatchObject({
    progress: { value: comparable(progress) },
    pace: { value: pace },
    grade: { value: reviewOf(view, objective).grade },
  });

  async function compareCycle(cycle: Cycle): Promise<void> {
    const ofCycle = objectives.filter(({ cycleId }) => cycleId === cycle.id);
    await same(
      `/objectives?cycle=${cycle.id}`,
      ofCycle.map((each) => objectiveOf(view, each)),
    );
    const about = { id: organisation.id, name: organisation.name, kind: organisation.kind };
    const day = received.length > 0 ? world.today : daysLater(world.today, -dice.number(40));
    await sameBody(`/tree?cycle=${cycle.id}&on=${day}`, {
      organisation: { ...about, isExample: false },
      cycle: cycleOf(cycle),
      today: day,
      objectives: treeOf({ ...view, on: day }, cycle),
    });
    await sameBody(`/cycles/${cycle.id}/dots`, dotsOf(organisation, cycle));
    if (actor.personId === null || !may(organisation, actor, { action: 'objective.rate' })) return;
    await sameBody(`/cycles/${cycle.id}/dots/mine`, ownDotsOf(cycle, actor.personId));
  }

  async function same(path: `/${string}`, expected: unknown[]): Promise<void> {
    expect(comparable(await pages(path)), path).toEqual(comparable(expected));
  }

  async function sameBody(path: `/${string}`, expected: unknown): Promise<void> {
    expect(comparable(await read(path)), path).toEqual(comparable(expected));
  }

  async function read(path: `/${string}`): Promise<unknown> {
    const { status, body, text } = await scene.ask(`GET ${path}`, { key });
    expect(status, `${path} ${text}`).toBe(200);
    return body;
  }

  /** All pages of a list, however long they are. */
  async function pages(path: `/${string}`): Promise<unknown[]> {
    const limit = dice.of(200, 200, 200, 200, 200, 5);
    const items: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query = `limit=${limit}${cursor && `&cursor=${cursor}`}`;
      const page = (await read(`${path}${path.includes('?') ? '&' : '?'}${query}`)) as {
        items: unknown[];
        nextCursor: string | null;
      };
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }
}
