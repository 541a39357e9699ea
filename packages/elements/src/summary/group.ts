import type { Signals } from '../goals/read-goals.ts';
import type { TreeNodeKind } from '../tree/events.ts';
import type { Tally } from './tally.ts';

/** One thing counted: a button that opens what it counts. */
export interface Line {
  sign: string;
  text: string;
  note?: string | undefined;
  kind: TreeNodeKind;
  goals: readonly Signals[];
}

/** Lines under a heading. */
export interface Group {
  id: string;
  /** Before the heading. */
  count?: number;
  heading: string;
  about?: string | undefined;
  /** What the lines are about. */
  of?: string;
  tallies?: readonly Tally[];
  lines: readonly Line[];
  /** In place of lines. */
  otherwise?: string;
}
