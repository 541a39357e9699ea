import { isNotFoundError } from './errors/not-found-error.ts';
import type { Http } from './http.ts';
import { send } from './operation.ts';
import type { Ids } from './path.ts';
import type { RequestOptions } from './request-options.ts';

/** A deletion of what stands at a path. Where a lost answer has said it already, that is no failure. */
export function removal<Path extends string>(
  http: Http,
  path: Path,
): (...args: [...Ids<Path>, options?: RequestOptions]) => Promise<void> {
  return async (...args) => {
    await send(http, `DELETE ${path}`, { args, isDone: isNotFoundError });
  };
}
