import type { CyclePhase } from '@zielbaum/model';
import { clip } from '../internal/clip.ts';
import { dayNumberOf } from './days.ts';

/** A cycle as it is drawn: its days as numbers, both included. */
export interface Row {
  name: string;
  first: number;
  last: number;
  phase: CyclePhase | undefined;
  isPractice: boolean;
}

/** A meeting as it is drawn. */
export interface MeetingMark {
  day: number;
  /** Empty where the kind says it all. */
  label: string;
  kind: string;
}

/** Phases in the order they come. */
export const phases: readonly CyclePhase[] = ['planning', 'active', 'review', 'closed'];

/** The cycles that can be read of one or a list of them, the earliest first. */
export function readCycles(data: unknown): Row[] {
  const cycles: readonly unknown[] = Array.isArray(data) ? data : [data];
  return cycles
    .flatMap(readCycle)
    .sort((one, other) => one.first - other.first || one.last - other.last);
}

/** The meetings that can be read, the earliest first. */
export function readMeetings(meetings: unknown): MeetingMark[] {
  const list: readonly unknown[] = Array.isArray(meetings) ? meetings : [];
  return list
    .flatMap((meeting) => {
      const { date, label, kind } = (meeting ?? {}) as Readonly<Record<string, unknown>>;
      const day = dayNumberOf(date);
      return day === undefined ? [] : [{ day, label: clip(label), kind: clip(kind) }];
    })
    .sort((one, other) => one.day - other.day);
}

function readCycle(cycle: unknown): Row[] {
  const { name, start, end, kind, phase } = (cycle ?? {}) as Readonly<Record<string, unknown>>;
  const first = dayNumberOf(start);
  const last = dayNumberOf(end);
  if (first === undefined || last === undefined || last < first) return [];
  return [
    {
      name: clip(name),
      first,
      last,
      phase: phases.find((known) => known === phase),
      isPractice: kind === 'practice',
    },
  ];
}
