import {
  type CyclePhase,
  gradeOf,
  type IsoDate,
  isCounted,
  isIsoDate,
  type ObjectiveState,
} from '@zielbaum/model';
import { isRecord } from '../tree/is-record.ts';
import { readNode, type RowContent } from '../tree/read-node.ts';
import { readTree } from '../tree/read-tree.ts';
import { keyResultKind, objectiveKind, type RowKind } from '../tree/rows.ts';
import { clip } from './clip.ts';
import { isNumber } from './is-number.ts';

/** What a count or a mean looks at, of an objective or a key result. */
export interface Signals extends Pick<
  RowContent,
  'id' | 'title' | 'progress' | 'expected' | 'confidence' | 'pace' | 'isStale'
> {
  /** Of a key result. */
  checkedInOn: IsoDate | null;
}

/** An objective that counts, with the key results that do. */
export interface Goal extends Signals {
  unit: string | null;
  themes: readonly string[];
  /** The organisation that shares it. */
  sharedBy: string | null;
  /** In force after the review, else as progress proposes it. */
  grade: number | null;
  keyResults: readonly Signals[];
}

/** The goals of a tree side by side, and whose they are. */
export interface Goals {
  organisation: string | null;
  isAlliance: boolean;
  isExample: boolean;
  cycle: {
    /** Tells cycles apart: two organisations may name theirs alike. */
    name: string | null;
    start: IsoDate | null;
    end: IsoDate | null;
    phase: CyclePhase | null;
    isPractice: boolean;
  };
  today: IsoDate | null;
  goals: readonly Goal[];
}

/**
 * Reads a tree of any quality, or a list of objectives; nothing of what is neither. Leaves out what
 * no mean counts: objectives not yet agreed or given up, references, and dropped key results.
 */
export function readGoals(data: unknown): Goals | undefined {
  const tree = readTree(data);
  if ('fault' in tree) return undefined;
  const { organisation, cycle, today } = fieldsOf(data);
  const { name, start, end, phase } = fieldsOf(cycle);
  const { head } = tree;
  return {
    organisation: head.organisation,
    isAlliance: fieldsOf(organisation)['kind'] === 'alliance',
    isExample: head.isExample,
    cycle: {
      name: textOf(name),
      start: dayOf(start),
      end: dayOf(end),
      phase: phases.has(phase) ? (phase as CyclePhase) : null,
      isPractice: head.isPractice,
    },
    today: dayOf(today),
    goals: goalsOf(tree.objectives),
  };
}

const phases = new Set<unknown>(['planning', 'active', 'review', 'closed']);

function goalsOf(objectives: readonly unknown[]): Goal[] {
  const goals = new Map<string | object, Goal>();
  const seen = new Set<object>();
  const open: unknown[] = objectives.toReversed();
  while (open.length > 0) {
    const node = open.pop();
    // An objective that holds itself must not hold the page.
    if (!isRecord(node) || seen.has(node)) continue;
    seen.add(node);
    open.push(...listOf(node['children']).toReversed());
    const { state, isReference } = readNode(node, objectiveKind);
    if (isReference || !isCounted({ state: (state ?? 'active') as ObjectiveState })) continue;
    const goal = goalOf(node);
    const key = goal.id || node;
    if (!goals.has(key)) goals.set(key, goal);
  }
  return [...goals.values()];
}

function goalOf(node: Record<string, unknown>): Goal {
  const signals = signalsOf(node, objectiveKind);
  const { grade } = fieldsOf(node['review']);
  const { progress } = signals;
  return {
    ...signals,
    unit: textOf(node['unit']),
    themes: listOf(node['themes']).flatMap((theme) => textOf(theme) ?? []),
    sharedBy: textOf(node['sharedBy']),
    grade: isNumber(grade) ? grade : gradeOf({ progress, ambition: 'aspirational' }).grade,
    keyResults: listOf(node['keyResults'])
      .filter((each) => isRecord(each) && each['state'] !== 'dropped')
      .map((each) => signalsOf(each, keyResultKind)),
  };
}

function signalsOf(node: unknown, kind: RowKind): Signals {
  const { id, title, progress, expected, confidence, pace, isStale } = readNode(node, kind);
  return {
    id,
    title,
    progress,
    expected,
    confidence,
    pace: progress === null ? 'open' : pace,
    isStale,
    checkedInOn: dayOf(fieldsOf(fieldsOf(node)['score'])['checkedInOn']),
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | null {
  return clip(value).trim() || null;
}

function dayOf(value: unknown): IsoDate | null {
  return isIsoDate(value) ? value : null;
}
