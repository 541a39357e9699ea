import type { Theme, TreeObjective, Unit } from '@zielbaum/model';
import { clip } from '../internal/clip.ts';
import { listOf } from '../internal/list-of.ts';
import { objectivesIn } from '../objective/find-objective.ts';

/** Something to choose, by its id. */
export interface Choice {
  id: string;
  name: string;
}

/** An objective to contribute to, or to begin with; a tree's has all of it. */
export type KnownObjective = Pick<TreeObjective, 'id' | 'title'> & Partial<TreeObjective>;

/** Units below those they belong to, each further in; in the order given. */
export function unitChoices(units: readonly Unit[] | null | undefined): Choice[] {
  const all = listOf(units).filter((unit) => typeof unit?.id === 'string');
  const ids = new Set(all.map(({ id }) => id));
  const choices: Choice[] = [];
  const seen = new Set<string>();
  const list = (parentId: string | null, depth: number): void => {
    for (const { id, name, parentId: above } of all) {
      const isHere = parentId === null ? !ids.has(above ?? '') : above === parentId;
      if (!isHere || seen.has(id)) continue;
      seen.add(id);
      choices.push({ id, name: '\u00a0\u00a0'.repeat(depth) + clip(name) });
      list(id, depth + 1);
    }
  };
  list(null, 0);
  return choices;
}

/** Themes by name. */
export function themeChoices(themes: readonly (Theme | string)[] | null | undefined): Choice[] {
  return listOf(themes)
    .map((theme) => clip(typeof theme === 'string' ? theme : theme?.name))
    .filter(Boolean)
    .map((name) => ({ id: name, name }));
}

/** Every objective of a tree once; without those of others and those that are given up. */
export function knownObjectives(
  objectives: readonly KnownObjective[] | null | undefined,
): KnownObjective[] {
  return objectivesIn(objectives).filter(
    ({ id, sharedBy, state }) => typeof id === 'string' && !sharedBy && state !== 'dropped',
  );
}

/** How many objectives a unit has that count for its focus. */
export function countIn(unit: string | null, objectives: readonly KnownObjective[]): number {
  return objectives.filter(
    (objective) => objective.state !== 'postponed' && (objective.unit ?? null) === unit,
  ).length;
}
