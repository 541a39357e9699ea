import type { PublicObjective, Share, ShareTerms } from '@zielbaum/model';
import type { Http } from './http.ts';
import { listOf } from './list.ts';
import type { List, ListOptions } from './list.ts';
import { operation } from './operation.ts';
import { removal } from './removal.ts';
import type { RequestOptions } from './request-options.ts';

/** Which shares to list. */
export interface ShareListOptions extends ListOptions {
  /** `public`, or the id of an alliance. Default: all. */
  audience?: string;
  /** Id of an objective. Default: all. */
  objective?: string;
}

/** What others may read: `okr.shares`. An audience is `public`, or the id of an alliance. */
export interface Shares {
  /** With what they see. @throws NotFoundError when there is no such objective. */
  list(options?: ShareListOptions): List<Share>;

  /**
   * What the public may read, as it sees it: all that a key with the scope `okr:public` alone reads.
   *
   * @throws ForbiddenError when the key lacks this scope (while iterating).
   */
  published(options?: ListOptions): List<PublicObjective>;

  /** @throws NotFoundError when there is no such objective, or it is not shared with them. */
  get(objectiveId: string, audience: string, options?: RequestOptions): Promise<Share>;

  /**
   * Shares an objective, or changes what is seen of it; may be repeated.
   *
   * @throws NotFoundError when there is no such objective, or one is no member of the alliance.
   *
   * @example
   * await okr.shares.put(objectiveId, allianceId, { withKeyResults: true });
   */
  put(
    objectiveId: string,
    audience: string,
    terms: ShareTerms,
    options?: RequestOptions,
  ): Promise<Share>;

  /** Nobody sees it any more when this resolves. @throws NotFoundError when it was not shared. */
  remove(objectiveId: string, audience: string, options?: RequestOptions): Promise<void>;
}

export function sharesOf(http: Http): Shares {
  return {
    list: listOf(http, 'shares'),
    published: listOf(http, 'public-objectives'),
    get: operation(http, 'GET objectives/{}/shares/{}'),
    put: operation(http, 'PUT objectives/{}/shares/{}'),
    remove: removal(http, 'objectives/{}/shares/{}'),
  };
}
