import type { KeyResultScore, ObjectiveScore, Tree, TreeObjective } from '@zielbaum/model';
import { allianceTreeOf, demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import type { DemoOrganisation } from '@zielbaum/model/fixtures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedDemo } from '../seed/seed-demo.ts';
import { createScene, enterKey } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

const today = '2026-11-23';
// The scene has a Gießen of its own, so the demo's stays away.
const demo = demoAlliance({ today });
const cities = demo.organisations.filter(
  ({ organisation }) => !['Gießen', 'Fulda'].includes(organisation.name),
);
let scene: Scene;
beforeAll(async () => {
  scene = await createScene();
  await seedDemo(scene.database.db, today);
});
afterAll(() => scene.close());

it.each(cities.map((city) => [city.organisation.name, city] as const))(
  'the server works out the numbers of the model, in trees, lists and details: %s',
  async (_name, city) => {
    const key = await enterKey(scene.database.db, city.organisation.id);
    for (const cycle of city.cycles) {
      const tree = (await scene.ask(`GET /tree?cycle=${cycle.id}`, { key })).body as Tree;
      expect(withoutSharedIds(tree)).toEqual(withoutSharedIds(treeAsInModel(city, cycle.id)));
      const scores = scoresIn(tree.objectives);
      for (const path of ['/objectives', '/key-results'] as const) {
        const list = await scene.ask(`GET ${path}?cycle=${cycle.id}&limit=200`, { key });
        for (const { id, score } of (list.body as { items: Scored[] }).items) {
          expect(score).toEqual(scores.get(id));
          const detail = (await scene.ask(`GET ${path}/${id}`, { key })).body as Scored;
          const { explanation, ...numbers } = detail.score;
          expect(explanation).toBeDefined();
          expect(numbers).toEqual(score);
        }
      }
    }
  },
);

function treeAsInModel(city: DemoOrganisation, cycleId: string): Tree {
  const tree = treeOf(city, cycleId, today);
  const isShared = tree.organisation.kind === 'alliance' && tree.cycle.phase === 'active';
  return isShared ? allianceTreeOf({ ...demo, organisations: cities }, today) : tree;
}

/** What is shared gets an id of the alliance's own, another one each time. */
function withoutSharedIds(tree: Tree): Tree {
  const without = (node: TreeObjective): TreeObjective => ({
    ...node,
    id: node.sharedBy === undefined ? node.id : '',
    children: node.children.map(without),
  });
  return { ...tree, objectives: tree.objectives.map(without) };
}

interface Scored {
  id: string;
  score: ObjectiveScore | KeyResultScore;
}

function scoresIn(objectives: readonly TreeObjective[]): Map<string, Scored['score']> {
  const scores = new Map<string, Scored['score']>();
  const open = [...objectives];
  for (let node = open.pop(); node; node = open.pop()) {
    scores.set(node.id, node.score);
    for (const { id, score } of node.keyResults) scores.set(id, score);
    open.push(...node.children);
  }
  return scores;
}
