import type { Me } from '@zielbaum/model';
import type { Http } from './http.ts';
import { operation } from './operation.ts';
import type { RequestOptions } from './request-options.ts';

/** Whom the server takes you for, and what you may do; for `can`. */
export type ReadMe = (options?: RequestOptions) => Promise<Me>;

export function meOf(http: Http): ReadMe {
  return operation(http, 'GET me', { isRight: 'access' });
}
