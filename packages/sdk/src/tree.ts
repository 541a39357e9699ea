import type { IsoDate, Tree, TreeObjective } from '@zielbaum/model';
import type { Http } from './http.ts';
import { operation } from './operation.ts';
import type { RequestOptions } from './request-options.ts';

/** Which tree, and the day its numbers are worked out for. */
export interface TreeOptions extends RequestOptions {
  /** Id, name, or `current`: the cycle that holds today, else the newest. Default: `'current'`. */
  cycle?: string;
  /** A past day to work the numbers out for. Default: today. */
  on?: IsoDate;
}

/**
 * All objectives and key results of a cycle as a tree, with every number worked out.
 *
 * @throws NotFoundError when there is no such cycle.
 * @throws ValidationError when `on` is no past day.
 *
 * @example
 * const { objectives, today } = await okr.tree({ cycle: '2026-Q4' });
 */
export type ReadTree = (options?: TreeOptions) => Promise<Tree>;

export function treeOf(http: Http): ReadTree {
  return operation(http, 'GET tree', { isRight });
}

/** The shape that everything which walks a tree relies on. */
function isRight({ cycle, objectives }: Tree): boolean {
  return typeof cycle.id === 'string' && objectives.every(isObjective);
}

function isObjective({ id, score, keyResults, children }: TreeObjective): boolean {
  return (
    typeof id === 'string' &&
    typeof score === 'object' &&
    keyResults.every((keyResult) => typeof keyResult.score === 'object') &&
    children.every(isObjective)
  );
}
