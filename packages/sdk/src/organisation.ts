import type { Organisation } from '@zielbaum/model';
import type { Http } from './http.ts';
import { operation } from './operation.ts';
import type { RequestOptions } from './request-options.ts';

/** The organisation itself: `okr.organisation`. */
export interface OrganisationResource {
  /** The organisation that the credential belongs to. */
  get(options?: RequestOptions): Promise<Organisation>;
}

export function organisationOf(http: Http): OrganisationResource {
  return { get: operation(http, 'GET organisation') };
}
