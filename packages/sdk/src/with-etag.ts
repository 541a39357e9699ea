import type { Answer } from './http.ts';

/** A resource with the name of the state it is in, for `ifMatch`. */
export type WithEtag<Resource> = Resource & {
  /** Empty where a proxy took the `ETag` header away; such a resource cannot be changed. */
  etag: string;
};

/** The resource of an answer with its etag. */
export function withEtag<Resource extends object>({
  body,
  etag,
}: Answer<Resource>): WithEtag<Resource> {
  return { ...body, etag };
}
