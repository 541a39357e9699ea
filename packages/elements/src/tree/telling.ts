import type { CSSResult } from 'lit';
import { tell } from './tell.ts';
import { tellStyles } from './tell.styles.ts';
import { treeDetail } from './tree-detail.ts';
import { treeTable } from './tree-table.ts';
import { tableStyles } from './tree-table.styles.ts';

/**
 * What only some trees tell, loaded by the first that does: grades, whose a shared objective is, more
 * of the selected one, and the table.
 */
export const telling: {
  readonly styles: readonly CSSResult[];
  readonly tell: typeof tell;
  readonly treeDetail: typeof treeDetail;
  readonly treeTable: typeof treeTable;
} = { styles: [tableStyles, tellStyles], tell, treeDetail, treeTable };
