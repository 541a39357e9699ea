export { allianceMemberSchema, allianceSchema, newInvitationSchema } from './alliance.ts';
export { auditEntrySchema, auditReadingSchema, newAuditReadingSchema } from './audit.ts';
export {
  checkInCorrectionSchema,
  checkInSchema,
  checkInWithdrawalSchema,
  dayValueSchema,
  newCheckInSchema,
  valueColumnSchema,
  valuesEnteredSchema,
} from './check-in.ts';
export { checkInValueSchema } from './check-in-value.ts';
export { cycleChangesSchema, cycleSchema, newCycleSchema } from './cycle.ts';
export { cycleDotsSchema, dotsGivenSchema, ownDotsSchema, votingChangeSchema } from './dots.ts';
export { issueMessages } from './issue.ts';
export {
  earlierMetricSchema,
  keyResultChangesSchema,
  keyResultSchema,
  newKeyResultSchema,
  scoredKeyResultSchema,
} from './key-result.ts';
export { liveEventSchema } from './live-event.ts';
export { metricSchema } from './metric.ts';
export {
  newObjectiveSchema,
  objectiveChangesSchema,
  objectiveEventSchema,
  objectivePositionSchema,
  objectiveSchema,
  scoredObjectiveSchema,
} from './objective.ts';
export {
  newUnitSchema,
  organisationSchema,
  paceThresholdsSchema,
  unitChangesSchema,
  unitSchema,
} from './organisation.ts';
export { pageOf } from './page.ts';
export {
  membershipSchema,
  meSchema,
  newPersonSchema,
  personChangesSchema,
  personDataSchema,
  personSchema,
} from './person.ts';
export { foldLines, idSchema, isoDateSchema, labelSchema } from './primitives.ts';
export { problemSchema } from './problem.ts';
export {
  explanationSchema,
  keyResultScoreSchema,
  objectiveScoreSchema,
  paces,
  paceSchema,
  scoreExplanationSchema,
} from './score.ts';
export { batchAnswersSchema, batchSchema } from './batch.ts';
export { searchHitSchema } from './search-hit.ts';
export { focusWarningsSchema, settingsChangesSchema, settingsSchema } from './settings.ts';
export {
  carriedOverSchema,
  carryOverSchema,
  cycleSummarySchema,
  lineageSchema,
  reviewChangesSchema,
  reviewSchema,
  trendsSchema,
} from './review.ts';
export {
  publicObjectiveSchema,
  sharedAlignmentSchema,
  sharedObjectiveSchema,
  shareSchema,
  shareTermsSchema,
  snapshotSchema,
} from './share.ts';
export { newThemeSchema, themeSchema } from './theme.ts';
export { treeSchema } from './tree.ts';
