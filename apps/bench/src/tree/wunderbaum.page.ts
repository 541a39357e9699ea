import './wunderbaum.css';
import { Wunderbaum } from 'wunderbaum';
import { present } from '../page/stage.ts';
import { Cells, divOf } from './cells.ts';
import { childrenOf, isTreeShown, rowHeightPx } from './row.ts';
import { afterCheckIn, treeOfSize, type TreeNode, type TreeState } from './sample.ts';

// A type, since an interface never fits its index signature.
type Source = Record<'key' | 'title', string> & {
  okr: TreeNode;
  children: Source[];
  expanded: true;
};

const cells = new WeakMap<Element, Cells>();
let tree: Wunderbaum;

present<TreeState>(
  {
    mount(stage) {
      tree = new Wunderbaum({
        element: stage as HTMLDivElement,
        header: false,
        debugLevel: 1,
        rowHeightPx,
        icon: false,
        columns: [
          { id: '*', title: '', width: '*' },
          { id: 'score', title: '', width: '280px' },
        ],
        render({ node, renderColInfosById }) {
          const element = renderColInfosById['score']?.elem;
          if (element) cellsIn(element).show(node.data['okr'] as TreeNode);
        },
      });
    },
    assign(state) {
      if (state.changed.length === 0) void tree.load(state.tree.objectives.map(sourceOf));
      for (const changed of state.changed) {
        const node = tree.findKey(changed.id);
        if (node) node.data['okr'] = changed;
        node?.update();
      }
    },
    isShown: (state) => isTreeShown(state, { root: document, selector: '.wb-node-list .wb-row' }),
  },
  { first: treeOfSize, next: afterCheckIn },
);

function sourceOf(node: TreeNode): Source {
  const { id: key, title } = node;
  return { key, title, expanded: true, okr: node, children: childrenOf(node).map(sourceOf) };
}

function cellsIn(element: Element): Cells {
  const known = cells.get(element);
  if (known) return known;
  const fresh = new Cells();
  const row = divOf('cells');
  row.append(...fresh.elements);
  element.append(row);
  cells.set(element, fresh);
  return fresh;
}
