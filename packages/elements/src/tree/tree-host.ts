import type { ReactiveElement } from 'lit';
import type { Announcer } from '../internal/announcer.ts';
import type { RowWindow } from './row-window.ts';
import type { TreeDensity } from './tools/density.ts';
import type { TreeState } from './tree-state.ts';

/** What of `<okr-tree>` its parts read and set; described there. */
export interface HostElement extends ReactiveElement {
  selected: string | null;
  tools: string | null | undefined;
  filter: string | null | undefined;
  attention: boolean | undefined;
  columns: string | null | undefined;
  density: TreeDensity | null | undefined;
  root: string | null | undefined;
  remember: string | null | undefined;
}

/** A tree as its parts see it. */
export interface TreeHost {
  readonly tree: HostElement;
  readonly state: TreeState;
  readonly window: RowWindow;
  readonly announcer: Announcer;
  /** Scrolls to the row at a position among the visible ones, and focuses it. */
  focus: (position: number) => void;
  select: (row: number) => void;
  toggle: (row: number, isExpanded: boolean) => void;
}
