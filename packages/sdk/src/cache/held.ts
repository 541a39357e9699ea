/** What a cache holds of the API. A `Query` of query-core is one. */
export interface Held {
  /** One of `queryKeys`; any other names nothing of ours. */
  readonly queryKey: readonly unknown[];
  readonly state: { readonly data?: unknown };
}
