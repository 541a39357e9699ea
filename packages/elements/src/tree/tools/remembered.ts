import { listOf } from '../../internal/list-of.ts';
import type { TreeDensity } from './density.ts';

/** What a reader's browser keeps of a tree: nothing of a person, and of the goals only ids. */
export interface Remembered {
  /** Levels that are open; `null` for all. */
  level: number | null;
  /** Rows opened and closed since, by key. */
  chosen: readonly (readonly [string, boolean])[];
  attention: boolean;
  columns: string | null;
  density: TreeDensity | null;
}

/** More of them than a reader opens by hand. */
const most = 500;

const keyOf = (name: string) => `okr-tree:${name}`;

/** What was kept under this name, as far as it can be read. */
export function recall(name: string): Remembered | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null');
    return kept === null ? undefined : readKept(Object(kept) as Record<string, unknown>);
  } catch {
    // Some pages allow no storage, and another script may have written there.
    return undefined;
  }
}

/** Keeps it under this name, in place of what was there. */
export function keep(name: string, state: Remembered): void {
  try {
    const chosen = state.chosen.slice(-most);
    localStorage.setItem(keyOf(name), JSON.stringify({ ...state, chosen }));
  } catch {
    // Without storage, or without room in it, the tree begins afresh next time.
  }
}

function readKept({
  level,
  chosen,
  attention,
  columns,
  density,
}: Record<string, unknown>): Remembered {
  return {
    level: typeof level === 'number' ? level : null,
    chosen: listOf(chosen).filter(isChoice),
    attention: attention === true,
    columns: typeof columns === 'string' ? columns : null,
    density: density === 'compact' ? density : null,
  };
}

function isChoice(entry: unknown): entry is [string, boolean] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'boolean';
}
