import type { CheckInValue, Metric, Pace, TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { sharedTexts } from '../i18n/shared.ts';
import { goalTexts, type NotableState } from '../i18n/goals.ts';
import { clip } from './clip.ts';
import { isRecord } from './is-record.ts';
import type { NodeKind } from './node-kind.ts';

/** What a row shows, read from a node of any quality. `null` where it says nothing (usable). */
export interface RowContent {
  kind: NodeKind;
  id: string;
  title: string | null;
  /** 0–1; `null` while open. */
  progress: number | null;
  /** 0–1, where the progress should be today; of kinds that have no even pace `null`. */
  expected: number | null;
  /** 0–10. */
  confidence: number | null;
  pace: Pace | null;
  isStale: boolean;
  /** The owning unit of an objective. */
  unit: string | null;
  state: NotableState | null;
  isReference: boolean;
  /** Of a key result. */
  metric: Partial<Metric> | null;
  value: CheckInValue | undefined;
  /** In place of the pace, whose sign it takes: the grade. */
  grade?: string;
  /** Who shares it. */
  sharedBy?: string;
}

/** Nodes as they should be; any field of a real one may be missing or of another type. */
export type Unread<T> = { readonly [Field in keyof T]?: unknown };

// Those there is a word for.
const paces = new Set<unknown>(Object.keys(sharedTexts.de.pace));
const states = new Set<unknown>(Object.keys(goalTexts.de.state));

/** Reads a node of any quality; numbers are brought within their range. */
export function readNode(node: unknown, kind: NodeKind): RowContent {
  const fields: Unread<TreeObjective & TreeKeyResult> = isRecord(node) ? node : {};
  const score: Unread<TreeKeyResult['score']> = isRecord(fields.score) ? fields.score : {};
  const metric = isRecord(fields.metric) ? (fields.metric as Partial<Metric>) : null;
  const hasEvenPace = metric?.kind !== 'maintain' && metric?.kind !== 'steps';
  return {
    kind,
    id: typeof fields.id === 'number' ? String(fields.id) : (textOf(fields.id) ?? ''),
    title: textOf(fields.title),
    progress: numberIn(score.progress, 1),
    expected: hasEvenPace ? numberIn(score.expected, 1) : null,
    confidence: numberIn(score.confidence, 10),
    pace: paces.has(score.pace) ? (score.pace as Pace) : null,
    isStale: score.isStale === true,
    unit: textOf(fields.unit),
    state: states.has(fields.state) ? (fields.state as NotableState) : null,
    isReference: fields.isReference === true,
    metric,
    value: score.value as CheckInValue | undefined,
  };
}

function numberIn(value: unknown, max: number): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return Math.min(Math.max(value, 0), max);
}

function textOf(value: unknown): string | null {
  return clip(value).trim() || null;
}
