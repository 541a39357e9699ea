import type { MetricKind, Tree, TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import type { Course } from '../../internal/reads.ts';

const today = '2026-11-23';
const { organisations } = demoAlliance({ today });

/** The objectives of all cities in the current cycle, those below others too. */
export const exampleObjectives: readonly TreeObjective[] = organisations.flatMap((demo) => {
  const { objectives } = treeOf(demo, 'current', today);
  const all = (list: readonly TreeObjective[]): TreeObjective[] =>
    list.flatMap((each) => [each, ...all(each.children)]);
  return all(objectives).filter(({ isReference }) => !isReference);
});

/** A key result of the example alliance, with what was checked in. */
export interface Example {
  data: TreeKeyResult;
  course: Partial<Course>;
  unit: string | null;
}

/** The first key result of a kind that has been checked in twice, or never. */
export function exampleKeyResult(kind: MetricKind, isOpen = false): Example {
  for (const objective of exampleObjectives) {
    for (const data of objective.keyResults) {
      const checkIns = organisations
        .flatMap((demo) => demo.checkIns)
        .filter(({ keyResultId }) => keyResultId === data.id);
      const fits = isOpen ? data.score.progress === null : checkIns.length > 1;
      if (data.metric.kind === kind && fits) {
        return { data, course: { checkIns, earlierMetrics: [] }, unit: objective.unit };
      }
    }
  }
  throw new Error(`The demo has no key result of kind ${kind}.`);
}

/** The objectives of the first cycle that is closed, as they were graded. */
export const gradedObjectives: readonly TreeObjective[] = organisations.flatMap((demo) => {
  const closed = demo.cycles.findLast(({ phase }) => phase === 'closed');
  return closed ? treeOf(demo, closed.id, today).objectives : [];
});

/** The tree of the first city in the current cycle. */
export const exampleTree: Tree = treeOf(firstCity(), 'current', today);

function firstCity(): (typeof organisations)[number] {
  const city = organisations.find(({ organisation }) => organisation.kind === 'municipality');
  if (!city) throw new Error('The demo has no city.');
  return city;
}
