import { detail } from './detail.ts';
import { matrixMoreStyles } from './more.styles.ts';
import { ObservedTrends } from './observed-trends.ts';

/** What only some matrices need: a cell that is open, the trends of a provider. */
export const matrixMore: {
  readonly detail: typeof detail;
  readonly ObservedTrends: typeof ObservedTrends;
  readonly styleSheet: CSSStyleSheet | undefined;
} = { detail, ObservedTrends, styleSheet: matrixMoreStyles.styleSheet };
