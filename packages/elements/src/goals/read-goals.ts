import {
  type CyclePhase,
  type IsoDate,
  isCounted,
  isIsoDate,
  type ObjectiveState,
  type Pace,
} from '@zielbaum/model';
import { sharedTexts } from '../i18n/shared.ts';
import { isRecord } from '../internal/is-record.ts';
import { clip } from '../internal/clip.ts';
import { isNumber } from '../internal/is-number.ts';
import { listOf } from '../internal/list-of.ts';
import { wholePercent } from '../internal/locale.ts';

/** What a count or a mean looks at, of an objective or a key result. */
export interface Signals {
  id: string;
  /** `null` without one. */
  title: string | null;
  /** 0–1; `null` while open. */
  progress: number | null;
  /** 0–1, where the progress should be today. */
  expected: number | null;
  /** 0–10. */
  confidence: number | null;
  pace: Pace | null;
  isStale: boolean;
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
  const tree = fieldsOf(Array.isArray(data) ? { objectives: data } : data);
  const { objectives } = tree;
  if (!Array.isArray(objectives)) return undefined;
  const { name, kind, isExample } = fieldsOf(tree['organisation']);
  const cycle = fieldsOf(tree['cycle']);
  return {
    organisation: textOf(name),
    isAlliance: kind === 'alliance',
    isExample: isExample === true,
    cycle: {
      name: textOf(cycle['name']),
      start: dayOf(cycle['start']),
      end: dayOf(cycle['end']),
      phase: phases.has(cycle['phase']) ? (cycle['phase'] as CyclePhase) : null,
      isPractice: cycle['kind'] === 'practice',
    },
    today: dayOf(tree['today']),
    goals: goalsOf(objectives),
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
    for (const child of listOf(node['children']).toReversed()) open.push(child);
    const { state, isReference } = node;
    if (isReference === true || !isCounted({ state: (state ?? 'active') as ObjectiveState }))
      continue;
    const goal = goalOf(node);
    const key = goal.id || node;
    if (!goals.has(key)) goals.set(key, goal);
  }
  return [...goals.values()];
}

function goalOf(node: Record<string, unknown>): Goal {
  const signals = signalsOf(node);
  const { grade } = fieldsOf(node['review']);
  const { progress } = signals;
  return {
    ...signals,
    unit: textOf(node['unit']),
    themes: listOf(node['themes']).flatMap((theme) => textOf(theme) ?? []),
    sharedBy: textOf(node['sharedBy']),
    grade: isNumber(grade) ? grade : proposedGrade(progress),
    keyResults: listOf(node['keyResults'])
      .filter(isRecord)
      .filter(({ state }) => state !== 'dropped')
      .map(signalsOf),
  };
}

/** Tenths, rounded half up as the model proposes them, without all that the model checks. */
function proposedGrade(progress: number | null): number | null {
  return progress === null ? null : wholePercent(progress / 10) / 10;
}

function signalsOf(node: Record<string, unknown>): Signals {
  const { progress, expected, confidence, pace, isStale, checkedInOn } = fieldsOf(node['score']);
  const known = numberIn(progress, 1);
  return {
    id: typeof node['id'] === 'number' ? `${node['id']}` : (textOf(node['id']) ?? ''),
    title: textOf(node['title']),
    progress: known,
    expected: numberIn(expected, 1),
    confidence: numberIn(confidence, 10),
    pace: known === null ? 'open' : isPace(pace) ? pace : null,
    isStale: isStale === true,
    checkedInOn: dayOf(checkedInOn),
  };
}

function isPace(pace: unknown): pace is Pace {
  return typeof pace === 'string' && Object.hasOwn(sharedTexts.de.pace, pace);
}

function numberIn(value: unknown, most: number): number | null {
  return isNumber(value) ? Math.min(Math.max(value, 0), most) : null;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function textOf(value: unknown): string | null {
  return clip(value).trim() || null;
}

function dayOf(value: unknown): IsoDate | null {
  return isIsoDate(value) ? value : null;
}
