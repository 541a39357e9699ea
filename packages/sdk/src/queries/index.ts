export type { PendingCheckIn } from '../cache/pending-check-ins.ts';
export { checkInMutation } from './check-in-mutation.ts';
export type { CheckInVariables } from './check-in-mutation.ts';
export type { OkrQuery } from './okr-query.ts';
export {
  cyclesQuery,
  keyResultQuery,
  objectiveQuery,
  organisationQuery,
  treeQuery,
} from './queries.ts';
export { queryKeys } from './query-keys.ts';
export type { TreeChoice } from './query-keys.ts';
