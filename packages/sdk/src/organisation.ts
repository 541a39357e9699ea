import type { Organisation } from '@zielbaum/model';
import { bodyOf } from './body-of.ts';
import type { Http } from './http.ts';
import type { RequestOptions } from './request-options.ts';

/** The organisation itself: `okr.organisation`. */
export interface OrganisationResource {
  /** The organisation that the credential belongs to. */
  get(options?: RequestOptions): Promise<Organisation>;
}

export function organisationOf(http: Http): OrganisationResource {
  return {
    get: async ({ signal } = {}) => bodyOf(http.json('organisation', { signal })),
  };
}
