import type { queryKeys } from '../queries/query-keys.ts';

type Kinds =
  | 'organisation'
  | 'cycles'
  | 'trees'
  | 'objectives'
  | 'keyResults'
  | 'checkIns'
  | 'explanations'
  | 'trends';

/** A key of `queryKeys`: its kind, and which one of it. */
export type OkrKey = readonly [...(typeof queryKeys)[Kinds], choice?: unknown];
