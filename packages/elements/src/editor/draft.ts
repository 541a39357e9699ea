import type {
  Ambition,
  FocusLimits,
  MetricKind,
  Milestone,
  NewAlignment,
  NewObjective,
} from '@zielbaum/model';
import type { KeyResultEntry } from '../internal/objective-entry.ts';

/** An objective with its key results, as far as it is written. */
export interface UnfinishedEntry {
  objective?: Partial<NewObjective>;
  keyResults?: readonly Partial<KeyResultEntry>[];
}

/**
 * What an editor holds: texts as they were typed. A field stands where it stands in an
 * `ObjectiveEntry`, so that a JSON pointer into that names it.
 */
export interface Draft {
  objective: ObjectiveDraft;
  keyResults: readonly KeyResultDraft[];
}

export interface ObjectiveDraft {
  title: string;
  description: string;
  ambition: Ambition;
  /** Empty: the organisation as a whole. */
  unitId: string;
  /** Name of the unit of its pattern, whose id may become known later. */
  unit?: string | null | undefined;
  themes: readonly string[];
  alignments: readonly NewAlignment[];
  /** What was given and has no field. */
  kept: Partial<NewObjective>;
}

export interface KeyResultDraft {
  /** Stays while others come and go. */
  key: number;
  title: string;
  description: string;
  metric: MetricDraft;
  weight: string;
  /** Empty: as the organisation has set. */
  cadenceDays: string;
  kept: Partial<KeyResultEntry>;
}

/** The fields of every kind: who changes the kind and changes it back loses nothing. */
export interface MetricDraft {
  kind: MetricKind;
  baseline: string;
  target: string;
  stretch: string;
  lower: string;
  upper: string;
  unit: string;
  /** A milestone in each line. */
  items: string;
  /** A step in each line, with its score at the end. */
  steps: string;
  /** Milestones as they were given, with their weights. */
  known: readonly Milestone[];
}

/** How much is still focus, as far as a page says. */
export type EditorLimits = Partial<FocusLimits>;

let lastKey = 0;

export function blankKeyResult(): KeyResultDraft {
  return {
    key: (lastKey += 1),
    title: '',
    description: '',
    metric: {
      kind: 'number',
      baseline: '',
      target: '',
      stretch: '',
      lower: '',
      upper: '',
      unit: '',
      items: '',
      steps: '',
      known: [],
    },
    weight: '',
    cadenceDays: '',
    kept: {},
  };
}

/** An objective without a word, with one key result to begin with. */
export function blankDraft(): Draft {
  return {
    objective: {
      title: '',
      description: '',
      ambition: 'aspirational',
      unitId: '',
      themes: [],
      alignments: [],
      kept: {},
    },
    keyResults: [blankKeyResult()],
  };
}

/** A blank one has none. */
export function hasNumbers({ keyResults }: Draft): boolean {
  return keyResults.some(({ metric, weight, cadenceDays }) =>
    /\p{Nd}/u.test(JSON.stringify([metric, weight, cadenceDays])),
  );
}

/** The draft with another value where a JSON pointer points. */
export function withValue(draft: Draft, pointer: string, value: unknown): Draft {
  return replaced(draft, pointer.split('/').slice(1), value) as Draft;
}

/** What a JSON pointer into the draft names. */
export function valueAt(draft: Draft, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], draft);
}

function replaced(part: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const inner = replaced((part as Record<string, unknown>)[name], rest, value);
  if (Array.isArray(part)) return part.with(Number(name), inner);
  return { ...(part as object), [name]: inner };
}
