import { tell } from './tell.ts';
import { tellStyles } from './tell.styles.ts';
import { treeDetail } from './tree-detail.ts';
import { treeTable } from './tree-table.ts';
import { tableStyles } from './tree-table.styles.ts';

/** What only some trees need, loaded by the first that does. */
export const telling: {
  readonly adoptStyles: typeof adoptStyles;
  readonly tell: typeof tell;
  readonly treeDetail: typeof treeDetail;
  readonly treeTable: typeof treeTable;
} = { adoptStyles, tell, treeDetail, treeTable };

/** Brings its styles to a tree that had none of them so far. */
function adoptStyles(root: ShadowRoot): void {
  const sheets = [tableStyles, tellStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets.push(...sheets);
}
