import { demoId } from '@zielbaum/model/fixtures';
import type { DemoOrganisation } from '@zielbaum/model/fixtures';

/** The id that a thing of the demo's newest cycle has where a demo goes on into a later one. */
export function laterId(id: string, cycleName: string): string {
  return demoId(`${id}/${cycleName}`);
}

/**
 * The newest cycle of a demo, to be added to the same demo as it was filled in quarters ago. There
 * its ids are taken, so that everything in it gets others; units stay who they are.
 */
export function nextQuarterOf(demo: DemoOrganisation): DemoOrganisation {
  const cycle = demo.cycles.at(-1);
  if (!cycle) throw new Error(`the demo of ${demo.organisation.name} has no cycle`);
  const later = (id: string) => laterId(id, cycle.name);
  const objectives = demo.objectives.filter(({ cycleId }) => cycleId === cycle.id);
  const objectiveIds = new Set(objectives.map(({ id }) => id));
  const keyResults = demo.keyResults.filter(({ objectiveId }) => objectiveIds.has(objectiveId));
  const keyResultIds = new Set(keyResults.map(({ id }) => id));
  return {
    organisation: demo.organisation,
    units: [],
    cycles: [{ ...cycle, id: later(cycle.id) }],
    objectives: objectives.map((objective) => ({
      ...objective,
      id: later(objective.id),
      cycleId: later(objective.cycleId),
      alignments: objective.alignments.map(({ parentId, weight }) => ({
        parentId: later(parentId),
        weight,
      })),
    })),
    keyResults: keyResults.map((keyResult) => ({
      ...keyResult,
      id: later(keyResult.id),
      objectiveId: later(keyResult.objectiveId),
    })),
    reviews: new Map(),
    checkIns: demo.checkIns
      .filter(({ keyResultId }) => keyResultIds.has(keyResultId))
      .map((checkIn) => ({
        ...checkIn,
        id: later(checkIn.id),
        keyResultId: later(checkIn.keyResultId),
      })),
  };
}
