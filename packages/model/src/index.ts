export type { Alliance, AllianceMember, AllianceState, NewInvitation } from './alliance.ts';
export type { AuthorDisplay, Authored } from './author.ts';
export type { AuditEntry, AuditReading, AuditRole, NewAuditReading } from './audit.ts';
export type {
  CheckIn,
  CheckInCorrection,
  CheckInKind,
  CheckInValue,
  CheckInWithdrawal,
  DatedValue,
  DayValue,
  NewCheckIn,
  ValueColumn,
  ValueRow,
  ValuesEntered,
} from './check-in.ts';
export type { Cycle, CycleChanges, CycleDates, CycleKind, CyclePhase, NewCycle } from './cycle.ts';
export type { CycleDots, DotsGiven, DotsHidden, OwnDots, Voting, VotingChange } from './dots.ts';
export type { EarlierMetric, MetricHistory } from './earlier-metric.ts';
export type { Explanation, ExplanationItem, Rule } from './explanation.ts';
export type { InputPath, InvalidInputKey } from './invalid-input-error.ts';
export type { IsoDate } from './iso-date.ts';
export type {
  KeyResult,
  KeyResultChanges,
  KeyResultState,
  MetricChange,
  NewKeyResult,
  ScoredKeyResult,
} from './key-result.ts';
export type { Language } from './language.ts';
export type { ChangedEvent, LiveEvent, LiveResource, ResetEvent } from './live-event.ts';
export type {
  MaintainMetric,
  Metric,
  MetricKind,
  Milestone,
  MilestonesMetric,
  NumberMetric,
  Step,
  StepsMetric,
} from './metric.ts';
export type {
  Alignment,
  Ambition,
  NewAlignment,
  NewObjective,
  Objective,
  ObjectiveChanges,
  ObjectivePosition,
  ObjectiveState,
  Rollup,
  ScoredObjective,
} from './objective.ts';
export type { ObjectiveEvent, ObjectiveEventField } from './objective-event.ts';
export type { AlignedObjective } from './alignment.ts';
export type { Grade, GradeBand } from './grade.ts';
export type { FocusWarning } from './focus.ts';
export type { NewUnit, Organisation, OrganisationKind, Unit, UnitChanges } from './organisation.ts';
export type { Pace, PaceInput, PaceResult } from './pace.ts';
export type { PaceThresholds } from './pace-thresholds.ts';
export type { Page } from './page.ts';
export type { Access, Action, Granted, Owned, Permission, Role, Scope } from './permissions.ts';
export type { Me, Membership, NewPerson, Person, PersonChanges, PersonData } from './person.ts';
export type { Problem, ProblemCode, ProblemError } from './problem.ts';
export type {
  CarriedObjective,
  CarriedOver,
  CarryOver,
  GradeOverride,
  LineageEntry,
  OutcomeKind,
  Review,
  ReviewChanges,
  WrittenReview,
} from './review.ts';
export type { CycleSummary, GoalFigures, SummaryObjective } from './cycle-summary.ts';
export type { Trend, TrendKey, TrendObjective, TrendPoint } from './trends.ts';
export type { Explained, KeyResultScore, ObjectiveScore } from './score.ts';
export type { RolledUp, RollUpItem } from './roll-up.ts';
export type {
  ExplainableScore,
  ExplainedGrade,
  ExplainedPace,
  ExplainedProgress,
  ScoreExplanation,
} from './score-explanation.ts';
export type { MeasuredKeyResult, ScoreContext } from './score-key-result.ts';
export type { ObjectiveParts } from './score-objective.ts';
export type { Batch, BatchAnswer, BatchAnswers, BatchRead } from './batch.ts';
export type { GoalKind, SearchHit, TextMatch, TextRange } from './search-hit.ts';
export type {
  FocusLimits,
  Retention,
  Settings,
  SettingsChanges,
  WordableTerm,
} from './settings.ts';
export type {
  PublicObjective,
  Share,
  SharedAlignment,
  SharedObjective,
  ShareTerms,
  Snapshot,
  SnapshotKeyResult,
} from './share.ts';
export type { NewTheme, Theme } from './theme.ts';
export type { SharedSource, TreeInput, TreeKeyResultSource, TreeSource } from './tree.ts';
export type { StandingCheckIn } from './standing-check-ins.ts';
export type { Tree, TreeKeyResult, TreeObjective, TreeReview } from './tree-node.ts';

export { findAlignmentLoop } from './alignment.ts';
export { addDays, isIsoDate, todayInBerlin } from './calendar.ts';
export { assertCheckInValue, labelsOf } from './check-in-value.ts';
export { chosenCycle } from './chosen-cycle.ts';
export { parseCycleName } from './cycle-name.ts';
export { nextPhases } from './cycle-phases.ts';
export { summaryOf } from './cycle-summary.ts';
export { dayOfNumbers } from './day-of-numbers.ts';
export { dotsPerPlanning, fewestVoters } from './dots.ts';
export { metricOn } from './earlier-metric.ts';
export { explanationText } from './explanation-text.ts';
export { focusText } from './focus.ts';
export { bandOf, gradeInForce, gradeOf } from './grade.ts';
export { InvalidInputError, isInvalidInputError } from './invalid-input-error.ts';
export { levelsOf, mostLevels } from './levels.ts';
export { defaultSteps } from './metric.ts';
export { objectiveStates } from './objective.ts';
export { firstStates, objectiveTransitions, statesWithPhase } from './objective-transitions.ts';
export { paceOf } from './pace.ts';
export { defaultPaceThresholds } from './pace-thresholds.ts';
export { percentOf } from './percent.ts';
export { can, hasScope, permissions, roles, scopes } from './permissions.ts';
export { rollUp } from './roll-up.ts';
export { explainScore } from './score-explanation.ts';
export { scoreKeyResult } from './score-key-result.ts';
export { scoreObjective } from './score-objective.ts';
export { defaultSettings, wordableTerms } from './settings.ts';
export { areAllStanding, standingCheckIns } from './standing-check-ins.ts';
export { buildTree } from './tree.ts';
export { isCounted, meansOf, trendsOf } from './trends.ts';
