import type { IsoDate, Tree, TreeObjective } from '@zielbaum/model';
import { clip } from '../internal/clip.ts';
import { isRecord } from '../internal/is-record.ts';

/** What `<okr-tree>` takes: a whole tree, or its objectives alone. */
export type TreeData = Tree | readonly TreeObjective[];

/** Stands for a `data` attribute that is no JSON. */
export const malformedJson: unique symbol = Symbol('malformed JSON');

/** What is written above the rows. */
export interface TreeHead {
  organisation: string | null;
  cycle: string | null;
  isPractice: boolean;
  isClosed: boolean;
  isExample: boolean;
  /** `null` for a closed cycle, too, whose numbers stay as they are. */
  today: IsoDate | null;
  /** There may be more to see than in an ordinary tree. */
  tells: boolean;
}

/** What data was read as; or why it is no tree. */
export type ReadTree =
  { objectives: readonly unknown[]; head: TreeHead } | { fault: 'malformedJson' | 'notATree' };

/** Reads data of any quality; what is missing is left out. */
export function readTree(data: unknown): ReadTree {
  if (data === malformedJson) return { fault: 'malformedJson' };
  const tree: Record<string, unknown> = Array.isArray(data) ? { objectives: data } : asRecord(data);
  if (!Array.isArray(tree['objectives'])) return { fault: 'notATree' };
  const organisation = asRecord(tree['organisation']);
  const cycle = asRecord(tree['cycle']);
  const isClosed = cycle['phase'] === 'closed';
  const isPractice = cycle['kind'] === 'practice';
  return {
    objectives: tree['objectives'],
    head: {
      organisation: textOrNull(organisation['name']),
      cycle: textOrNull(cycle['name']),
      isPractice,
      isClosed,
      isExample: organisation['isExample'] === true,
      today: isClosed ? null : textOrNull(tree['today']),
      tells: isClosed || isPractice || organisation['kind'] === 'alliance',
    },
  };
}

/** Reads the `data` attribute; an empty one is as if left out. */
export function parseData(json: string | null): TreeData | typeof malformedJson | null {
  if (!json) return null;
  try {
    return JSON.parse(json) as TreeData;
  } catch {
    return malformedJson;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function textOrNull(value: unknown): string | null {
  return clip(value) || null;
}
