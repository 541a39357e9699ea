import type { IsoDate, ScoreExplanation } from '@zielbaum/model';
import { bodyOf } from './body-of.ts';
import type { Http } from './http.ts';
import type { RequestOptions } from './request-options.ts';

/** The day to explain the numbers of. */
export interface ExplainOptions extends RequestOptions {
  /** A past day to work the numbers out for. Default: today. */
  on?: IsoDate;
}

/** The explanation of what stands at a path. */
export function explain(
  http: Http,
  path: string,
  { on, signal }: ExplainOptions = {},
): Promise<ScoreExplanation> {
  return bodyOf(http.json(`${path}/explain`, { query: { on }, signal }));
}
