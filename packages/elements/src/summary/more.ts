import { changesSince, weekBefore } from './since.ts';
import { list } from './list.ts';
import { summaryMoreStyles } from './more.styles.ts';
import { table } from './table.ts';

/** What only some summaries need: an earlier day, lists, the table. */
export const summaryMore: {
  readonly changesSince: typeof changesSince;
  readonly list: typeof list;
  readonly styleSheet: CSSStyleSheet | undefined;
  readonly table: typeof table;
  readonly weekBefore: typeof weekBefore;
} = { changesSince, list, styleSheet: summaryMoreStyles.styleSheet, table, weekBefore };
