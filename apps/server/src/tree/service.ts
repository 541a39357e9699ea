import { buildTree, dayOfNumbers, mostLevels } from '@zielbaum/model';
import type { IsoDate, Tree } from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { unknownCycle } from '../cycles/existing-cycle.ts';
import { askedDay } from '../http/asked-day.ts';
import { ProblemError } from '../http/problem-error.ts';
import { readCycleGoals } from './store.ts';
import type { CycleGoals } from './store.ts';
import type { PreparedTree, TreeCache } from './tree-cache.ts';

export interface TreeQuestion {
  /** A cycle's id or name, or `current`. */
  cycle: string;
  /** A past day; default today. */
  on?: IsoDate | undefined;
}

export interface TreeService {
  /** The tree when it is ready in memory. */
  recall(tenantId: string, question: TreeQuestion): PreparedTree | undefined;
  /**
   * @throws ProblemError `not_found` for an unknown cycle, `invalid_input` for a day to come,
   *   `conflict` for a stored tree too deep to be written
   */
  find(tenantId: string, question: TreeQuestion): Promise<PreparedTree>;
}

/** The hot path: a tree is built once after each change and answered from memory. */
export function createTreeService(deps: {
  db: Db;
  cache: TreeCache;
  today: () => IsoDate;
}): TreeService {
  const { db, cache, today } = deps;
  return { recall, find };

  function recall(tenantId: string, { cycle, on }: TreeQuestion): PreparedTree | undefined {
    return cache.recall(tenantId, `${on ?? today()} ${cycle}`);
  }

  async function find(tenantId: string, { cycle, on }: TreeQuestion): Promise<PreparedTree> {
    const day = askedDay(on, today());
    return cache.find(tenantId, `${day} ${cycle}`, () => build(tenantId, cycle, day));
  }

  async function build(tenantId: string, cycle: string, day: IsoDate): Promise<Buffer> {
    const goals = await readInTenant(db, tenantId, (transaction) =>
      readCycleGoals(transaction, tenantId, { cycle, today: day }),
    );
    if (!goals) throw unknownCycle();
    return Buffer.from(written(treeOf(goals, { today: today(), on: day })));
  }
}

function treeOf(goals: CycleGoals, day: { today: IsoDate; on: IsoDate }): Tree {
  const { organisation, cycle, objectives, reviews, ...rest } = goals;
  const { paceThresholds: thresholds, ...named } = organisation;
  const numbersOf = dayOfNumbers(cycle, day);
  return {
    organisation: named,
    cycle,
    today: day.on,
    objectives: buildTree(objectives, {
      ...rest,
      cycle,
      today: numbersOf,
      thresholds,
      // A grade goes with the numbers at the end, not with those of a day before.
      ...(reviews && numbersOf >= cycle.end && { reviews }),
    }),
  };
}

function written(tree: Tree): string {
  try {
    return JSON.stringify(tree);
  } catch (error) {
    // The stack of JSON.stringify ends near 2,000 levels; no edge lets in more than `mostLevels`.
    throw error instanceof RangeError ? tooDeep(error) : error;
  }
}

function tooDeep(cause: RangeError): ProblemError {
  return new ProblemError('conflict', {
    detail: {
      de: `Die Ziele dieses Zyklus sind zu tief verschachtelt; bitte Ausrichtungen lösen, bis es höchstens ${mostLevels} Ebenen sind.`,
      en: `The objectives of this cycle are nested too deeply; please detach alignments until there are ${mostLevels} levels at most.`,
    },
    cause,
  });
}
