import {
  explainScore,
  type ScoreExplanation,
  scoreKeyResult,
  type Tree,
  type TreeKeyResult,
  type TreeObjective,
} from '@zielbaum/model';
import { allianceTreeOf, demoAlliance, treeOf } from '@zielbaum/model/fixtures';

/** The day the examples of the first page stand on. */
export const today = '2026-11-23';

const demo = demoAlliance({ today });
const [firstCity] = demo.organisations;
if (!firstCity) throw new Error('The demo has no city.');
const city = firstCity;

/** The goals of the alliance, with what its cities share. */
export const allianceTree: Tree = allianceTreeOf(demo, today);

/** The goals of each city. */
export const cityTrees: readonly Tree[] = demo.organisations
  .filter(({ organisation }) => organisation.kind === 'municipality')
  .map((each) => treeOf(each, 'current', today));

/** The goals of one city, today and a week ago. */
export const cityTree: Tree = treeOf(city, 'current', today);
export const cityTreeOfLastWeek: Tree = treeOf(city, 'current', '2026-11-16');

const objectives = cityTree.objectives.filter(({ keyResults }) => keyResults.length > 1);

/** One objective of the city. */
export const objective: TreeObjective = first(objectives);

/** One of its key results: a number that grows, checked in more than twice. */
export const keyResult: TreeKeyResult = first(
  objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ id, metric }) => metric.kind === 'number' && checkInsOf(id).length > 2),
);

/** How that key result went. */
export const trend = {
  keyResult,
  checkIns: checkInsOf(keyResult.id),
  cycle: cityTree.cycle,
  today,
};

/** Why that key result stands where it stands. */
export const explanation: ScoreExplanation = explanationOf(keyResult);

function checkInsOf(id: string): typeof city.checkIns {
  return city.checkIns.filter(({ keyResultId }) => keyResultId === id);
}

function explanationOf({ id, metric }: TreeKeyResult): ScoreExplanation {
  const context = {
    cycle: first(city.cycles.filter(({ id: each }) => each === cityTree.cycle.id)),
    today,
  };
  const stored = first(city.keyResults.filter((each) => each.id === id));
  const score = scoreKeyResult(stored, checkInsOf(id), context);
  const { ambition } = objective;
  return explainScore({ id, score, ambition, kind: metric.kind }, context, 'de');
}

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('The demo lacks what the first page shows.');
  return item;
}
