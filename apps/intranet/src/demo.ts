import { readFile } from 'node:fs/promises';

/** What the server says about its demo organisation, in the file it writes when it has filled it. */
export interface Demo {
  /** `okr_pk_…`, allowed on this intranet's origin. */
  embedKey: string;
  /** Key results to show, by id. */
  show: {
    /** A number with baseline, target and stretch. */
    radial: string;
    bar: string;
    bullet: string;
    /** The one readers may check values in for. */
    checkIn: string;
  };
  /** The newest first. */
  cycles: readonly DemoCycle[];
  /** The alliance that the city shares goals with. */
  alliance: {
    organisation: string;
    /** Like the other, of the alliance. */
    embedKey: string;
  };
}

/** A cycle as the server names it. */
export interface DemoCycle {
  /** e.g. `2026-Q4`. */
  name: string;
  kind: 'regular' | 'practice';
  phase: 'planning' | 'active' | 'review' | 'closed';
}

/** Reads the demo's file; `undefined` while there is none, or none that can be used. */
export async function readDemo(path: string): Promise<Demo | undefined> {
  try {
    const demo: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isDemo(demo) ? demo : undefined;
  } catch {
    return undefined;
  }
}

function isDemo(value: unknown): value is Demo {
  if (!isRecord(value) || typeof value['embedKey'] !== 'string') return false;
  const { show, cycles, alliance } = value;
  return (
    Array.isArray(cycles) &&
    isRecord(alliance) &&
    typeof alliance['embedKey'] === 'string' &&
    isRecord(show) &&
    ['radial', 'bar', 'bullet', 'checkIn'].every((name) => typeof show[name] === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
