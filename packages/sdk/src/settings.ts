import type { FocusWarning, Settings, SettingsChanges } from '@zielbaum/model';
import type { Http } from './http.ts';
import { operation, operationWithEtag } from './operation.ts';
import type { ChangeOptions, RequestOptions } from './request-options.ts';
import type { WithEtag } from './with-etag.ts';

/** Whose focus to look at. */
export interface WarningsOptions extends RequestOptions {
  /** Id, name or `current`. Default: the current one. */
  cycle?: string;
}

/** What the organisation decides for itself: `okr.settings`. */
export interface SettingsResource {
  get(options?: RequestOptions): Promise<WithEtag<Settings>>;

  /**
   * Changes what is given and leaves the rest; for administrators. Is not tried again by itself.
   *
   * @throws PreconditionFailedError with the `current` state, when somebody else was faster.
   *
   * @example
   * const { etag } = await okr.settings.get();
   * const focus = { objectivesPerUnit: 3, keyResultsPerObjective: 5 };
   * await okr.settings.change({ focus }, { ifMatch: etag });
   */
  change(changes: SettingsChanges, options: ChangeOptions): Promise<WithEtag<Settings>>;

  /** Where a cycle has more than the organisation calls focus: advice, and no obstacle. */
  warnings(options?: WarningsOptions): Promise<{ items: readonly FocusWarning[] }>;
}

export function settingsOf(http: Http): SettingsResource {
  return {
    get: operationWithEtag(http, 'GET settings', { isRight: 'focus' }),
    change: operationWithEtag(http, 'PATCH settings', { isRight: 'focus' }),
    warnings: operation(http, 'GET focus-warnings', { isRight: 'items' }),
  };
}
