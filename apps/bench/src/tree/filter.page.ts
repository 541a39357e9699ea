import '@zielbaum/elements/define/okr-tree';
import './row.css';
import type { Tree } from '@zielbaum/model';
import { present } from '../page/stage.ts';
import { childrenOf, isTreeShown } from './row.ts';
import { treeOfSize, type TreeNode } from './sample.ts';

/** What a reader has typed so far, and how many rows hold it. */
interface Typed {
  tree: Tree;
  text: string;
  hits: number;
}

const text = 'Rückfrage 12';

const element = document.createElement('okr-tree');
element.expandedLevel = Infinity;
element.tools = 'search';

present<Typed>(
  {
    mount: (stage) => stage.append(element),
    assign(state) {
      if (state.text === '') element.data = state.tree;
      else type(state.text);
    },
    isShown(state) {
      const root = element.shadowRoot;
      if (!root) return false;
      if (state.text === '') {
        return isTreeShown(
          { tree: state.tree, changed: [] },
          { root, selector: '[role=treeitem]' },
        );
      }
      const hits = root.querySelector('.hits')?.textContent.replaceAll(/\D/g, '');
      const lowest = root.elementFromPoint(200, 500)?.closest('[role=treeitem]');
      return hits === String(state.hits) && lowest instanceof Element;
    },
  },
  {
    first: (size) => ({ tree: treeOfSize(size).tree, text: '', hits: 0 }),
    next({ tree, text: before }) {
      const typed = text.slice(0, before.length + 1);
      return { tree, text: typed, hits: hitsIn(tree, typed.toLowerCase().split(' ')) };
    },
  },
);

/** As a key does, with all that a page notices of it. */
function type(typed: string): void {
  const field = element.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('The tree has no search field.');
  field.focus();
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Counted without any of what the element does for speed. */
function hitsIn(tree: Tree, words: readonly string[]): number {
  let hits = 0;
  const waiting: TreeNode[] = [...tree.objectives];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const themes = 'themes' in node ? [node.unit, ...node.themes] : [];
    const texts = [node.title, ...themes].join('\n').toLowerCase();
    const folded = texts.replaceAll('ü', 'u') + texts.replaceAll('ü', 'ue') + texts;
    if (words.every((word) => folded.includes(word))) hits += 1;
    waiting.push(...childrenOf(node));
  }
  return hits;
}
