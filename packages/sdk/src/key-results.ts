import type {
  CheckIn,
  CheckInCorrection,
  CheckInWithdrawal,
  DayValue,
  EarlierMetric,
  IsoDate,
  KeyResultChanges,
  NewKeyResult,
  ScoreExplanation,
  ScoredKeyResult,
  ValueColumn,
  ValuesEntered,
} from '@zielbaum/model';
import type { ExplainOptions } from './explain-options.ts';
import type { Http } from './http.ts';
import { listOf } from './list.ts';
import type { List, ListOptions } from './list.ts';
import { operation } from './operation.ts';
import type { ChangeOptions, CreateOptions, RequestOptions } from './request-options.ts';
import { resource } from './resource.ts';
import { shownKeyResultsOf } from './shown-key-results.ts';
import type { ShownKeyResults } from './shown-key-results.ts';
import type { WithEtag } from './with-etag.ts';

/** Which key results to list. */
export interface KeyResultListOptions extends ListOptions {
  /** Id, name or `current`. Default: all cycles. */
  cycle?: string;
  /** Id of the objective they belong to. Default: all objectives. */
  objective?: string;
}

/** Key results and their check-ins: `okr.keyResults`. */
export interface KeyResults extends ShownKeyResults {
  /** Key results with their signals. */
  list(options?: KeyResultListOptions): List<ScoredKeyResult>;

  /**
   * Why a key result stands where it stands: progress, pace and proposed grade with their rule,
   * inputs and weights, and as sentences in the client's language.
   *
   * @throws NotFoundError when there is no such key result.
   * @throws ValidationError when `on` is no past day.
   *
   * @example
   * const { progress, pace } = await okr.keyResults.explain(keyResultId, { on: '2026-11-01' });
   * console.log(progress.text, pace.text);
   */
  explain(keyResultId: string, options?: ExplainOptions): Promise<ScoreExplanation>;

  /**
   * @throws ValidationError when a field is at fault, e.g. a baseline that equals its target.
   * @throws ConflictError with code `cycle_closed`.
   *
   * @example
   * await okr.keyResults.create({
   *   objectiveId,
   *   title: 'Digital gestellte Anträge',
   *   metric: { kind: 'number', baseline: 12, target: 80, unit: 'Anträge' },
   * });
   */
  create(keyResult: NewKeyResult, options?: CreateOptions): Promise<WithEtag<ScoredKeyResult>>;

  /**
   * Changes what is given and leaves the rest. Is not tried again by itself. Another `metric` needs a
   * `metricChange` with the reason while the cycle is active or in review; the old one is kept, so
   * that earlier days stay explained (see `metrics`).
   *
   * @throws PreconditionFailedError with the `current` state, when somebody else was faster.
   *   A check-in in between is no obstacle.
   * @throws ValidationError when a field is at fault, or that reason is missing.
   * @throws ConflictError with code `cycle_closed`, or `conflict` when check-ins do not fit the metric.
   */
  change(
    keyResultId: string,
    changes: KeyResultChanges,
    options: ChangeOptions,
  ): Promise<WithEtag<ScoredKeyResult>>;

  /**
   * What a key result was measured by before its target was changed, each with the last day it held,
   * in the order of changing. What measures it now is its own `metric`.
   *
   * @throws NotFoundError when there is no such key result (while iterating).
   */
  metrics(keyResultId: string, options?: ListOptions): List<EarlierMetric>;

  /**
   * The check-ins of a key result, also those that have been replaced (`replacedBy`).
   *
   * @throws NotFoundError when there is no such key result (while iterating).
   */
  checkIns(keyResultId: string, options?: ListOptions): List<CheckIn>;

  /** @throws NotFoundError when there is no such check-in of this key result. */
  getCheckIn(keyResultId: string, checkInId: string, options?: RequestOptions): Promise<CheckIn>;

  /**
   * Enters a column of values, up to 1,000 rows, all or none. Rows that say what counts on their day
   * already are skipped.
   *
   * @throws ValidationError whose pointers name the rows at fault.
   * @throws ConflictError with code `cycle_closed`.
   * @throws NotFoundError when there is no such key result.
   *
   * @example
   * const rows = [{ date: '2026-10-31', value: 40 }, { date: '2026-11-30', value: 55 }];
   * const { entered, skipped } = await okr.keyResults.importCheckIns(id, { rows });
   */
  importCheckIns(
    keyResultId: string,
    column: ValueColumn,
    options?: CreateOptions,
  ): Promise<ValuesEntered>;

  /**
   * Puts another value in the place of a check-in, by a new entry for the same day; the history keeps
   * both. What was corrected before is corrected in its newest form.
   *
   * @throws ValidationError when the value does not fit the metric, or there is no `note`.
   * @throws ConflictError with code `cycle_closed`, or `conflict` for what was withdrawn.
   * @throws NotFoundError when there is no such check-in.
   *
   * @example
   * await okr.keyResults.correctCheckIn(id, checkIn.id, { value: 24, note: 'Zahlendreher' });
   */
  correctCheckIn(
    keyResultId: string,
    checkInId: string,
    correction: CheckInCorrection,
    options?: CreateOptions,
  ): Promise<CheckIn>;

  /**
   * Takes a check-in back, by a new entry with the reason; neither counts any more. What was
   * corrected before is withdrawn in its newest form.
   *
   * @throws ValidationError when there is no reason.
   * @throws ConflictError with code `cycle_closed`, or `conflict` for what was withdrawn before.
   * @throws NotFoundError when there is no such check-in.
   */
  withdrawCheckIn(
    keyResultId: string,
    checkInId: string,
    withdrawal: CheckInWithdrawal,
    options?: CreateOptions,
  ): Promise<CheckIn>;

  /**
   * Tells the value of a day, as a procedure does: one counts per key result, day and `source`. The
   * same again changes nothing and answers the same entry; another value is a correction, and the
   * history keeps both.
   *
   * @throws ValidationError when the value does not fit the metric, or the date is in the future.
   * @throws ConflictError with code `cycle_closed`.
   * @throws NotFoundError when there is no such key result.
   *
   * @example
   * await okr.keyResults.putValue(id, '2026-11-23', { value: 42, source: 'Fachverfahren' });
   */
  putValue(
    keyResultId: string,
    date: IsoDate,
    told: DayValue,
    options?: RequestOptions,
  ): Promise<CheckIn>;
}

export function keyResultsOf(http: Http): KeyResults {
  return {
    ...resource<ScoredKeyResult>(http, 'key-results'),
    ...shownKeyResultsOf(http),
    explain: operation(http, 'GET key-results/{}/explain'),
    metrics: listOf(http, 'key-results/{}/metrics'),
    checkIns: listOf(http, 'key-results/{}/check-ins'),
    getCheckIn: operation(http, 'GET key-results/{}/check-ins/{}'),
    importCheckIns: operation(http, 'POST key-results/{}/check-ins/import', {
      isRight: 'entered',
    }),
    correctCheckIn: operation(http, 'POST key-results/{}/check-ins/{}/correction'),
    withdrawCheckIn: operation(http, 'POST key-results/{}/check-ins/{}/withdrawal'),
    putValue: operation(http, 'PUT key-results/{}/values/{}'),
  };
}
