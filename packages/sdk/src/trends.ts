import type { Trend, TrendKey } from '@zielbaum/model';
import type { Http } from './http.ts';
import { operation } from './operation.ts';
import type { RequestOptions } from './request-options.ts';

/** Whose trends to read. */
export interface TrendsOptions extends RequestOptions {
  /** Default `organisation`: one trend of everything. */
  by?: TrendKey;
  /** Id of a unit: its objectives only. */
  unit?: string;
  /** Name of a theme: its objectives only. */
  theme?: string;
  /** Id of any objective of a line: that line only. */
  lineage?: string;
}

/** How progress and grades went over the regular cycles; practice cycles are left out. */
export type ReadTrends = (options?: TrendsOptions) => Promise<{ items: readonly Trend[] }>;

export function trendsOf(http: Http): ReadTrends {
  return operation(http, 'GET trends', { isRight: 'items' });
}
