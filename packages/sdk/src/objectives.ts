import type {
  DotsGiven,
  NewObjective,
  LineageEntry,
  ObjectiveChanges,
  Review,
  ReviewChanges,
  ObjectiveEvent,
  ObjectivePosition,
  OwnDots,
  ScoreExplanation,
  ScoredObjective,
} from '@zielbaum/model';
import type { ExplainOptions } from './explain-options.ts';
import type { Http } from './http.ts';
import { listOf } from './list.ts';
import type { List, ListOptions } from './list.ts';
import { operation, operationWithEtag } from './operation.ts';
import type { ChangeOptions, CreateOptions, RequestOptions } from './request-options.ts';
import { resource } from './resource.ts';
import type { WithEtag } from './with-etag.ts';

/** Which objectives to list. */
export interface ObjectiveListOptions extends ListOptions {
  /** Id, name or `current`. Default: all cycles. */
  cycle?: string;
}

/** The objectives of the organisation: `okr.objectives`. */
export interface Objectives {
  /**
   * Objectives with their signals, without their key results.
   *
   * @example
   * for await (const { title, score } of okr.objectives.list({ cycle: 'current' })) {
   *   console.log(title, score.pace);
   * }
   */
  list(options?: ObjectiveListOptions): List<ScoredObjective>;

  /** @throws NotFoundError when there is no such objective. */
  get(objectiveId: string, options?: RequestOptions): Promise<WithEtag<ScoredObjective>>;

  /**
   * Why an objective stands where it stands: progress, pace and proposed grade with their rule,
   * inputs and weights, and as sentences in the client's language.
   *
   * @throws NotFoundError when there is no such objective.
   * @throws ValidationError when `on` is no past day.
   *
   * @example
   * const { progress, pace } = await okr.objectives.explain(objectiveId, { on: '2026-11-01' });
   * console.log(progress.text, pace.text);
   */
  explain(objectiveId: string, options?: ExplainOptions): Promise<ScoreExplanation>;

  /**
   * @throws ValidationError when a field is at fault, or with code `alignment_loop`.
   * @throws ConflictError with code `cycle_closed`, or `conflict` for a state none begins in (`firstStates`).
   *
   * @example
   * await okr.objectives.create({ cycleId: cycle.id, title: 'Anträge ohne Papier' });
   */
  create(objective: NewObjective, options?: CreateOptions): Promise<WithEtag<ScoredObjective>>;

  /**
   * Changes what is given and leaves the rest. Is not tried again by itself.
   *
   * @throws PreconditionFailedError with the `current` state, when somebody else was faster.
   * @throws ValidationError when a field is at fault, or with code `alignment_loop`.
   * @throws ConflictError with code `cycle_closed`, or `conflict` when that state does not follow on
   *   the present one.
   *
   * @example
   * const { id, etag } = await okr.objectives.get(objectiveId);
   * await okr.objectives.change(id, { state: 'dropped', reason }, { ifMatch: etag });
   */
  change(
    objectiveId: string,
    changes: ObjectiveChanges,
    options: ChangeOptions,
  ): Promise<WithEtag<ScoredObjective>>;

  /**
   * Puts it before another one of its cycle, or with `null` last; lists and trees follow.
   *
   * @throws ValidationError when the other one is not in its cycle.
   * @throws ConflictError with code `cycle_closed`.
   */
  move(
    objectiveId: string,
    position: ObjectivePosition,
    options?: RequestOptions,
  ): Promise<ObjectivePosition>;

  /**
   * Puts dots of the person behind the key on a proposal, in place of those they had put on it.
   *
   * @throws ValidationError naming how many are left, when there are fewer.
   * @throws ConflictError with code `conflict` when voting is over or it is no proposal.
   * @throws ForbiddenError when no person stands behind the key.
   *
   * @example
   * const { left } = await okr.objectives.setDots(objectiveId, { dots: 2 });
   */
  setDots(objectiveId: string, given: DotsGiven, options?: RequestOptions): Promise<OwnDots>;

  /** What the review says of it, and the grade to propose. */
  review(objectiveId: string, options?: RequestOptions): Promise<WithEtag<Review>>;

  /**
   * Grades it, and says what becomes of it in the next cycle. Is not tried again by itself.
   *
   * @throws ConflictError with code `conflict` while its cycle is not in review, or `cycle_closed`.
   * @throws PreconditionFailedError with the `current` state, when somebody else was faster.
   *
   * @example
   * const { etag } = await okr.objectives.review(objectiveId);
   * const outcome = { kind: 'keep', reason: 'Wirkt, braucht aber noch ein Quartal' } as const;
   * await okr.objectives.changeReview(objectiveId, { outcome }, { ifMatch: etag });
   */
  changeReview(
    objectiveId: string,
    changes: ReviewChanges,
    options: ChangeOptions,
  ): Promise<WithEtag<Review>>;

  /** It, what it was copied from, and its copies: one entry per cycle, the earliest first. */
  lineage(
    objectiveId: string,
    options?: RequestOptions,
  ): Promise<{ items: readonly LineageEntry[] }>;

  /** What it was and said before, and why it changed; the earliest change first. */
  history(objectiveId: string, options?: ListOptions): List<ObjectiveEvent>;
}

const ofReview = { isRight: 'objectiveId' } as const;

export function objectivesOf(http: Http): Objectives {
  return {
    ...resource<ScoredObjective>(http, 'objectives'),
    explain: operation(http, 'GET objectives/{}/explain'),
    move: operation(http, 'PUT objectives/{}/position', {
      isRight: 'before',
    }),
    setDots: operation(http, 'PUT objectives/{}/dots', { isRight: 'objectives' }),
    review: operationWithEtag(http, 'GET objectives/{}/review', ofReview),
    changeReview: operationWithEtag(http, 'PATCH objectives/{}/review', ofReview),
    lineage: operation(http, 'GET objectives/{}/lineage', { isRight: 'items' }),
    history: listOf(http, 'objectives/{}/history'),
  };
}
