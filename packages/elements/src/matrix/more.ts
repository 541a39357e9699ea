import { adopt } from '../internal/adopt.ts';
import { detail } from './detail.ts';
import { matrixMoreStyles } from './more.styles.ts';
import { ObservedTrends } from './observed-trends.ts';
import type { TrendsHost } from './trend-axis.ts';

/** What only some matrices need: a cell that is open, the trends of a provider. */
export class More {
  readonly detail: typeof detail = detail;
  readonly trends: ObservedTrends;

  constructor(host: TrendsHost) {
    this.trends = new ObservedTrends(host);
    adopt(host, matrixMoreStyles);
  }
}
