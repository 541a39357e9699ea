export { OkrGauge } from './gauge/okr-gauge.ts';
export type { GaugeShape } from './gauge/okr-gauge.ts';
export { OkrGaugeRetryEvent } from './gauge/events.ts';
export { OkrMatrix } from './matrix/okr-matrix.ts';
export { OkrMatrixRetryEvent, OkrMatrixSelectEvent } from './matrix/events.ts';
export type { MatrixCell, MatrixData, MatrixHead, MatrixObjective } from './matrix/matrix-data.ts';
export type { MatrixAxis } from './matrix/matrix-of.ts';
export type { MatrixMeasure } from './i18n/matrix.ts';
export { OkrSummary } from './summary/okr-summary.ts';
export { OkrSummaryRetryEvent, OkrSummarySelectEvent } from './summary/events.ts';
export { OkrTree } from './tree/okr-tree.ts';
export { OkrTreeRetryEvent, OkrTreeSelectEvent, OkrTreeToggleEvent } from './tree/events.ts';
export type { TreeNodeKind } from './tree/events.ts';
export type { TreeData } from './tree/read-tree.ts';
export type { TreeDensity } from './tree/tools/density.ts';
export { OkrTreeDrillEvent, OkrTreeFilterEvent } from './tree/tools/events.ts';
export type { TreeView } from './tree/tree-head.ts';
export { OkrTrend } from './trend/okr-trend.ts';
export type { TrendSize } from './trend/okr-trend.ts';
export { OkrTrendRetryEvent } from './trend/events.ts';
export type { CyclesTrend, KeyResultTrend, TrendCheckIn, TrendData } from './trend/trend-data.ts';
export { OkrCheckIn } from './check-in/okr-check-in.ts';
export {
  OkrCheckInRequestEvent,
  OkrCheckInRetryEvent,
  OkrCheckInSavedEvent,
} from './check-in/events.ts';
export { OkrExplain } from './explain/okr-explain.ts';
export type { Explained } from './explain/chosen.ts';
export { OkrExplainRetryEvent, OkrExplainToggleEvent } from './explain/events.ts';
export { OkrCycle } from './cycle/okr-cycle.ts';
export type { CycleMeeting } from './cycle/okr-cycle.ts';
export { OkrCycleRetryEvent } from './cycle/events.ts';
export type { MeetingKind } from './i18n/cycle.ts';
export { OkrStatus } from './status/okr-status.ts';
export { OkrStatusRetryEvent } from './status/events.ts';
export { OkrKeyResult } from './key-result/okr-key-result.ts';
export type { KeyResultLayout } from './key-result/okr-key-result.ts';
export { OkrKeyResultRetryEvent, OkrKeyResultToggleEvent } from './key-result/events.ts';
export { OkrObjective } from './objective/okr-objective.ts';
export { OkrObjectiveRetryEvent, OkrObjectiveToggleEvent } from './objective/events.ts';
export { OkrPresenter } from './presenter/okr-presenter.ts';
export { OkrPresenterRetryEvent, OkrPresenterSlideEvent } from './presenter/events.ts';
export { OkrProvider } from './connected/okr-provider.ts';
export type { CheckInEntry, SourceError } from './internal/data-source.ts';
