import type { CheckIn, NewCheckIn, ScoredKeyResult } from '@zielbaum/model';
import type { Http } from './http.ts';
import { operation, operationWithEtag } from './operation.ts';
import type { CreateOptions, RequestOptions } from './request-options.ts';
import type { WithEtag } from './with-etag.ts';

/** What a page needs that shows key results and takes check-ins. */
export interface ShownKeyResults {
  /** @throws NotFoundError when there is no such key result. */
  get(keyResultId: string, options?: RequestOptions): Promise<WithEtag<ScoredKeyResult>>;

  /**
   * Enters a value. Tried again after a lost answer it still counts once.
   *
   * @throws ValidationError when the value does not fit the metric, or the date is in the future.
   * @throws ConflictError with code `cycle_closed`.
   * @throws NotFoundError when there is no such key result.
   *
   * @example
   * await okr.keyResults.checkIn(id, { value: 42, confidence: 7, note: 'Formular ist online' });
   */
  checkIn(keyResultId: string, checkIn: NewCheckIn, options?: CreateOptions): Promise<CheckIn>;
}

export function shownKeyResultsOf(http: Http): ShownKeyResults {
  return {
    get: operationWithEtag(http, 'GET key-results/{}'),
    checkIn: operation(http, 'POST key-results/{}/check-ins'),
  };
}
