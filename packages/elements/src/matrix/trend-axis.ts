import type { ReactiveControllerHost } from 'lit';

/** What trends may be of in a matrix. */
export type TrendAxis = 'organisation' | 'unit' | 'theme';

/** What of a matrix says which trends to observe. */
export type TrendsHost = ReactiveControllerHost &
  HTMLElement & { data?: unknown; rows?: string | undefined; columns?: string | undefined };

/**
 * What the trends are of that a matrix asks a provider for: over cycles, since no tree holds more than
 * one. `undefined` while it shows something else.
 */
export function trendAxisOf({ data, rows, columns }: Partial<TrendsHost>): TrendAxis | undefined {
  if (data || (rows !== 'cycle' && columns !== 'cycle')) return undefined;
  const by = rows === 'cycle' ? columns : rows;
  return by === 'theme' || by === 'organisation' ? by : 'unit';
}
