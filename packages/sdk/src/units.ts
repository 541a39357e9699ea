import type { Unit } from '@zielbaum/model';
import type { Http } from './http.ts';
import { listOf } from './list.ts';
import type { List, ListOptions } from './list.ts';

/** The units of the organisation: `okr.units`. */
export interface Units {
  /** All units of the organisation; `parentId` makes a tree of them. */
  list(options?: ListOptions): List<Unit>;
}

export function unitsOf(http: Http): Units {
  return { list: listOf(http, 'units') };
}
