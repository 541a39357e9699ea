import type { ReactiveElement } from 'lit';
import type { Announcer } from '../internal/announcer.ts';
import type { ReadTree } from './read-tree.ts';
import type { RowWindow } from './row-window.ts';
import type { TreeDensity } from './tools/density.ts';
import type { TreeView } from './tree-head.ts';
import type { TreeState } from './tree-state.ts';

/** What of `<okr-tree>` its parts read and set; described there. */
export interface HostElement extends ReactiveElement {
  data: unknown;
  view: TreeView;
  selected: string | null;
  tools: string | null | undefined;
  filter: string | null | undefined;
  attention: boolean | undefined;
  columns: string | null | undefined;
  density: TreeDensity | null | undefined;
  root: string | null | undefined;
  remember: string | null | undefined;
}

/** A tree as it is drawn, before anybody can do something with it. */
export interface DrawnTree {
  readonly tree: HostElement;
  readonly state: TreeState;
  /** What is shown now was awaited before. */
  wasLoading: boolean;
  /** What the data was read as; `undefined` before there is any. */
  read: ReadTree | undefined;
  /** Rows to choose from: those of open branches in the tree, all in the table. */
  list: readonly number[];
  /** There is more to tell than in an ordinary tree, or the table is asked for. */
  readonly needsTelling: boolean;
  readonly needsTools: boolean;
  find(selector: string): HTMLElement | null;
  /** Fetches again what failed. */
  retry(): void;
}

/** Each tree as it is drawn, for what comes later. */
export const drawnTrees: WeakMap<object, DrawnTree> = new WeakMap<object, DrawnTree>();

/** A tree as its parts see it. */
export interface TreeHost extends Pick<DrawnTree, 'tree' | 'state'> {
  readonly window: RowWindow;
  readonly announcer: Announcer;
  /** Scrolls to the row at a position among the visible ones, and focuses it. */
  focus: (position: number) => void;
  select: (row: number) => void;
  toggle: (row: number, isExpanded: boolean) => void;
}
