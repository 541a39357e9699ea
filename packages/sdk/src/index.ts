export type { Alliances } from './alliances.ts';
export { createClient } from './create-client.ts';
export type { OkrClient } from './client.ts';
export type { ClientOptions } from './client-options.ts';
export type { Connected } from './connection.ts';
export type { Auth, AuthRequest } from './credential.ts';
export type { Cycles } from './cycles.ts';
export type { ExplainOptions } from './explain-options.ts';
export type { KeyResultListOptions, KeyResults } from './key-results.ts';
export type { Language } from './language.ts';
export type { List, ListOptions, PageOptions } from './list.ts';
export type { ObjectiveListOptions, Objectives } from './objectives.ts';
export type { OrganisationResource } from './organisation.ts';
export type { ReadMe } from './me.ts';
export type { ChangeOptions, CreateOptions, RequestOptions } from './request-options.ts';
export type { SettingsResource, WarningsOptions } from './settings.ts';
export type { SharedObjectives } from './shared-objectives.ts';
export type { ShareListOptions, Shares } from './shares.ts';
export type { Themes } from './themes.ts';
export type { ReadTrends, TrendsOptions } from './trends.ts';
export type { Search, SearchOptions } from './search.ts';
export type { ReadTree, TreeOptions } from './tree.ts';
export type { Units } from './units.ts';
export type { WithEtag } from './with-etag.ts';

export { ConfigurationError, isConfigurationError } from './errors/configuration-error.ts';
export type { ConfigurationCode } from './errors/configuration-error.ts';
export { ConflictError, isConflictError } from './errors/conflict-error.ts';
export { ForbiddenError, isForbiddenError } from './errors/forbidden-error.ts';
export { NotFoundError, isNotFoundError } from './errors/not-found-error.ts';
export { OkrError, isOkrError } from './errors/okr-error.ts';
export {
  PreconditionFailedError,
  isPreconditionFailedError,
} from './errors/precondition-failed-error.ts';
export { ProblemError, isProblemError } from './errors/problem-error.ts';
export { RateLimitedError, isRateLimitedError } from './errors/rate-limited-error.ts';
export { TimeoutError, isTimeoutError } from './errors/timeout-error.ts';
export { UnauthorizedError, isUnauthorizedError } from './errors/unauthorized-error.ts';
export { UnavailableError, isUnavailableError } from './errors/unavailable-error.ts';
export {
  UnexpectedAnswerError,
  isUnexpectedAnswerError,
} from './errors/unexpected-answer-error.ts';
export { UnreachableError, isUnreachableError } from './errors/unreachable-error.ts';
export { ValidationError, isValidationError } from './errors/validation-error.ts';
