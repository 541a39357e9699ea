import './hand-written.css';
import { present } from '../page/stage.ts';
import { isTreeShown } from './row.ts';
import { afterCheckIn, treeOfSize, type TreeState } from './sample.ts';
import { WindowedTree } from './windowed-tree.ts';

// With `?told` a change comes as the nodes concerned; without, as the whole data, as ours gets it.
const isTold = location.search === '?told';
let tree: WindowedTree;

present<TreeState>(
  {
    mount(stage) {
      tree = new WindowedTree(stage);
    },
    assign(state) {
      if (isTold && state.changed.length > 0) tree.update(state.changed);
      else tree.assign(state.tree.objectives);
    },
    isShown: (state) => isTreeShown(state, { root: document, selector: '[role=treeitem]' }),
  },
  { first: treeOfSize, next: afterCheckIn },
);
