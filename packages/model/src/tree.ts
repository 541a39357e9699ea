import { type AlignmentSource, arrange, type Place } from './arrangement.ts';
import type { DatedValue } from './check-in.ts';
import { type MetricHistory, metricOn } from './earlier-metric.ts';
import { finiteWithin } from './finite.ts';
import { gradeInForce } from './grade.ts';
import { InvalidInputError } from './invalid-input-error.ts';
import type { CycleDates } from './cycle.ts';
import type { Explanation } from './explanation.ts';
import type { KeyResult } from './key-result.ts';
import type { Objective } from './objective.ts';
import type { Unit } from './organisation.ts';
import { paceOf } from './pace.ts';
import type { WrittenReview } from './review.ts';
import { type ScoreContext, scoreKeyResult } from './score-key-result.ts';
import { scoreObjective } from './score-objective.ts';
import type { ObjectiveScore } from './score.ts';
import type { TreeKeyResult, TreeObjective, TreeReview } from './tree-node.ts';

/** What belongs to the objectives of a tree, and the cycle and day its numbers hold for. */
export interface TreeInput extends ScoreContext {
  /** Those of other objectives are passed over; default none. */
  keyResults?: readonly TreeKeyResultSource[];
  /** In any order; those of other key results are passed over. Default none. */
  checkIns?: readonly (DatedValue & { keyResultId: string })[];
  /** To name the owning units; default none. */
  units?: readonly Pick<Unit, 'id' | 'name'>[];
  /** What other organisations share, below the objectives it contributes to; default none. */
  shared?: readonly SharedSource[];
  /** Of a closed cycle: what the reviews say, by objective. Each objective then carries its own. */
  reviews?: ReadonlyMap<string, WrittenReview>;
  /** Whether each score carries its explanation, which about doubles the tree; default false. */
  explain?: boolean;
}

/**
 * The part of an objective that a tree is built from. Without the rest it is active, aspirational,
 * rolls up its key results and contributes to none.
 */
export interface TreeSource
  extends
    Pick<Objective, 'id' | 'title'>,
    Partial<Omit<Objective, 'id' | 'title' | 'ref' | 'cycleId' | 'alignments'>> {
  alignments?: readonly AlignmentSource[];
}

/** What is known of an objective that another organisation shares. */
export interface SharedSource extends Pick<
  Objective,
  'id' | 'title' | 'description' | 'ambition' | 'state' | 'themes'
> {
  /** Name of the organisation. */
  sharedBy: string;
  /** Name of its unit. */
  unit: string | null;
  cycle: CycleDates;
  score: Pick<ObjectiveScore, 'progress' | 'confidence' | 'pace' | 'isStale'>;
  /** Parents that are not among the objectives are passed over; without any left it is left out. */
  alignments: readonly AlignmentSource[];
}

/** The part of a key result that a tree is built from. Without the rest it is active and weighs 1. */
export type TreeKeyResultSource = Pick<KeyResult, 'id' | 'objectiveId' | 'title' | 'metric'> &
  Partial<Pick<KeyResult, 'description' | 'weight' | 'state' | 'cadenceDays'>> &
  Pick<MetricHistory, 'earlierMetrics'>;

const defaults = {
  unitId: null,
  description: '',
  ambition: 'aspirational',
  state: 'active',
  rollup: 'keyResults',
  themes: [],
  alignments: [],
} satisfies Partial<TreeSource>;

/**
 * The objectives of one cycle as a tree with every number worked out. Each stands in full once: under
 * the first of its parents that is among the objectives, else at the top; under further parents it is
 * a reference. Dropped and postponed ones stay in the tree and are left out of roll-ups. The order of
 * objectives and key results is kept. Time grows with the size of the input only.
 * @throws InvalidInputError with key `alignment_loop`, `parent_repeated` or `id_repeated`, and for
 *   everything `scoreKeyResult` refuses, its path then starting at `keyResults` and the position
 */
export function buildTree(sources: readonly TreeSource[], input: TreeInput): TreeObjective[] {
  const objectives = sources.map((source) => ({ ...defaults, ...source }));
  const { roots, childrenFirst, placesBelow } = arrange([...objectives, ...(input.shared ?? [])]);
  const keyResultsOf = groupBy(scoredKeyResults(input), ({ objectiveId }) => objectiveId);
  const unitNames = new Map(input.units?.map(({ id, name }) => [id, name]));
  const nodes = new Map<string, TreeObjective>();
  for (const objective of childrenFirst) {
    if ('sharedBy' in objective) {
      nodes.set(objective.id, sharedNode(objective, input));
      continue;
    }
    const places = placesBelow.get(objective.id) ?? [];
    const keyResults = (keyResultsOf.get(objective.id) ?? []).map(({ node }) => node);
    const children = places.flatMap((place) => childNode(place, nodes.get(place.child.id)));
    const { rollup } = objective;
    const { explanation, ...score } = scoreObjective({ rollup, keyResults, children }, input);
    const node: TreeObjective = {
      id: objective.id,
      title: objective.title,
      description: objective.description,
      ambition: objective.ambition,
      state: objective.state,
      rollup,
      themes: objective.themes,
      unit: objective.unitId === null ? null : (unitNames.get(objective.unitId) ?? null),
      score: input.explain ? { ...score, explanation: withNames(explanation, children) } : score,
      keyResults,
      children,
    };
    if (input.reviews) {
      node.review = reviewOf(input.reviews.get(objective.id), { ...score, ...objective });
    }
    nodes.set(objective.id, node);
  }
  const ownRoots = roots.filter((root) => !('sharedBy' in root));
  return ownRoots.flatMap(({ id }) => nodes.get(id) ?? []);
}

function reviewOf(
  { override = null, note = '', outcome = null }: Partial<WrittenReview> = {},
  measured: Parameters<typeof gradeInForce>[1],
): TreeReview {
  return { ...gradeInForce(override, measured), override, note, outcome };
}

/** Own parts are known by their ids; what others share is named. */
function withNames(explanation: Explanation, children: readonly TreeObjective[]): Explanation {
  const byId = new Map(children.map((child) => [child.id, child]));
  const items = explanation.items?.map((item) => {
    const { title = '', sharedBy } = byId.get(item.label ?? '') ?? {};
    return sharedBy === undefined ? item : { ...item, title, sharedBy };
  });
  return items ? { ...explanation, items } : explanation;
}

/** As it was told: only how much of its cycle has passed is worked out anew. */
function sharedNode(source: SharedSource, { today }: TreeInput): TreeObjective {
  const { id, title, description, ambition, state, themes, unit, sharedBy } = source;
  const { progress } = source.score;
  const { expected } = paceOf({ progress, cycle: source.cycle, today });
  return {
    id,
    title,
    description,
    ambition,
    state,
    rollup: 'keyResults',
    themes,
    unit,
    score: { ...source.score, expected },
    keyResults: [],
    children: [],
    sharedBy,
  };
}

function childNode(
  { weight, isReference }: Place<unknown>,
  node: TreeObjective | undefined,
): (TreeObjective & { weight: number })[] {
  if (!node) return [];
  if (!isReference) return [{ ...node, weight }];
  return [{ ...node, keyResults: [], children: [], weight, isReference }];
}

function scoredKeyResults(input: TreeInput): { objectiveId: string; node: TreeKeyResult }[] {
  const { keyResults = [], checkIns = [] } = input;
  const checkInsOf = groupBy(checkIns, ({ keyResultId }) => keyResultId);
  return keyResults.map((keyResult, index) => {
    const { id, objectiveId, title } = keyResult;
    const { metric } = metricOn(keyResult, input.today);
    const { description = '', weight = 1, state = 'active' } = keyResult;
    const { explanation, ...score } = naming(index, () => {
      finiteWithin(weight, { least: 0 }, ['weight']);
      return scoreKeyResult(keyResult, checkInsOf.get(id) ?? [], input);
    });
    const shown = input.explain ? { ...score, explanation } : score;
    return {
      objectiveId,
      node: { id, title, description, metric, weight, state, score: shown },
    };
  });
}

function naming<Result>(index: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const path = ['keyResults', index, ...error.path];
    throw new InvalidInputError(error.key, path, error.reason);
  }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
