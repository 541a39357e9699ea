import type { KeyResultScore, ObjectiveScore, Tree, TreeObjective } from '@zielbaum/model';
import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedDemo } from '../seed/seed-demo.ts';
import { createScene, enterKey } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

const today = '2026-11-23';
// The scene has a Gießen of its own, so the demo's stays away.
const cities = demoAlliance({ today }).organisations.filter(
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
      expect(tree).toEqual(treeOf(city, cycle.id, today));
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
