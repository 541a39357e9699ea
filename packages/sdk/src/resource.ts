import type { Http } from './http.ts';
import { listOf } from './list.ts';
import type { List, ListOptions } from './list.ts';
import { operationWithEtag } from './operation.ts';
import type { ChangeOptions, CreateOptions, RequestOptions } from './request-options.ts';
import type { WithEtag } from './with-etag.ts';

/** What can be done with most things of the API. */
interface Resource<Thing> {
  list(options?: ListOptions): List<Thing>;
  get(id: string, options?: RequestOptions): Promise<WithEtag<Thing>>;
  create(thing: object, options?: CreateOptions): Promise<WithEtag<Thing>>;
  change(id: string, changes: object, options: ChangeOptions): Promise<WithEtag<Thing>>;
}

/** The methods for the things at a path; what else can be done with them stands beside. */
export function resource<Thing extends object>(http: Http, path: string): Resource<Thing> {
  return {
    list: listOf(http, path),
    get: operationWithEtag(http, `GET ${path}/{}`),
    create: operationWithEtag(http, `POST ${path}`),
    change: operationWithEtag(http, `PATCH ${path}/{}`),
  };
}
