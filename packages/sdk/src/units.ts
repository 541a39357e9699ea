import type { Unit } from '@zielbaum/model';
import type { Http } from './http.ts';
import { listOf } from './list.ts';
import type { List } from './list.ts';
import type { RequestOptions } from './request-options.ts';

export interface Units {
  /** All units of the organisation; `parentId` makes a tree of them. */
  list(options?: RequestOptions): List<Unit>;
}

export function unitsOf(http: Http): Units {
  return { list: ({ signal } = {}) => listOf(http, 'units', { signal }) };
}
