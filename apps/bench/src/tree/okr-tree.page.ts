import '@zielbaum/elements/define/okr-tree';
import './row.css';
import { present } from '../page/stage.ts';
import { isTreeShown } from './row.ts';
import { afterCheckIn, treeOfSize, type TreeState } from './sample.ts';

const tree = document.createElement('okr-tree');
tree.expandedLevel = Infinity;

present<TreeState>(
  {
    mount: (stage) => stage.append(tree),
    assign(state) {
      tree.data = state.tree;
    },
    isShown(state) {
      const root = tree.shadowRoot;
      return root !== null && isTreeShown(state, { root, selector: '[role=treeitem]' });
    },
  },
  { first: treeOfSize, next: afterCheckIn },
);
