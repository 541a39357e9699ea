import '@shoelace-style/shoelace/dist/components/tree/tree.js';
import '@shoelace-style/shoelace/dist/components/tree-item/tree-item.js';
import './shoelace.css';
import { present } from '../page/stage.ts';
import { Cells, divOf } from './cells.ts';
import { childrenOf, isTreeShown } from './row.ts';
import { afterCheckIn, treeOfSize, type TreeNode, type TreeState } from './sample.ts';

// Bar, percentage and status in plain elements: Shoelace's own would each add a shadow root a row.
const tree = document.createElement('sl-tree');
const cells = new Map<string, Cells>();

present<TreeState>(
  {
    mount: (stage) => stage.append(tree),
    assign(state) {
      if (state.changed.length === 0) tree.append(...state.tree.objectives.map(itemOf));
      for (const node of state.changed) cells.get(node.id)?.show(node);
    },
    isShown: (state) => isTreeShown(state, { root: document, selector: 'sl-tree-item' }),
  },
  { first: treeOfSize, next: afterCheckIn },
);

function itemOf(node: TreeNode): HTMLElement {
  const item = document.createElement('sl-tree-item');
  const row = divOf('cells');
  const title = divOf('title');
  title.textContent = node.title;
  const ofNode = new Cells();
  ofNode.show(node);
  cells.set(node.id, ofNode);
  row.append(title, ...ofNode.elements);
  item.expanded = true;
  item.append(row, ...childrenOf(node).map(itemOf));
  return item;
}
