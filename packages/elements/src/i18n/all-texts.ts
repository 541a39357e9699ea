/**
 * Every text of every element, by what it belongs to. Only for who adds a language: a page does not
 * need all.
 */
export { checkInMoreTexts as checkInMore } from './check-in-more.ts';
export { checkInTexts as checkIn } from './check-in.ts';
export { connectionTexts as connection } from './connection.ts';
export { cycleMoreTexts as cycleMore } from './cycle-more.ts';
export { cycleNames as cycleName } from './cycle-names.ts';
export { cycleTexts as cycle } from './cycle.ts';
export { adviceTexts as editorAdvice } from './editor-advice.ts';
export { editorProblemTexts as editorProblem } from './editor-problems.ts';
export { editorTexts as editor } from './editor.ts';
export { explainMoreTexts as explainMore } from './explain-more.ts';
export { explainTexts as explain } from './explain.ts';
export { figureTexts as figure } from './figures.ts';
export { gaugeMoreTexts as gaugeMore } from './gauge-more.ts';
export { gaugeTexts as gauge } from './gauge.ts';
export { keyResultMoreTexts as keyResultMore } from './key-result-more.ts';
export { keyResultTexts as keyResult } from './key-result.ts';
export { goalTexts as goal } from './goals.ts';
export { mapMoreTexts as mapMore } from './map-more.ts';
export { mapTexts as map } from './map.ts';
export { matrixMoreTexts as matrixMore } from './matrix-more.ts';
export { matrixTexts as matrix } from './matrix.ts';
export { metricTexts as metric } from './metrics.ts';
export { noKeyResult, noObjective, noObjectives, noSubject } from './none-named.ts';
export { objectiveTexts as objective } from './objective.ts';
export { presenterTexts as presenter } from './presenter.ts';
export { serverTexts as server } from './server.ts';
export { sharedTexts as shared } from './shared.ts';
export { sourceErrorTexts as sourceError } from './source-errors.ts';
export { statusTexts as status } from './status.ts';
export { summaryMoreTexts as summaryMore } from './summary-more.ts';
export { summaryTexts as summary } from './summary.ts';
export { treeFaultTexts as treeFault } from './tree-faults.ts';
export { treeMoreTexts as treeMore } from './tree-more.ts';
export { treeToolsTexts as treeTools } from './tree-tools.ts';
export { treeUseTexts as treeUse } from './tree-use.ts';
export { treeTexts as tree } from './tree.ts';
export { trendMoreTexts as trendMore } from './trend-more.ts';
export { trendTexts as trend } from './trend.ts';
export { wayTexts as way } from './way.ts';
