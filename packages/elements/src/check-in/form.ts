import type { IsoDate, TreeKeyResult } from '@zielbaum/model';
import type { DataSource } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';

/** A form with something to enter. */
export interface Form {
  data: TreeKeyResult;
  /** Who saves, where the page does not. */
  source: DataSource | undefined;
  earliest: IsoDate;
  today: IsoDate;
  locale: Locale;
  /** Stays the same as long as the element lives. */
  writing: {
    isTouched: boolean;
    /** What held when the reader began. */
    begun: TreeKeyResult | undefined;
  };
}
