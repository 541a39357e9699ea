import type { IsoDate } from '@zielbaum/model';
import type { RequestOptions } from './request-options.ts';

/** The day to explain the numbers of. */
export interface ExplainOptions extends RequestOptions {
  /** A past day to work the numbers out for. Default: today. */
  on?: IsoDate;
}
