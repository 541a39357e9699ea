import type { CheckInValue } from './check-in.ts';
import type { Explanation } from './explanation.ts';

/** What one kind of metric makes of its check-ins. */
export interface Measured {
  /** `null` while open. */
  raw: number | null;
  value: CheckInValue;
  /** Only for `maintain`. */
  isInBand?: boolean;
  inputs: Explanation['inputs'];
  items?: Explanation['items'];
}
