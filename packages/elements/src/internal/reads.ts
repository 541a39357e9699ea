import type {
  CheckIn,
  Cycle,
  EarlierMetric,
  ScoredKeyResult,
  ScoredObjective,
  ScoreExplanation,
  Settings,
  Theme,
  Tree,
  Trend,
  TrendKey,
  Unit,
} from '@zielbaum/model';

/** What an element can look at through a provider, by its kind. */
export interface Reads {
  tree: Read<Tree, CycleSubject>;
  keyResult: Read<ScoredKeyResult, string>;
  objective: Read<ScoredObjective, string>;
  /** How a key result has come along. */
  checkIns: Read<Course, string>;
  /** Why an objective or a key result stands where it stands. */
  explanation: Read<ScoreExplanation, ExplanationSubject>;
  /** All cycles, the newest first. */
  cycles: Read<readonly Cycle[], 'all'>;
  /** Progress and grades over cycles, of each unit, theme, or line, or of all together. */
  trends: Read<readonly Trend[], TrendKey>;
  /** All units of the organisation. */
  units: Read<readonly Unit[], 'all'>;
  /** All themes of the organisation. */
  themes: Read<readonly Theme[], 'all'>;
  /** What the organisation has decided for itself. */
  settings: Read<Settings, 'own'>;
}

/** A key result with everything that was told of it. */
export interface Course {
  keyResult: ScoredKeyResult;
  /** In the order they were entered, also those that no longer count. */
  checkIns: readonly CheckIn[];
  /** What it was measured by before, the earliest first. */
  earlierMetrics: readonly EarlierMetric[];
  cycle: Cycle;
}

/** What comes, and how one of it is named: plain enough for JSON. */
interface Read<Data, Subject> {
  data: Data;
  subject: Subject;
}

/** A cycle by id, name or `current`; or with a past day to look at. */
export type CycleSubject = string | { cycle: string; on: string };

/** Whose numbers, today or on a past day. */
export interface ExplanationSubject {
  of: 'objective' | 'keyResult';
  id: string;
  on?: string | undefined;
}

export type ReadKind = keyof Reads;

/** What names one of a kind. */
export type SubjectOf<Kind extends ReadKind> = Reads[Kind]['subject'];

/** What an observer of a kind gets. */
export type DataOf<Kind extends ReadKind> = Reads[Kind]['data'];
