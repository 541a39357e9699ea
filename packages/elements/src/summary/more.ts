import { adopt } from '../internal/adopt.ts';
import { list } from './list.ts';
import { summaryMoreStyles } from './more.styles.ts';
import { changesSince, weekBefore } from './since.ts';
import { table } from './table.ts';

/** What only some summaries need: an earlier day, lists, the table. */
export class More {
  readonly changesSince: typeof changesSince = changesSince;
  readonly list: typeof list = list;
  readonly table: typeof table = table;
  readonly weekBefore: typeof weekBefore = weekBefore;

  constructor(host: HTMLElement) {
    adopt(host, summaryMoreStyles);
  }
}
